import type { ApprovalDetailFragment } from 'Frontend/generated/graphql/features/approvals/Approval';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Approvals.module.css';

type Fact = ApprovalDetailFragment['facts'][number];
type AskedDataset = NonNullable<ApprovalDetailFragment['dataset']>;

const sensitivities = ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'SENSITIVE'] as const;

/** Members see it in their library, others what the catalog shows of it. */
const addressOf = ({ uuid, slug, workspace }: AskedDataset) =>
  workspace ? `/w/${workspace.slug}/library/${slug ?? uuid}` : `/datasets/${uuid}`;

/** `name (TYPE, [unit], KEY, PERSONAL_DATA): label`, as the hub keeps it, in the words of the language. */
function columnInWords(line: string, t: ReturnType<typeof useTexts>['t'], has: ReturnType<typeof useTexts>['has']) {
  const [, name, facts, rest] = /^(.*) \(([A-Z]+(?:, (?:\[[^\]]*\]|[A-Z_]+))*)\)(: .*)?$/u.exec(line) ?? [];
  if (name === undefined || facts === undefined) return line;
  const words = facts.split(', ').map((fact) => {
    const keys = [`ui.column.${fact}`, `approvals.column.${fact}`];
    const known = keys.find((key) => has(key));
    return known && has(known) ? t(known) : fact.replace(/^\[(.*)\]$/u, '$1');
  });
  return (
    <>
      <code>{name}</code> ({words.join(', ')}){rest}
    </>
  );
}

/** Who asks, and what would be granted or published, as it was when the request was made. */
export function ApprovalFacts({ approval }: { readonly approval: ApprovalDetailFragment }) {
  const { t, has } = useTexts();
  const formats = useFormats();
  const { facts, dataset, requester } = approval;
  const shown = ({ label, value }: Fact): ReactNode => {
    const fixed = `approvals.value.${label}`;
    if (has(fixed)) return t(fixed);
    if (label === 'dataset' && dataset) return <Link to={addressOf(dataset)}>{value}</Link>;
    const sensitivity = sensitivities.find((known) => known === value);
    if (sensitivity && (label.startsWith('sensitivity') || label === 'madeOf'))
      return <SensitivityBadge sensitivity={sensitivity} />;
    if (label === 'columns')
      return value.split('\n').map((line) => <div key={line}>{columnInWords(line, t, has)}</div>);
    if (label === 'rows') return formats.number(value);
    if (label === 'expiresAt') return formats.dateTime(value);
    if (label === 'listed') return t(value === 'true' ? 'ui.yes' : 'ui.no');
    return value;
  };
  return (
    <section className={styles.section} aria-labelledby="approval-facts">
      <h2 id="approval-facts">{t('approvals.facts')}</h2>
      <dl className={styles.facts}>
        <dt>{t('approvals.fact.requester')}</dt>
        <dd>
          {requester.name} ({requester.username})
        </dd>
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
