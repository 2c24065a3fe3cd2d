import { Button } from '@vaadin/react-components/Button.js';
import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { IntegerField } from '@vaadin/react-components/IntegerField.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { ColumnFactsDialog } from 'Frontend/features/columns/ColumnFactsDialog';
import { ColumnMarks } from 'Frontend/features/columns/ColumnMarks';
import type { ColumnType } from 'Frontend/generated/graphql/features/imports/Imports';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useState } from 'react';
import { columnNow, columnTypes, type Correction, type GuessedColumn, type KnownColumns } from './draft';
import styles from './Imports.module.css';

const dateFormats = ['', '%d/%m/%Y', '%d.%m.%Y', '%d-%m-%Y', '%m/%d/%Y', '%Y/%m/%d', '%Y%m%d'] as const;
const timestampFormats = ['', '%d/%m/%Y %H:%M', '%d/%m/%Y %H:%M:%S', '%m/%d/%Y %H:%M'] as const;

const parts: Readonly<Record<string, string>> = {
  '%d': '31',
  '%m': '01',
  '%Y': '2026',
  '%H': '14',
  '%M': '30',
  '%S': '00',
};

/** A format as the last of January is written in it. */
const exampleOf = (format: string, type: ColumnType) =>
  (format || (type === 'DATE' ? '%Y-%m-%d' : '%Y-%m-%d %H:%M:%S')).replaceAll(
    /%[a-zA-Z]/g,
    (part) => parts[part] ?? part,
  );

export interface ColumnRowProps {
  readonly column: GuessedColumn;
  readonly correction: Correction | undefined;
  /** What the version before says of its columns. */
  readonly known?: KnownColumns | undefined;
  readonly onCorrection: (correction: Correction) => void;
  /** The first cells as they are written. */
  readonly samples: readonly string[];
}

/** One column: kept or not, its name, its type and how it is written, what it means. */
export function ColumnRow({ column, correction, known: before, onCorrection, samples }: ColumnRowProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const now = columnNow(column, correction, before);
  const change = (part: Correction) => onCorrection({ ...correction, ...part });
  const typeKey = (type: ColumnType): TextKey => `ui.column.${type}`;
  const isDate = now.type === 'DATE' || now.type === 'TIMESTAMP';
  const isNumber = now.type === 'DECIMAL' || now.type === 'DOUBLE';
  const formats: readonly string[] = now.type === 'DATE' ? dateFormats : timestampFormats;
  const known = formats.includes(now.format) ? formats : [...formats, now.format];
  return (
    <tr className={now.drop ? styles.dropped : undefined}>
      <td>
        <Checkbox
          accessibleName={t('imports.column.keep', { column: column.name })}
          checked={!now.drop}
          onChange={(event) => change({ drop: !event.target.checked })}
        />
      </td>
      <th scope="row">
        <TextField
          theme="small"
          accessibleName={t('imports.column.name', { column: column.name })}
          value={now.name}
          disabled={now.drop}
          required
          onChange={(event) => change({ rename: event.target.value })}
        />
      </th>
      <td>
        <Select
          theme="small"
          accessibleName={t('imports.column.type', { column: column.name })}
          items={columnTypes.map((value) => ({ value, label: t(typeKey(value)) }))}
          value={now.type}
          disabled={now.drop}
          onChange={(event) => change({ type: event.target.value as ColumnType })}
        />
      </td>
      <td className={styles.personal}>
        <Checkbox
          label={now.suggested ? t('imports.column.suggested') : undefined}
          accessibleName={t('imports.column.personal', { column: column.name })}
          checked={now.personalData}
          disabled={now.drop}
          onChange={(event) => change({ personalData: event.target.checked })}
        />
      </td>
      <td>
        <div className={styles.written}>
          {now.type === 'DECIMAL' ? (
            <IntegerField
              theme="small"
              accessibleName={t('imports.column.decimals', { column: column.name })}
              min={0}
              max={18}
              stepButtonsVisible
              value={String(now.decimals)}
              disabled={now.drop}
              onChange={(event) => change({ decimals: Number(event.target.value) })}
            />
          ) : null}
          {isDate ? (
            <Select
              theme="small"
              accessibleName={t('imports.column.format', { column: column.name })}
              items={known.map((value) => ({ value: value || 'ISO', label: exampleOf(value, now.type) }))}
              value={now.format || 'ISO'}
              disabled={now.drop}
              onChange={(event) => change({ format: event.target.value === 'ISO' ? '' : event.target.value })}
            />
          ) : null}
          {isNumber ? (
            <Checkbox
              label={t('imports.column.decimalComma')}
              checked={now.decimalComma}
              disabled={now.drop}
              onChange={(event) => change({ decimalComma: event.target.checked })}
            />
          ) : null}
        </div>
      </td>
      <td>
        <TextField
          theme="small"
          accessibleName={t('imports.column.label', { column: column.name })}
          value={now.label}
          disabled={now.drop}
          onChange={(event) => change({ label: event.target.value })}
        />
      </td>
      <td>
        <div className={styles.written}>
          <Button
            theme="small"
            aria-label={t('columns.facts.edit', { column: column.name })}
            disabled={now.drop}
            onClick={() => setOpen(true)}
          >
            {t('imports.column.more')}
          </Button>
          <ColumnMarks column={{ key: now.key, personalData: false }} />
        </div>
        {open ? (
          <ColumnFactsDialog
            name={now.name}
            facts={now}
            confirm={t('columns.facts.done')}
            onConfirm={({ label, description, unit, key, personalData }) => {
              change({ label, description, unit, key, personalData });
              setOpen(false);
            }}
            onClose={() => setOpen(false)}
          />
        ) : null}
      </td>
      <td className={styles.samples}>{samples.join(' · ')}</td>
    </tr>
  );
}
