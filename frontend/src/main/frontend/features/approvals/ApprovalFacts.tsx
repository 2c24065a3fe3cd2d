import type { ApprovalDetailFragment } from 'Frontend/generated/graphql/features/approvals/Approval';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import type { ReactNode } from 'react';
import styles from './Approvals.module.css';

type Fact = ApprovalDetailFragment['facts'][number];

const sensitivities = ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'SENSITIVE'] as const;

/** What would be granted or published, as it was when the request was made. */
export function ApprovalFacts({ facts }: { readonly facts: readonly Fact[] }) {
  const { t, has } = useTexts();
  const formats = useFormats();
  const shown = ({ label, value }: Fact): ReactNode => {
    if (label === 'sensitivity' || label === 'sensitivityBefore') {
      const sensitivity = sensitivities.find((known) => known === value);
      return sensitivity ? <SensitivityBadge sensitivity={sensitivity} /> : value;
    }
    if (label === 'rows') return formats.number(value);
    if (label === 'expiresAt') return formats.dateTime(value);
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'ui.yes' : 'ui.no');
    return value;
  };
  if (facts.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="approval-facts">
      <h2 id="approval-facts">{t('approvals.facts')}</h2>
      <dl className={styles.facts}>
        {facts.map((fact) => {
          const key = `approvals.fact.${fact.label}`;
          return (
            <div key={fact.label} style={{ display: 'contents' }}>
              <dt>{has(key) ? t(key) : fact.label}</dt>
              <dd>{shown(fact)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
