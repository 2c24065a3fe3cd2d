import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Link } from 'react-router';
import { WelcomePage } from './WelcomePage';

/** A link that was used, replaced, or grew too old. */
export function DeadLink({ lead }: { readonly lead: string }) {
  const { t } = useTexts();
  return (
    <WelcomePage title={t('welcome.dead')} lead={lead}>
      <Link to="/login">{t('welcome.toSignIn')}</Link>
    </WelcomePage>
  );
}
