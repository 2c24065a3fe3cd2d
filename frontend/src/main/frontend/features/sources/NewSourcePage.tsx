import { useNavigation } from 'Frontend/features/frame/useNavigation';
import { useWorkspace } from 'Frontend/features/workspace/useWorkspace';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { SourceWizard } from './SourceWizard';

/** Makes a source of the platform. */
export function NewSourcePage() {
  const { t } = useTexts();
  const { chosen } = useNavigation();
  return (
    <Page title={t('sources.new')} crumbs={[{ text: t('sources.title'), to: '/sources' }]} lead={t('sources.new.lead')}>
      <SourceWizard address="/sources" importAddress={chosen ? `/w/${chosen.slug}/import` : undefined} />
    </Page>
  );
}

/** Makes a source of a workspace's own: an address without a credential. */
export function NewOwnSourcePage() {
  const { t } = useTexts();
  const { slug, name, workspace, error, fetching, refresh } = useWorkspace();
  const address = `/w/${slug}/sources`;
  return (
    <Page
      title={t('sources.newOwn')}
      crumbs={[
        { text: name, to: `/w/${slug}/overview` },
        { text: t('sources.ofWorkspace'), to: address },
      ]}
      lead={t('sources.newOwn.lead')}
    >
      <ErrorNotice error={error} onRetry={refresh} />
      {!workspace && fetching ? <Skeleton shape="page" /> : null}
      {workspace?.myRole === 'READER' ? <EmptyState icon="sources" title={t('sources.notEditor')} /> : null}
      {workspace && workspace.myRole !== 'READER' ? (
        <SourceWizard workspace={workspace.id} address={address} importAddress={`/w/${slug}/import`} />
      ) : null}
    </Page>
  );
}
