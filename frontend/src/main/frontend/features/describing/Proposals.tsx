import { Button } from '@vaadin/react-components/Button.js';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Sparkles } from 'lucide-react';
import styles from './Describing.module.css';
import { filled, valueOf, type DescriptionField, type Value } from './values';

export interface ProposalsProps {
  readonly field: DescriptionField;
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** What the hub has worked out: a person takes it over, or not. */
export function Proposals({ field, values, onChange }: ProposalsProps) {
  const { t, has } = useTexts();
  const formats = useFormats();
  const said = filled(values);
  const proposals = field.proposals
    .map(({ reason, arguments: [first], value }) => {
      const key = `describing.proposal.${reason}`;
      const words = has(key) ? t(key, { first: first ?? '' }) : '';
      return { reason: value ? words : '', value: value ? valueOf(value) : { text: words } };
    })
    .filter(({ value }) => !said.some((old) => JSON.stringify(old) === JSON.stringify(value)))
    .filter(() => field.many || said.length === 0)
    .filter(({ value }) => !value.text || said.length === 0);
  if (proposals.length === 0) return null;
  const shown = ({ text, iri, number, from, to, agent }: Value) =>
    text ??
    (number == null ? undefined : formats.number(number)) ??
    (iri ? (field.concepts.find((concept) => concept.iri === iri)?.label ?? iri) : undefined) ??
    agent?.name ??
    `${from ? formats.date(from) : '…'} – ${to ? formats.date(to) : '…'}`;
  return (
    <ul className={styles.proposals} aria-label={t('describing.proposal')}>
      {proposals.map(({ reason, value }) => (
        <li key={JSON.stringify(value)}>
          <Sparkles aria-hidden size={14} />
          <span>
            <strong>{shown(value)}</strong> <span className={styles.muted}>{reason}</span>
          </span>
          <Button theme="small" onClick={() => onChange([...said, value])}>
            {t('describing.proposal.take')}
            <span className={styles.hidden}> {shown(value)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
