import { Button } from '@vaadin/react-components/Button.js';
import type { CertificateFactsFragment } from 'Frontend/generated/graphql/features/certification/Certification';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Badge, type Tone } from 'Frontend/ui/Badge';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { BadgeCheck, Clock, Undo2, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import styles from './Certification.module.css';
import { WithdrawDialog } from './WithdrawDialog';

const looks: Readonly<Record<CertificateFactsFragment['state'], readonly [LucideIcon, Tone]>> = {
  VALID: [BadgeCheck, 'success'],
  EXPIRED: [Clock, 'neutral'],
  WITHDRAWN: [Undo2, 'warning'],
};

/** One certificate: of which version, who, when, what was examined, until when; why it was taken back. */
export function CertificateItem({ certificate }: { readonly certificate: CertificateFactsFragment }) {
  const { t } = useTexts();
  const { date } = useFormats();
  const [withdrawing, setWithdrawing] = useState(false);
  const { versionNumber: version, state, by, withdrawal, validUntil } = certificate;
  const [icon, tone] = looks[state];
  const validity = () => {
    if (!validUntil) return t('certification.endless');
    return t(state === 'EXPIRED' ? 'certification.expired' : 'certification.until', { date: date(validUntil) });
  };
  return (
    <li className={styles.certificate}>
      <header>
        <h2>{t('certification.of', { version })}</h2>
        <Badge icon={icon} tone={tone} text={t(`certification.state.${state}`)} />
        {certificate.canWithdraw ? (
          <Button
            theme="small"
            aria-label={t('certification.withdraw.of', { version, name: by?.name ?? '' })}
            onClick={() => setWithdrawing(true)}
          >
            {t('certification.withdraw')}
          </Button>
        ) : null}
      </header>
      <p className={styles.statement}>{certificate.statement}</p>
      <footer>
        <span>{by?.name}</span>
        <RelativeTime instant={certificate.madeAt} />
        {withdrawal ? null : <span>{validity()}</span>}
      </footer>
      {withdrawal ? (
        <div className={styles.withdrawal}>
          <p className={styles.statement}>{withdrawal.reason}</p>
          <footer>
            <span>{t('certification.withdrawn', { name: withdrawal.by?.name ?? '' })}</span>
            <RelativeTime instant={withdrawal.at} />
          </footer>
        </div>
      ) : null}
      {withdrawing ? <WithdrawDialog certificate={certificate} onClose={() => setWithdrawing(false)} /> : null}
    </li>
  );
}
