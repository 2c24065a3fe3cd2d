import { Button } from '@vaadin/react-components/Button.js';
import { ApplicationDocument } from 'Frontend/generated/graphql/features/applications/Application';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ApplicationActions, type ApplicationAct } from './ApplicationActions';
import { ApplicationFacts } from './ApplicationFacts';
import { ApplicationGrants } from './ApplicationGrants';
import { ApplicationPushes } from './ApplicationPushes';
import { ChangeDialog } from './ChangeDialog';
import { GrantDialog } from './GrantDialog';
import { PublicSnippets } from './PublicSnippets';
import { Snippets } from './Snippets';

/** One application: its facts, what it may read, how to ask as it. */
export function ApplicationPage() {
  const { t } = useTexts();
  const { application: id = '' } = useParams();
  const [{ data, error, fetching }, refresh] = useQuery({ query: ApplicationDocument, variables: { id } });
  const [granting, setGranting] = useState(false);
  const [changing, setChanging] = useState(false);
  const [act, setAct] = useState<ApplicationAct>();
  const crumbs = [{ text: t('applications.title'), to: '/applications' }];
  const application = data?.application;
  if (!application) {
    return (
      <Page title={t('applications.one')} crumbs={crumbs}>
        <ErrorNotice error={error} onRetry={() => refresh()} />
        {fetching ? <Skeleton shape="page" /> : null}
      </Page>
    );
  }
  const { canManage, canStop, kind, revokedAt, orphaned, grants, pushRights, scopes } = application;
  const rotation = {
    text: t('applications.rotate'),
    onSelect: () => setAct('rotate'),
    disabled: Boolean(revokedAt),
  };
  const stops = [
    { text: t('applications.revokeTokens'), onSelect: () => setAct('revokeTokens') },
    revokedAt
      ? { text: t('applications.admit'), onSelect: () => setAct('admit') }
      : { text: t('applications.shutOut'), onSelect: () => setAct('shutOut') },
  ];
  return (
    <Page
      title={application.name}
      crumbs={crumbs}
      facts={<StateBadge state={revokedAt || orphaned ? 'DISABLED' : 'ACTIVE'} />}
      lead={application.description}
      action={
        canManage && !revokedAt && kind === 'CONFIDENTIAL' ? (
          <Button theme="primary" onClick={() => setGranting(true)}>
            {t('applications.grant')}
          </Button>
        ) : null
      }
      menu={
        canManage
          ? [
              { text: t('applications.change'), onSelect: () => setChanging(true) },
              ...(kind === 'CONFIDENTIAL' ? [rotation] : []),
              ...stops,
              { text: t('applications.delete'), onSelect: () => setAct('delete') },
            ]
          : canStop
            ? stops
            : []
      }
    >
      <ErrorNotice error={error} onRetry={() => refresh()} />
      <ApplicationFacts application={application} />
      {grants && kind === 'CONFIDENTIAL' ? (
        <>
          <ApplicationGrants grants={grants} />
          {pushRights && (scopes.includes('data:write') || pushRights.length > 0) ? (
            <ApplicationPushes application={application} rights={pushRights} />
          ) : null}
          <Snippets application={{ ...application, grants }} />
        </>
      ) : null}
      {application.redirectUris.length > 0 ? <PublicSnippets application={application} /> : null}
      {changing ? <ChangeDialog application={application} onClose={() => setChanging(false)} /> : null}
      {granting ? <GrantDialog application={application} onClose={() => setGranting(false)} /> : null}
      {act ? <ApplicationActions act={act} application={application} onClose={() => setAct(undefined)} /> : null}
    </Page>
  );
}
