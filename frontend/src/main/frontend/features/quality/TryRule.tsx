import { Button } from '@vaadin/react-components/Button.js';
import {
  TryQualityRuleDocument,
  type QualityCheckFactsFragment,
} from 'Frontend/generated/graphql/features/quality/Quality';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { CheckOutcome } from './CheckOutcome';
import styles from './Quality.module.css';
import type { DraftTerms } from './RuleFields';

export interface TryRuleProps {
  readonly dataset: string;
  readonly terms: DraftTerms;
  readonly fieldNames: readonly string[];
  /** Tells which fields are wrong. */
  readonly onProblems: (problems: Readonly<Partial<Record<string, string>>>) => void;
}

/** Tells what the rule would say of the newest version, without keeping it. */
export function TryRule({ dataset, terms, fieldNames, onProblems }: TryRuleProps) {
  const { t } = useTexts();
  const client = useClient();
  const [trying, setTrying] = useState(false);
  const [check, setCheck] = useState<QualityCheckFactsFragment>();
  const [error, setError] = useState<CombinedError>();
  const { fields, others } = useFormProblems(error, [...fieldNames]);
  const wrong = JSON.stringify(fields);
  useEffect(() => onProblems(JSON.parse(wrong) as Record<string, string>), [wrong, onProblems]);
  const attempt = async () => {
    setTrying(true);
    const result = await client.query(
      TryQualityRuleDocument,
      { input: { dataset, terms } },
      { requestPolicy: 'network-only' },
    );
    setTrying(false);
    setCheck(result.data?.tryQualityRule);
    setError(result.error);
  };
  return (
    <div className={styles.tried}>
      <div>
        <Button disabled={trying} onClick={() => void attempt()}>
          {t('quality.try')}
        </Button>
      </div>
      <div aria-live="polite" className={styles.details}>
        {trying ? <p className={styles.muted}>{t('quality.try.trying')}</p> : null}
        <ErrorNotice title={t('quality.try.failed')} problems={others} />
        {check && !trying ? <CheckOutcome check={check} /> : null}
      </div>
    </div>
  );
}
