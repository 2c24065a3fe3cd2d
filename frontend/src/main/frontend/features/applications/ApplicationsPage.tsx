import { Button } from '@vaadin/react-components/Button.js';
import { ApplicationsDocument } from 'Frontend/generated/graphql/features/applications/Applications';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { ListToolbar } from 'Frontend/ui/ListToolbar';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ApplicationTable } from './ApplicationTable';
import { RegisterDialog, type Registered } from './RegisterDialog';
import { SecretDialog } from './SecretDialog';

const matches = (query: string) => (application: { name: string; description: string }) =>
  `${application.name} ${application.description}`.toLowerCase().includes(query.toLowerCase());

/** Programs that read data in their own name. */
export function ApplicationsPage() {
  const { t } = useTexts();
  const [search, setSearch] = useSearchParams();
  const query = search.get('query') ?? '';
  const [{ data, error, fetching }, refresh] = useQuery({
    query: ApplicationsDocument,
    context: useMemo(() => ({ additionalTypenames: ['Application'] }), []),
  });
  const navigate = useNavigate();
  const [registering, setRegistering] = useState(false);
  // Kept here: a dialog that goes away tells that it has closed, which must not close the one after it.
  const [registered, setRegistered] = useState<Registered>();
  const register = (
    <Button theme="primary" onClick={() => setRegistering(true)}>
      {t('applications.register')}
    </Button>
  );
  const all = data?.applications;
  const shown = all?.filter(matches(query));
  return (
    <Page title={t('applications.title')} lead={t('applications.lead')} action={register}>
      {all && all.length > 0 ? (
        <ListToolbar
          query={query}
          onQuery={(value) => setSearch(value === '' ? {} : { query: value }, { replace: true })}
          searchLabel={t('applications.search')}
          count={shown?.length}
        />
      ) : null}
      <ErrorNotice error={error} onRetry={() => refresh()} />
      {!all && fetching ? <Skeleton shape="table" /> : null}
      {all?.length === 0 ? (
        <EmptyState icon="applications" title={t('applications.none')}>
          {t('applications.none.text')}
        </EmptyState>
      ) : null}
      {shown && shown.length > 0 ? <ApplicationTable applications={shown} /> : null}
      {registering ? (
        <RegisterDialog
          onClose={() => setRegistering(false)}
          onRegistered={(made) => {
            setRegistering(false);
            if (made.secret == null) void navigate(`/applications/${made.application.id}`);
            else setRegistered(made);
          }}
        />
      ) : null}
      {registered?.secret ? (
        <SecretDialog
          application={registered.application}
          secret={registered.secret}
          onClose={() => void navigate(`/applications/${registered.application.id}`)}
        />
      ) : null}
    </Page>
  );
}
