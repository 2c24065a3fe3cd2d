import { TextField } from '@vaadin/react-components/TextField.js';
import styles from './Sources.module.css';
import type { SourceDraft } from './draft';

/** The parts of the draft that are texts. */
export type TextPart = {
  [K in keyof SourceDraft]-?: SourceDraft[K] extends string ? (string extends SourceDraft[K] ? K : never) : never;
}[keyof SourceDraft];

export interface DraftProps {
  readonly draft: SourceDraft;
  readonly onDraft: (change: Partial<SourceDraft>) => void;
  /** Problems by the path of their field. */
  readonly problems: Readonly<Record<string, string>>;
}

export interface DraftFieldProps extends DraftProps {
  readonly part: TextPart;
  /** The path of the field in the input, by which its problems come. */
  readonly path: string;
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  /** Names of machines: in monospace, untouched by the browser's help. */
  readonly code?: boolean;
}

/** One line of text of the draft, with its problem. */
export function DraftField({ draft, onDraft, problems, part, path, label, help, ...others }: DraftFieldProps) {
  const { placeholder, required, code } = others;
  const problem = problems[path];
  return (
    <TextField
      className={code ? (styles.code ?? '') : ''}
      label={label}
      helperText={help ?? ''}
      placeholder={placeholder ?? ''}
      required={required ?? false}
      autocomplete="off"
      {...(code ? { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } : {})}
      value={draft[part]}
      invalid={problem !== undefined}
      errorMessage={problem ?? ''}
      onValueChanged={({ detail }) => {
        if (detail.value !== draft[part]) onDraft({ [part]: detail.value });
      }}
    />
  );
}
