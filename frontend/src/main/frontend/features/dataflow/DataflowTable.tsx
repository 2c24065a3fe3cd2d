import type { DataflowListQuery } from 'Frontend/generated/graphql/features/dataflow/DataflowList';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { Link } from 'react-router';
import { Elapsed } from './Elapsed';

type Row = DataflowListQuery['workspace']['dataflows'][number];

export interface DataflowTableProps {
  readonly workspace: string;
  readonly dataflows: readonly Row[];
}

export function DataflowTable({ workspace, dataflows }: DataflowTableProps) {
  const { t } = useTexts();
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'name',
      header: t('dataflow.name'),
      render: ({ slug, name }) => <Link to={`/w/${workspace}/dataflows/${slug}`}>{name}</Link>,
      sortBy: ({ name }) => name,
    },
    {
      key: 'deployed',
      header: t('dataflow.deployed'),
      render: ({ versions }) =>
        versions[0] ? t('dataflow.version', { number: versions[0].number }) : t('dataflow.notDeployed'),
      sortBy: ({ versions }) => versions[0]?.number ?? 0,
      wideOnly: true,
    },
    {
      key: 'lastRun',
      header: t('dataflow.lastRun'),
      render: ({ lastRun }) => (lastRun ? <StateBadge state={lastRun.state} /> : t('dataflow.neverRun')),
      sortBy: ({ lastRun }) => lastRun?.state ?? '',
    },
    {
      key: 'when',
      header: t('dataflow.run.started'),
      render: ({ lastRun }) => (lastRun ? <RelativeTime instant={lastRun.queuedAt} /> : null),
      sortBy: ({ lastRun }) => lastRun?.queuedAt ?? '',
    },
    {
      key: 'duration',
      header: t('dataflow.duration'),
      render: ({ lastRun }) => (lastRun ? <Elapsed run={lastRun} /> : null),
      align: 'end',
      wideOnly: true,
    },
    {
      key: 'startedBy',
      header: t('dataflow.startedBy'),
      render: ({ lastRun }) => lastRun?.startedBy.name,
      sortBy: ({ lastRun }) => lastRun?.startedBy.name ?? '',
      wideOnly: true,
    },
    {
      key: 'changed',
      header: t('dataflow.changed'),
      render: ({ draft }) => (
        <>
          <RelativeTime instant={draft.savedAt} /> · {draft.savedBy.name}
        </>
      ),
      sortBy: ({ draft }) => draft.savedAt,
      wideOnly: true,
    },
  ];
  return <ListTable label={t('dataflow.title')} rows={dataflows} rowKey={({ id }) => id} columns={columns} />;
}
