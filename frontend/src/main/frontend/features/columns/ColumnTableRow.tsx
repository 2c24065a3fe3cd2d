import type { ProfiledColumnFragment } from 'Frontend/generated/graphql/features/columns/ColumnProfiles';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { MiniBars } from 'Frontend/ui/MiniBars';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { ColumnDetails, percentOf } from './ColumnDetails';
import { ColumnMarks } from './ColumnMarks';
import styles from './Columns.module.css';
import { DescribeColumn } from './DescribeColumn';
import { barsOf } from './distribution';

export interface ColumnTableRowProps {
  readonly column: ProfiledColumnFragment;
  readonly rows: number;
  /** Whether statistics have columns of their own. */
  readonly counted: boolean;
  /** The dataset's id, where the person may say what its columns mean. */
  readonly editable?: string | undefined;
}

/** One column: what it is at a glance, and everything that was counted once it is opened. */
export function ColumnTableRow({ column, rows, counted, editable }: ColumnTableRowProps) {
  const { t } = useTexts();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const details = useId();
  const { name, type, label, description, unit, statistics } = column;
  const typeKey: TextKey = `ui.column.${type}`;
  const Icon = open ? ChevronDown : ChevronRight;
  const more = statistics != null || Boolean(description);
  return (
    <>
      <tr>
        <th scope="row">
          <div className={styles.name}>
            {more ? (
              <button
                type="button"
                className={styles.opener}
                aria-expanded={open}
                aria-controls={details}
                onClick={() => setOpen(!open)}
              >
                <Icon aria-hidden size={16} />
                <code>{name}</code>
              </button>
            ) : (
              <code>{name}</code>
            )}
            <ColumnMarks column={column} />
            {editable ? <DescribeColumn dataset={editable} column={column} /> : null}
          </div>
          <span className={styles.meaning}>
            {label ? `${label} · ` : ''}
            {t(typeKey)}
            {unit ? `, ${unit}` : ''}
          </span>
        </th>
        {counted ? (
          <>
            <td>{statistics ? <MiniBars values={barsOf(statistics)} /> : null}</td>
            <td className={styles.number} title={statistics ? formats.number(statistics.nulls) : undefined}>
              {statistics ? percentOf(Number(statistics.nulls), rows, formats) : '–'}
            </td>
            <td className={`${styles.number} ${styles.wideOnly}`}>
              {statistics ? <FormattedNumber value={statistics.distinct} /> : '–'}
            </td>
          </>
        ) : null}
      </tr>
      {open ? (
        <tr id={details}>
          <td colSpan={counted ? 4 : 1}>
            <ColumnDetails column={column} rows={rows} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
