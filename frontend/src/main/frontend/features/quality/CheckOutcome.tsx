import type { QualityCheckFactsFragment } from 'Frontend/generated/graphql/features/quality/Quality';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { OutcomeBadge } from './OutcomeBadge';
import styles from './Quality.module.css';

/** What came of checking one rule: how many rows, the first of them, or why it could not be checked. */
export function CheckOutcome({ check }: { readonly check: QualityCheckFactsFragment }) {
  const { t, has } = useTexts();
  const formats = useFormats();
  const { failure, failingRows, checkedRows, observed, examples, durationMs } = check;
  const key = `quality.problem.${failure?.problem.split('.')[1] ?? ''}`;
  const rows = (Array.isArray(examples.rows) ? examples.rows : []) as readonly (readonly unknown[])[];
  return (
    <>
      <div className={styles.buttons}>
        <OutcomeBadge outcome={check.outcome} severity={check.severity} />
        <span>
          {failure
            ? failure.problem.startsWith('quality.') && has(key)
              ? t(key, failure.parameters as Record<string, string>)
              : failure.message
            : failingRows == null
              ? t('quality.observed', { value: observed ?? t('quality.observed.none') })
              : t('quality.failingOf', { failing: Number(failingRows), rows: formats.number(checkedRows) })}
        </span>
        <span className={styles.muted}>{t('quality.duration', { duration: formats.duration(durationMs) })}</span>
      </div>
      {rows.length > 0 ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        <div className={styles.examples} tabIndex={0} role="region" aria-label={t('quality.examples')}>
          <table>
            <caption>{t('quality.examples')}</caption>
            <thead>
              <tr>
                {examples.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={examples.columns[column]}>
                      {cell == null ? t('ui.empty') : typeof cell === 'string' ? cell : JSON.stringify(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {examples.hidden.length > 0 && check.outcome === 'FAILED' ? (
        <p className={styles.muted}>{t('quality.examples.hidden', { columns: formats.list(examples.hidden) })}</p>
      ) : null}
    </>
  );
}
