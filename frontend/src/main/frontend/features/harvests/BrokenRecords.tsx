import type { HarvestDetailsFragment } from 'Frontend/generated/graphql/features/harvests/Harvests';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import styles from './Harvests.module.css';

type Broken = NonNullable<HarvestDetailsFragment['lastRun']>['broken'][number];

interface BrokenRecordsProps {
  readonly records: readonly Broken[];
  /** How many there are in all. */
  readonly all: number;
}

/** What could not be taken over: where it stands, what it is, what is wrong with it. */
export function BrokenRecords({ records, all }: BrokenRecordsProps) {
  const { t } = useTexts();
  const rows = records.map((record, number) => ({ ...record, number }));
  const columns: readonly ListColumn<Broken & { readonly number: number }>[] = [
    {
      key: 'place',
      header: t('harvests.place'),
      sortBy: ({ page, line }) => page * 1e7 + (line ?? 0),
      render: ({ page, line }) =>
        line == null ? t('harvests.place.page', { page }) : t('harvests.place.line', { page, line }),
    },
    {
      key: 'problem',
      header: t('harvests.problem'),
      sortBy: ({ problem }) => t(`harvests.problem.${problem}`),
      render: ({ problem }) => t(`harvests.problem.${problem}`),
    },
    {
      key: 'iri',
      header: t('harvests.iri'),
      sortBy: ({ iri }) => iri ?? '',
      render: ({ iri }) => <code className={styles.detail}>{iri ?? '–'}</code>,
    },
    {
      key: 'detail',
      header: t('harvests.detail'),
      wideOnly: true,
      render: ({ detail }) => <span className={styles.detail}>{detail ?? ''}</span>,
    },
  ];
  return (
    <>
      {all > records.length ? <p>{t('harvests.broken.first', { count: records.length })}</p> : null}
      <ListTable label={t('harvests.broken')} rows={rows} rowKey={({ number }) => String(number)} columns={columns} />
    </>
  );
}
