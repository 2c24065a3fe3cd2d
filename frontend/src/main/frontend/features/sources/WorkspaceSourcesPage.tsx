import { Button } from '@vaadin/react-components/Button.js';
import { SynchronisationTable } from 'Frontend/features/synchronisations/SynchronisationTable';
import { useWorkspace } from 'Frontend/features/workspace/useWorkspace';
import {
  WorkspaceSourcesDocument,
  type WorkspaceSourcesQuery,
} from 'Frontend/generated/graphql/features/sources/Sources';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { ListToolbar } from 'Frontend/ui/ListToolbar';
import { Page } from 'Frontend/ui/Page';
import { Section } from 'Frontend/ui/Section';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { matches } from './matches';
import { SourceTable } from './SourceTable';

type Workspace = WorkspaceSourcesQuery['workspace'];

/** What brings data into a workspace, and the sources it may come from. */
export function WorkspaceSourcesPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { slug, name } = useWorkspace();
  const address = `/w/${slug}/sources`;
  const [{ data, error, fetching }, refresh] = useQuery({
    query: WorkspaceSourcesDocument,
    variables: { slug },
    context: useMemo(() => ({ additionalTypenames: ['Source', 'Synchronisation'] }), []),
  });
  const workspace = data?.workspace.slug === slug ? data.workspace : undefined;
  const edits = workspace?.myRole === 'EDITOR' || workspace?.myRole === 'MANAGER';
  return (
    <Page
      title={t('sources.ofWorkspace')}
      crumbs={[{ text: name, to: `/w/${slug}/overview` }]}
      lead={t('sources.ofWorkspace.lead')}
      action={
        edits && workspace.sources.length > 0 ? (
          <Button theme="primary" onClick={() => void navigate(`${address}/bring`)}>
            {t('sources.bringData')}
          </Button>
        ) : null
      }
      menu={edits ? [{ text: t('sources.addOwn'), onSelect: () => void navigate(`${address}/new`) }] : []}
    >
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {!workspace && fetching ? <Skeleton shape="table" lines={6} /> : null}
      {workspace ? <Shown workspace={workspace} edits={edits} address={address} /> : null}
    </Page>
  );
}

interface ShownProps {
  readonly workspace: Workspace;
  readonly edits: boolean;
  readonly address: string;
}

function Shown({ workspace, edits, address }: ShownProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { sources, synchronisations } = workspace;
  if (sources.length === 0 && synchronisations.length === 0) {
    return (
      <EmptyState
        icon="sources"
        title={t(edits ? 'sources.noneHere' : 'sources.noneBrought')}
        action={edits ? <Button onClick={() => void navigate(`${address}/new`)}>{t('sources.addOwn')}</Button> : null}
      >
        {edits ? t('sources.noneHere.text') : null}
      </EmptyState>
    );
  }
  return (
    <>
      {synchronisations.length > 0 ? (
        <Section title={t('sources.brought')}>
          <SynchronisationTable workspace={workspace.slug} synchronisations={synchronisations} />
        </Section>
      ) : null}
      {edits ? <Available sources={sources} address={address} /> : null}
    </>
  );
}

const many = 8;

function Available({ sources, address }: { readonly sources: Workspace['sources']; readonly address: string }) {
  const { t } = useTexts();
  const [parameters, setParameters] = useSearchParams();
  const query = parameters.get('q') ?? '';
  const shown = sources.filter((source) => matches(source, query, t(`sources.kind.${source.kind}`)));
  return (
    <Section title={t('sources.available')}>
      {sources.length > many ? (
        <ListToolbar
          query={query}
          onQuery={(text) => {
            if (text !== query) setParameters(text ? { q: text } : {}, { replace: true });
          }}
          searchLabel={t('sources.searchAll')}
          count={shown.length}
        />
      ) : null}
      <SourceTable
        label={t('sources.available')}
        sources={shown}
        address={address}
        action={({ id, name }) => (
          <Link to={`${address}/bring?source=${id}`} aria-label={t('sources.bringInOf', { name })}>
            {t('sources.bringIn')}
          </Link>
        )}
      />
    </Section>
  );
}
