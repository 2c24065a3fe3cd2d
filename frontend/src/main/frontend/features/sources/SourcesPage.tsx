import { Button } from '@vaadin/react-components/Button.js';
import { SourcesDocument } from 'Frontend/generated/graphql/features/sources/Sources';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { ListToolbar } from 'Frontend/ui/ListToolbar';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { matches } from './matches';
import { SourceTable } from './SourceTable';

/** Every source of the platform, for those who set them up. */
export function SourcesPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const query = parameters.get('q') ?? '';
  const [{ data, error, fetching }, refresh] = useQuery({
    query: SourcesDocument,
    context: useMemo(() => ({ additionalTypenames: ['Source'] }), []),
  });
  const all = data?.sources;
  const shown = all?.filter((source) => matches(source, query, t(`sources.kind.${source.kind}`)));
  const add = (theme: string) => (
    <Button theme={theme} onClick={() => void navigate('/sources/new')}>
      {t('sources.add')}
    </Button>
  );
  return (
    <Page
      title={t('sources.title')}
      lead={t('sources.lead')}
      action={add('primary')}
      menu={[{ text: t('harvests.open'), onSelect: () => void navigate('/sources/harvests') }]}
    >
      {all && all.length > 0 ? (
        <ListToolbar
          query={query}
          onQuery={(text) => {
            if (text !== query) setParameters(text ? { q: text } : {}, { replace: true });
          }}
          searchLabel={t('sources.searchAll')}
          count={shown?.length}
        />
      ) : null}
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {!all && fetching ? <Skeleton shape="table" lines={6} /> : null}
      {all?.length === 0 ? (
        <EmptyState icon="sources" title={t('sources.none')} action={add('')}>
          {t('sources.none.text')}
        </EmptyState>
      ) : null}
      {shown && shown.length > 0 ? <SourceTable label={t('sources.title')} sources={shown} address="/sources" /> : null}
    </Page>
  );
}
