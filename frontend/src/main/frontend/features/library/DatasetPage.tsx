import {
  LibraryDatasetDocument,
  type LibraryDatasetQuery,
} from 'Frontend/generated/graphql/features/library/LibraryDataset';
import { WaitingVersion } from 'Frontend/features/quality/WaitingVersion';
import { useWorkspace } from 'Frontend/features/workspace/useWorkspace';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { DatasetFacts } from './DatasetFacts';
import { DatasetTabs } from './DatasetTabs';
import styles from './Library.module.css';
import { useDatasetActions } from './useDatasetActions';

export type LibraryWorkspace = LibraryDatasetQuery['workspace'];
export type LibraryEntry = NonNullable<LibraryWorkspace['libraryEntry']>;

/** A dataset as its workspace works with it. */
export function DatasetPage() {
  const { t } = useTexts();
  const { workspace = '', dataset = '' } = useParams();
  const [{ data, error, fetching }, refresh] = useQuery({
    query: LibraryDatasetDocument,
    variables: { workspace, dataset },
  });
  const { name } = useWorkspace();
  const crumbs = [
    { text: name, to: `/w/${workspace}/overview` },
    { text: t('library.title'), to: `/w/${workspace}/library` },
  ];
  const entry = data?.workspace.libraryEntry;
  const again = useCallback(() => refresh({ requestPolicy: 'network-only' }), [refresh]);
  if (entry) return <Shown workspace={data.workspace} entry={entry} crumbs={crumbs} onRefresh={again} />;
  return (
    <Page title={t('library.dataset')} crumbs={crumbs}>
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {fetching ? <Skeleton shape="page" lines={8} /> : null}
      {data && !fetching ? (
        <EmptyState
          icon="library"
          title={t('library.unknown')}
          action={<Link to={`/w/${workspace}/library`}>{t('library.back')}</Link>}
        />
      ) : null}
    </Page>
  );
}

interface ShownProps {
  readonly workspace: LibraryWorkspace;
  readonly entry: LibraryEntry;
  readonly crumbs: readonly { readonly text: string; readonly to: string }[];
  readonly onRefresh: () => void;
}

function Shown({ workspace, entry, crumbs, onRefresh }: ShownProps) {
  const { action, menu, dialog } = useDatasetActions(workspace, entry);
  const { dataset, link } = entry;
  return (
    <Page
      title={dataset.title}
      crumbs={crumbs}
      facts={
        <>
          <SensitivityBadge sensitivity={dataset.sensitivity} />
          {link ? null : <StateBadge state={dataset.publication?.state ?? 'UNPUBLISHED'} />}
        </>
      }
      lead={link ? dataset.publisher : undefined}
      action={action}
      menu={menu}
    >
      {dataset.waitingVersion ? (
        <WaitingVersion version={dataset.waitingVersion} mayRelease={dataset.canGrant} onRefresh={onRefresh} />
      ) : null}
      <div className={styles.columns}>
        <DatasetTabs entry={entry} />
        <DatasetFacts workspace={workspace.slug} entry={entry} />
      </div>
      {dialog}
    </Page>
  );
}
