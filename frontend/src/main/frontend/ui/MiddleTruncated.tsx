import styles from './MiddleTruncated.module.css';

const tailLength = 8;

/** A long name shortened in its middle, whole on hover and for screen readers. */
export function MiddleTruncated({ text }: { readonly text: string }) {
  const head = text.length > 2 * tailLength ? text.slice(0, -tailLength) : text;
  const tail = text.slice(head.length);
  return (
    <span className={styles.whole} title={text}>
      <span className={styles.head}>{head}</span>
      <span className={styles.tail}>{tail}</span>
    </span>
  );
}
