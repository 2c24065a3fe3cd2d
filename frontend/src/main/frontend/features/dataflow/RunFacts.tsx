import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { CircleCheck, CircleX, Clock, LoaderCircle } from 'lucide-react';
import { Link } from 'react-router';
import type { Place } from './DataflowEditor';
import type { Graph } from './graph';
import { useNodeName } from './nodeTexts';
import styles from './Results.module.css';
import { useFailureText } from './useFailureText';
import type { Run } from './useRun';

const icons = { WAITING: Clock, RUNNING: LoaderCircle, DONE: CircleCheck, FAILED: CircleX } as const;

export function RunFacts({ place, run, graph }: { readonly place: Place; readonly run: Run; readonly graph: Graph }) {
  const { t } = useTexts();
  const formats = useFormats();
  const nameOf = useNodeName();
  const failureText = useFailureText();
  const named = (id: string) => {
    const node = graph.nodes.find((each) => each.id === id);
    return node ? nameOf(node) : id;
  };
  const done = run.steps.filter((step) => step.state === 'DONE').length;
  return (
    <>
      {run.failure ? (
        <ErrorNotice
          title={t('dataflow.run.failed')}
          problems={[{ code: 'CONFLICT', message: failureText(run.failure) }]}
        />
      ) : null}
      {run.outputs.map(({ node, dataset, versionNumber, rows }) => (
        <p key={node}>
          {dataset?.slug ? (
            <Link to={`/w/${place.slug}/library/${dataset.slug}`}>{dataset.title}</Link>
          ) : (
            t('dataflow.run.gone')
          )}{' '}
          · {t('dataflow.version', { number: versionNumber })} · {t('dataflow.rows', { rows: formats.number(rows) })}
        </p>
      ))}
      <dl className={styles.facts}>
        <dt>{t('dataflow.startedBy')}</dt>
        <dd>
          {run.startedBy.name}, <RelativeTime instant={run.queuedAt} />
        </dd>
        <dt>{t('dataflow.run.what')}</dt>
        <dd>
          {run.version
            ? t('dataflow.version', { number: run.version.number })
            : t('dataflow.revision', { revision: run.revision })}
        </dd>
        <dt>{t('dataflow.run.progress')}</dt>
        <dd>
          <progress max={Math.max(run.steps.length, 1)} value={done} aria-label={t('dataflow.run.progress')} />{' '}
          {t('dataflow.run.steps', { done, all: run.steps.length })}
        </dd>
      </dl>
      <ol className={styles.steps} aria-label={t('dataflow.run.progress')}>
        {run.steps.map(({ node, state, rows }) => {
          const Icon = icons[state];
          return (
            <li key={node}>
              <Icon aria-hidden size={15} />
              <span>{named(node)}</span>
              <span className={styles.muted}>
                {rows == null ? t(`dataflow.step.${state}`) : t('dataflow.rows', { rows: formats.number(rows) })}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
