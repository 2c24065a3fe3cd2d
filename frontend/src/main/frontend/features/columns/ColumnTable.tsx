import { Button } from '@vaadin/react-components/Button.js';
import type { ProfiledVersionFragment } from 'Frontend/generated/graphql/features/columns/ColumnProfiles';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useState } from 'react';
import { ColumnTableRow } from './ColumnTableRow';
import styles from './Columns.module.css';

const atOnce = 200;

export interface ColumnTableProps {
  readonly version: Pick<ProfiledVersionFragment, 'columns' | 'rowCount'>;
  /** The dataset's id, where the person may say what its columns mean. */
  readonly editable?: string | undefined;
}

/** The columns of a version, with statistics where the person may know them. */
export function ColumnTable({ version: { columns, rowCount }, editable }: ColumnTableProps) {
  const { t } = useTexts();
  const [shown, setShown] = useState(atOnce);
  const counted = columns.some(({ statistics }) => statistics);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('columns.name')}</th>
            {counted ? (
              <>
                <th scope="col">{t('columns.distribution')}</th>
                <th scope="col" className={styles.number}>
                  {t('columns.nulls')}
                </th>
                <th scope="col" className={`${styles.number} ${styles.wideOnly}`}>
                  {t('columns.distinct')}
                </th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {columns.slice(0, shown).map((column) => (
            <ColumnTableRow
              key={column.name}
              column={column}
              rows={Number(rowCount ?? 0)}
              counted={counted}
              editable={editable}
            />
          ))}
        </tbody>
      </table>
      {columns.length > shown ? (
        <Button onClick={() => setShown(shown + atOnce)}>
          {t('columns.more', { count: Math.min(atOnce, columns.length - shown) })}
        </Button>
      ) : null}
    </>
  );
}
