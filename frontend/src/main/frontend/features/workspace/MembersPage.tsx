import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { AddMember } from './AddMember';
import { MembersTable } from './MembersTable';
import { ProjectSettings } from './ProjectSettings';
import { useWorkspace } from './useWorkspace';

/** Who belongs to a project, and what it is called. */
export function MembersPage() {
  const { t } = useTexts();
  const viewer = useViewer();
  const { slug, workspace, name, error, fetching, refresh } = useWorkspace();
  const manages = workspace?.myRole === 'MANAGER';
  const mayChange = manages || mayUse(viewer, 'MANAGER');
  return (
    <Page
      title={t('workspace.members')}
      crumbs={[{ text: name, to: `/w/${slug}/overview` }]}
      lead={workspace && !workspace.myRole ? t('workspace.outline') : undefined}
    >
      <ErrorNotice error={error} onRetry={refresh} />
      {!workspace && fetching ? <Skeleton shape="table" /> : null}
      {workspace?.kind === 'STUDIO' ? <p>{t('workspace.studio.members')}</p> : null}
      {workspace?.kind === 'PROJECT' ? (
        <>
          {mayChange ? <AddMember workspace={workspace} /> : null}
          <MembersTable workspace={workspace} mayChange={mayChange} />
          {manages ? <ProjectSettings key={workspace.id} workspace={workspace} /> : null}
        </>
      ) : null}
    </Page>
  );
}
