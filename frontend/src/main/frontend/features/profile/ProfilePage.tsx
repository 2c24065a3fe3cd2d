import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useViewer } from 'Frontend/lib/session/session';
import { Page } from 'Frontend/ui/Page';
import { ChangePassword } from './ChangePassword';
import { Consents } from './Consents';
import styles from './ProfilePage.module.css';

export function ProfilePage() {
  const { t } = useTexts();
  const viewer = useViewer();
  if (!viewer) return null;
  return (
    <Page title={t('profile.title')}>
      <dl className={styles.facts}>
        <dt>{t('profile.name')}</dt>
        <dd>{viewer.name}</dd>
        <dt>{t('profile.username')}</dt>
        <dd>{viewer.username}</dd>
        <dt>{t('profile.role')}</dt>
        <dd>
          {t(viewer.practitioner ? 'profile.roleWithMark' : 'profile.roleAlone', {
            role: t(`frame.role.${viewer.role}`),
          })}
        </dd>
      </dl>
      <Consents />
      <section className={styles.password} aria-labelledby="change-password">
        <h2 id="change-password">{t('profile.passwordTitle')}</h2>
        <p>{t('profile.passwordText')}</p>
        <ChangePassword />
      </section>
    </Page>
  );
}
