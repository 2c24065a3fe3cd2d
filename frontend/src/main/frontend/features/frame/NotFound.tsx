import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { Page } from 'Frontend/ui/Page';
import { Link } from 'react-router';

export function NotFound() {
  const { t } = useTexts();
  return (
    <Page title={t('frame.notFound')}>
      <EmptyState
        icon="catalog"
        title={t('frame.notFound.title')}
        action={<Link to="/">{t('frame.notFound.home')}</Link>}
      >
        {t('frame.notFound.text')}
      </EmptyState>
    </Page>
  );
}
