import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { Page } from 'Frontend/ui/Page';

export function BrokenPage() {
  const { t } = useTexts();
  return (
    <Page title={t('frame.broken')}>
      <EmptyState
        icon="settings"
        title={t('frame.broken.title')}
        action={<Button onClick={() => location.reload()}>{t('frame.broken.reload')}</Button>}
      >
        {t('frame.broken.text')}
      </EmptyState>
    </Page>
  );
}
