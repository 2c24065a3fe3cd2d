import { ColumnMarks } from 'Frontend/features/columns/ColumnMarks';
import { DescribeColumn } from 'Frontend/features/columns/DescribeColumn';
import type { PublishedFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import styles from './Published.module.css';

type Columns = NonNullable<PublishedFactsFragment['version']>['columns'];

export interface PublishedColumnsProps {
  readonly columns: Columns;
  /** The dataset's id, where the person may say what its columns mean. */
  readonly editable?: string | undefined;
}

/** The columns, with statistics where the person may know them. */
export function PublishedColumns({ columns, editable }: PublishedColumnsProps) {
  const { t } = useTexts();
  const counted = columns.some(({ statistics }) => statistics);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('published.tab.columns')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('published.column.name')}</th>
            <th scope="col">{t('published.column.type')}</th>
            {counted ? (
              <>
                <th scope="col">{t('published.column.nulls')}</th>
                <th scope="col">{t('published.column.distinct')}</th>
                <th scope="col">{t('published.column.minimum')}</th>
                <th scope="col">{t('published.column.maximum')}</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const { name, type, label, description, unit, statistics } = column;
            const typeKey: TextKey = `ui.column.${type}`;
            return (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                  {label ? <span> {label}</span> : null} <ColumnMarks column={column} />
                  {editable ? <DescribeColumn dataset={editable} column={column} /> : null}
                  {description ? <p>{description}</p> : null}
                </th>
                <td>
                  {t(typeKey)}
                  {unit ? `, ${unit}` : null}
                </td>
                {counted ? (
                  <>
                    <td className={styles.number}>{statistics ? <FormattedNumber value={statistics.nulls} /> : '–'}</td>
                    <td className={styles.number}>
                      {statistics ? <FormattedNumber value={statistics.distinct} /> : '–'}
                    </td>
                    <td>{statistics?.minimum ?? '–'}</td>
                    <td>{statistics?.maximum ?? '–'}</td>
                  </>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
