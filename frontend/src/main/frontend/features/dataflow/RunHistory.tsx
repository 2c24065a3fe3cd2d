import {
  DataflowRunsDocument,
  type DataflowPartsFragment,
  type DataflowRunsQuery,
} from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { Place } from './DataflowEditor';
import { Elapsed } from './Elapsed';
import styles from './Results.module.css';
import { useFailureText } from './useFailureText';

type Row = DataflowRunsQuery['dataflow']['runs'][number];

export function RunHistory({ place, dataflow }: { readonly place: Place; readonly dataflow: DataflowPartsFragment }) {
  const { t } = useTexts();
  const failureText = useFailureText();
  const [{ data, error, fetching }] = useQuery({
    query: DataflowRunsDocument,
    variables: { id: dataflow.id },
    requestPolicy: 'cache-and-network',
  });
  const runs = data?.dataflow.runs;
  if (!runs) return fetching ? <Skeleton shape="table" lines={4} /> : <ErrorNotice error={error} />;
  if (runs.length === 0) return <p className={styles.muted}>{t('dataflow.history.none')}</p>;
  const address = `/w/${place.slug}/dataflows/${dataflow.slug}`;
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'when',
      header: t('dataflow.run.started'),
      render: ({ id, queuedAt }) => (
        <Link to={`${address}?run=${encodeURIComponent(id)}`}>
          <RelativeTime instant={queuedAt} />
        </Link>
      ),
      sortBy: ({ queuedAt }) => queuedAt,
    },
    {
      key: 'state',
      header: t('dataflow.run.state'),
      render: ({ state }) => <StateBadge state={state} />,
      sortBy: ({ state }) => state,
    },
    { key: 'duration', header: t('dataflow.duration'), render: (run) => <Elapsed run={run} />, align: 'end' },
    {
      key: 'rows',
      header: t('dataflow.run.rows'),
      render: ({ rows }) => (rows == null ? null : <FormattedNumber value={rows} />),
      sortBy: ({ rows }) => Number(rows ?? -1),
      align: 'end',
    },
    {
      key: 'what',
      header: t('dataflow.run.what'),
      render: ({ version, revision }) =>
        version ? t('dataflow.version', { number: version.number }) : t('dataflow.revision', { revision }),
      wideOnly: true,
    },
    {
      key: 'startedBy',
      header: t('dataflow.startedBy'),
      render: ({ startedBy }) => startedBy.name,
      sortBy: ({ startedBy }) => startedBy.name,
      wideOnly: true,
    },
    {
      key: 'why',
      header: t('dataflow.run.why'),
      render: ({ failure }) => (failure ? failureText(failure) : null),
    },
  ];
  return <ListTable label={t('dataflow.history')} rows={runs} rowKey={({ id }) => id} columns={columns} />;
}
