import { DataflowEditorDocument } from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { DataflowEditor } from './DataflowEditor';
import { RunView } from './RunView';

/** A dataflow being edited or, with `?run=` in the address, one of its runs. */
export function DataflowEditorPage() {
  const { t } = useTexts();
  const { workspace: workspaceSlug = '', slug = '' } = useParams();
  const [search] = useSearchParams();
  const run = search.get('run') ?? undefined;
  const [{ data, error, fetching }, refresh] = useQuery({
    query: DataflowEditorDocument,
    variables: { workspace: workspaceSlug, slug },
    requestPolicy: 'network-only',
  });
  const workspace = data?.workspace.slug === workspaceSlug ? data.workspace : undefined;
  const dataflow = workspace?.dataflow.slug === slug ? workspace.dataflow : undefined;
  if (!workspace || !dataflow) {
    return (
      <Page title={t('dataflow.editor')} full>
        <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
        {fetching ? <Skeleton shape="page" lines={8} /> : null}
      </Page>
    );
  }
  const place = {
    slug: workspace.slug,
    name: workspace.kind === 'STUDIO' ? t('frame.studio') : workspace.name,
  };
  return (
    <>
      {run ? <RunView key={run} place={place} dataflow={dataflow} id={run} /> : null}
      <div hidden={run !== undefined} style={run === undefined ? { display: 'contents' } : undefined}>
        <DataflowEditor key={dataflow.id} place={place} dataflow={dataflow} shown={run === undefined} />
      </div>
    </>
  );
}
