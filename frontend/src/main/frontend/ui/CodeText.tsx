import styles from './CodeText.module.css';
import { CopyButton } from './CopyButton';
import { MiddleTruncated } from './MiddleTruncated';

export interface CodeTextProps {
  readonly text: string;
  /** Shows several lines as they are; else one line, shortened in the middle. */
  readonly block?: boolean;
}

/** An identifier or a piece of code, in monospace, to copy. */
export function CodeText({ text, block }: CodeTextProps) {
  if (block) {
    return (
      <div className={styles.block}>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
        <pre tabIndex={0}>{text}</pre>
        <CopyButton text={text} />
      </div>
    );
  }
  return (
    <span className={styles.inline}>
      <code>
        <MiddleTruncated text={text} />
      </code>
      <CopyButton text={text} />
    </span>
  );
}
