import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { IntegerField } from '@vaadin/react-components/IntegerField.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import type { OnReject, TextEncoding } from 'Frontend/generated/graphql/features/imports/Imports';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { Draft, Preview } from './draft';
import styles from './Imports.module.css';

const encodings: readonly TextEncoding[] = ['UTF_8', 'UTF_16LE', 'UTF_16BE', 'WINDOWS_1252', 'ISO_8859_1'];
const delimiters = [',', ';', '\t', '|'] as const;
const policies: readonly OnReject[] = ['REJECT_ROWS', 'KEEP_AS_NULL', 'STOP'];

export interface ReadingOptionsProps {
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly preview: Preview | undefined;
  /** Whether several parts are imported; what does not fit is treated alike in all. */
  readonly several: boolean;
}

/** How the file is read: what was guessed, to be corrected. */
export function ReadingOptions({ draft, onDraft, preview, several }: ReadingOptionsProps) {
  const { t } = useTexts();
  const options = { ...preview?.options, ...draft.options };
  const change = (part: Draft['options']) => onDraft({ options: { ...draft.options, ...part } });
  const isText = preview && !preview.failure ? preview.options.encoding != null : true;
  const names: Readonly<Record<string, string>> = {
    ',': t('imports.delimiter.comma'),
    ';': t('imports.delimiter.semicolon'),
    '\t': t('imports.delimiter.tab'),
    '|': t('imports.delimiter.bar'),
  };
  return (
    <div className={styles.fields}>
      {isText ? (
        <>
          <Select
            label={t('imports.encoding')}
            items={encodings.map((value) => ({ value, label: t(`imports.encoding.${value}`) }))}
            value={options.encoding ?? ''}
            onChange={(event) => change({ encoding: event.target.value as TextEncoding })}
          />
          <Select
            label={t('imports.delimiter')}
            items={delimiters.map((value) => ({ value, label: names[value] ?? value }))}
            value={options.delimiter ?? ''}
            onChange={(event) => change({ delimiter: event.target.value })}
          />
        </>
      ) : null}
      <Select
        className={styles.wide}
        label={t('imports.onReject')}
        helperText={several ? t('imports.onReject.all') : ''}
        items={policies.map((value) => ({ value, label: t(`imports.onReject.${value}`) }))}
        value={draft.onReject}
        onChange={(event) => onDraft({ onReject: event.target.value as OnReject })}
      />
      <TextField
        label={t('imports.nullMarkers')}
        helperText={t('imports.nullMarkers.help')}
        value={draft.nullMarkers}
        onValueChanged={({ detail }) => onDraft({ nullMarkers: detail.value })}
      />
      {preview && options.header == null ? null : (
        <Checkbox
          label={t(isText ? 'imports.header' : 'imports.header.sheet')}
          checked={options.header ?? true}
          onChange={(event) => change({ header: event.target.checked })}
        />
      )}
      {isText || options.skip == null ? null : (
        <IntegerField
          label={t('imports.skip')}
          min={0}
          max={100}
          stepButtonsVisible
          value={String(options.skip)}
          onChange={(event) => change({ skip: Number(event.target.value) })}
        />
      )}
    </div>
  );
}
