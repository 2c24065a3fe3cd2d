import { Button } from '@vaadin/react-components/Button.js';
import { DataflowListDocument } from 'Frontend/generated/graphql/features/dataflow/DataflowList';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { CreateDataflow } from './CreateDataflow';
import { DataflowTable } from './DataflowTable';

export function DataflowListPage() {
  const { t } = useTexts();
  const { workspace: slug = '' } = useParams();
  const [{ data, error, fetching }, refresh] = useQuery({
    query: DataflowListDocument,
    variables: { workspace: slug },
  });
  const [creating, setCreating] = useState(false);
  const workspace = data?.workspace.slug === slug ? data.workspace : undefined;
  const canEdit = workspace?.myRole === 'EDITOR' || workspace?.myRole === 'MANAGER';
  const place = workspace?.kind === 'STUDIO' ? t('frame.studio') : (workspace?.name ?? slug);
  const create = canEdit ? (
    <Button theme="primary" onClick={() => setCreating(true)}>
      {t('dataflow.create')}
    </Button>
  ) : null;
  return (
    <Page
      title={t('dataflow.title')}
      lead={t('dataflow.lead')}
      crumbs={[{ text: place, to: `/w/${slug}/overview` }]}
      action={create}
    >
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {!workspace && fetching ? <Skeleton shape="table" lines={5} /> : null}
      {workspace?.dataflows.length === 0 ? (
        <EmptyState icon="dataflow" title={t('dataflow.none')} action={create}>
          {t('dataflow.none.text')}
        </EmptyState>
      ) : null}
      {workspace && workspace.dataflows.length > 0 ? (
        <DataflowTable workspace={slug} dataflows={workspace.dataflows} />
      ) : null}
      {workspace ? (
        <CreateDataflow
          open={creating}
          workspace={{ id: workspace.id, slug: workspace.slug }}
          onClose={() => setCreating(false)}
        />
      ) : null}
    </Page>
  );
}
