import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { ListTable } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { StateBadge } from 'Frontend/ui/StateBadge';
import type { LibraryEntry } from './DatasetPage';
import styles from './Library.module.css';

export interface VersionListProps {
  readonly versions: NonNullable<LibraryEntry['dataset']['versions']>;
  /** The number of the version in the catalog. */
  readonly published: number | null;
}

/** Every version: when, by whom, out of what. */
export function VersionList({ versions, published }: VersionListProps) {
  const { t } = useTexts();
  return (
    <ListTable
      label={t('library.tab.versions')}
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          header: t('library.version.number'),
          sortBy: ({ number }) => number,
          render: ({ number, state, release }) => (
            <>
              <span className={styles.buttons}>
                {number}
                {state && state !== 'SUPERSEDED' ? <StateBadge state={state} /> : null}
                {number === published ? <StateBadge state="PUBLISHED" /> : null}
              </span>
              {release ? (
                <small>{t('quality.held.released', { name: release.by?.name ?? '–', reason: release.reason })}</small>
              ) : null}
            </>
          ),
        },
        {
          key: 'created',
          header: t('library.version.created'),
          sortBy: ({ createdAt }) => createdAt,
          render: ({ createdAt, createdBy }) => (
            <>
              <RelativeTime instant={createdAt} />
              <small>{createdBy?.name}</small>
            </>
          ),
        },
        {
          key: 'origin',
          header: t('library.version.origin'),
          render: ({ origin, importReport }) =>
            importReport
              ? t('library.version.import', {
                  file: importReport.fileName,
                  rejected: Number(importReport.rowsRejected),
                })
              : t(`library.version.origin.${origin}`),
        },
        {
          key: 'rows',
          header: t('library.column.rows'),
          align: 'end',
          sortBy: ({ rowCount }) => Number(rowCount ?? 0),
          render: ({ rowCount }) => (rowCount == null ? '–' : <FormattedNumber value={rowCount} />),
        },
        {
          key: 'size',
          header: t('library.fact.size'),
          align: 'end',
          wideOnly: true,
          sortBy: ({ size }) => Number(size ?? 0),
          render: ({ size }) => (size == null ? '–' : <FormattedNumber value={size} as="bytes" />),
        },
      ]}
    />
  );
}
