import { useWorkspace } from 'Frontend/features/workspace/useWorkspace';
import { BringInDocument } from 'Frontend/generated/graphql/features/synchronisations/BringIn';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { BringInWizard } from './BringInWizard';

/** Brings data of a source into a workspace: once, or again and again. */
export function BringInPage() {
  const { t } = useTexts();
  const { slug, name } = useWorkspace();
  const address = `/w/${slug}/sources`;
  const [{ data, error, fetching }, refresh] = useQuery({
    query: BringInDocument,
    variables: { slug },
    context: useMemo(() => ({ additionalTypenames: ['Source', 'Dataset'] }), []),
  });
  const workspace = data?.workspace.slug === slug ? data.workspace : undefined;
  return (
    <Page
      title={t('synchronisations.bringIn')}
      crumbs={[
        { text: name, to: `/w/${slug}/overview` },
        { text: t('sources.ofWorkspace'), to: address },
      ]}
      lead={t('synchronisations.bringIn.lead')}
    >
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {!workspace && fetching ? <Skeleton shape="page" /> : null}
      {workspace?.sources.length === 0 ? (
        <EmptyState
          icon="sources"
          title={t('sources.noneHere')}
          action={<Link to={`${address}/new`}>{t('sources.addOwn')}</Link>}
        >
          {t('sources.noneHere.text')}
        </EmptyState>
      ) : null}
      {workspace && workspace.sources.length > 0 ? <BringInWizard key={workspace.id} workspace={workspace} /> : null}
    </Page>
  );
}
