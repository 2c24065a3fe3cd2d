import { Button } from '@vaadin/react-components/Button.js';
import {
  QualityOfDatasetDocument,
  RunQualityChecksDocument,
  type QualityRuleFactsFragment,
  type QualityTermsInput,
} from 'Frontend/generated/graphql/features/quality/Quality';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useEffect, useMemo, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import styles from './Quality.module.css';
import { RuleDialog } from './RuleDialog';
import { RuleItem } from './RuleItem';
import { RunHistory } from './RunHistory';
import { Suggestions } from './Suggestions';

const againAfter = 1500;

interface Open {
  readonly rule?: QualityRuleFactsFragment;
  readonly begin?: QualityTermsInput;
}

/** What must be true of every version of a dataset, and how it stands. */
export function QualityTab({ dataset: id }: { readonly dataset: string }) {
  const { t } = useTexts();
  const context = useMemo(() => ({ additionalTypenames: ['QualityRule', 'QualityRun'] }), []);
  const [{ data, error, fetching }, refresh] = useQuery({
    query: QualityOfDatasetDocument,
    variables: { dataset: id },
    context,
  });
  const [ran, run] = useMutation(RunQualityChecksDocument);
  const [open, setOpen] = useState<Open>();
  const dataset = data?.dataset;
  const rules = dataset?.qualityRules ?? [];
  const runs = dataset?.qualityRuns ?? [];
  const atWork = runs.find(({ state }) => state !== 'DONE');
  const pending = atWork !== undefined || dataset?.waitingVersion?.state === 'PENDING';
  useEffect(() => {
    if (!pending || fetching) return undefined;
    const timer = setTimeout(() => refresh({ requestPolicy: 'network-only' }), againAfter);
    return () => clearTimeout(timer);
  }, [pending, fetching, refresh]);
  if (!dataset) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
    ) : (
      <Skeleton shape="table" lines={5} />
    );
  }
  const editable = dataset.canEdit && dataset.version != null;
  return (
    <>
      {editable ? (
        <div className={styles.toolbar}>
          <Button onClick={() => setOpen({})}>{t('quality.new')}</Button>
          {rules.length > 0 ? (
            <Button disabled={pending || ran.fetching} onClick={() => void run({ input: { dataset: id } })}>
              {t('quality.run')}
            </Button>
          ) : null}
          <span role="status" className={styles.muted}>
            {atWork ? t('quality.running', { version: atWork.versionNumber }) : null}
          </span>
        </div>
      ) : null}
      <ErrorNotice title={t('quality.run.failed')} error={ran.error} />
      {rules.length === 0 ? (
        <EmptyState icon="approvals" title={t('quality.none')}>
          {t(editable ? 'quality.none.text' : 'quality.none.reader')}
        </EmptyState>
      ) : (
        <ul className={styles.rules} aria-label={t('quality.rules')}>
          {rules.map((rule) => (
            <RuleItem key={rule.id} rule={rule} editable={editable} onEdit={() => setOpen({ rule })} />
          ))}
        </ul>
      )}
      {editable && dataset.version ? (
        <Suggestions version={dataset.version} rules={rules} onUse={(begin) => setOpen({ begin })} />
      ) : null}
      {runs.length > 0 ? (
        <section>
          <h3>{t('quality.history')}</h3>
          <RunHistory runs={runs} />
        </section>
      ) : null}
      {open ? (
        <RuleDialog dataset={dataset} rule={open.rule} begin={open.begin} onClose={() => setOpen(undefined)} />
      ) : null}
    </>
  );
}
