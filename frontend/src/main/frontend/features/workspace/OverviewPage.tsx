import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { CodeText } from 'Frontend/ui/CodeText';
import { Link, useNavigate } from 'react-router';
import { useWorkspace, type Workspace } from './useWorkspace';
import { Work } from './Work';
import styles from './Workspace.module.css';

function Facts({ workspace }: { readonly workspace: Workspace }) {
  const { t } = useTexts();
  return (
    <section className={styles.section} aria-labelledby="workspace-facts">
      <h2 id="workspace-facts">{t('workspace.facts')}</h2>
      <dl className={styles.facts}>
        <dt>{t('workspace.slug')}</dt>
        <dd>
          <CodeText text={workspace.slug} />
        </dd>
        <dt>{t('workspace.memberCount')}</dt>
        <dd>
          <Link to={`/w/${workspace.slug}/members`}>{workspace.members.length}</Link>
        </dd>
        <dt>{t('workspace.usedSpace')}</dt>
        <dd>
          <FormattedNumber value={workspace.usedSpace} as="bytes" />
        </dd>
      </dl>
    </section>
  );
}

/** What is in a workspace, and how much room it takes. */
export function OverviewPage() {
  const { t } = useTexts();
  const { slug, workspace, name, error, fetching, refresh } = useWorkspace();
  const navigate = useNavigate();
  const mayEdit = workspace?.myRole === 'EDITOR' || workspace?.myRole === 'MANAGER';
  const facts = workspace ? <Facts workspace={workspace} /> : null;
  return (
    <Page
      title={name}
      lead={workspace?.kind === 'STUDIO' ? t('workspace.studio.lead') : workspace?.description}
      action={
        mayEdit ? (
          <Button theme="primary" onClick={() => void navigate(`/w/${slug}/import`)}>
            {t('workspace.import')}
          </Button>
        ) : null
      }
    >
      <ErrorNotice error={error} onRetry={refresh} />
      {!workspace && fetching ? <Skeleton shape="cards" /> : null}
      {workspace && !workspace.myRole ? <p>{t('workspace.outline')}</p> : null}
      {workspace?.myRole ? <Work slug={slug}>{facts}</Work> : facts}
    </Page>
  );
}
