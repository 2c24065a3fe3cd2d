import type { PublishedFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import styles from './Published.module.css';

type Columns = NonNullable<PublishedFactsFragment['version']>['columns'];

/** The columns, with statistics where the person may know them. */
export function PublishedColumns({ columns }: { readonly columns: Columns }) {
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
          {columns.map(({ name, type, label, statistics }) => {
            const typeKey: TextKey = `ui.column.${type}`;
            return (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                  {label ? <span> {label}</span> : null}
                </th>
                <td>{t(typeKey)}</td>
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
