import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { SourceWizard } from './SourceWizard';
import { useSourcePlace } from './useSourcePlace';

/** Changes a source, in the steps in which it was made. */
export function ChangeSourcePage() {
  const { t } = useTexts();
  const { source, error, fetching, refresh, address, crumbs } = useSourcePlace();
  return (
    <Page
      title={source ? t('sources.changeOf', { name: source.name }) : t('sources.change')}
      crumb={t('sources.change')}
      crumbs={source ? [...crumbs, { text: source.name, to: `${address}/${source.id}` }] : crumbs}
    >
      <ErrorNotice error={error} onRetry={refresh} />
      {!source && fetching ? <Skeleton shape="page" /> : null}
      {source && !source.canChange ? <EmptyState icon="sources" title={t('sources.notYours')} /> : null}
      {source?.canChange ? (
        <SourceWizard key={source.id} source={source} workspace={source.workspace?.id} address={address} />
      ) : null}
    </Page>
  );
}
