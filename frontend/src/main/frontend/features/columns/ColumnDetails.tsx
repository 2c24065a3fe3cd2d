import type { ProfiledColumnFragment } from 'Frontend/generated/graphql/features/columns/ColumnProfiles';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Chart } from 'Frontend/ui/Chart';
import { useMemo } from 'react';
import styles from './Columns.module.css';
import { chartOf } from './distribution';
import { useCellText } from './useCellText';

export interface ColumnDetailsProps {
  readonly column: ProfiledColumnFragment;
  readonly rows: number;
}

/** What was counted in a column: its distribution, its quantiles, examples. */
export function ColumnDetails({ column, rows }: ColumnDetailsProps) {
  const { t } = useTexts();
  const formats = useFormats();
  const textOf = useCellText();
  const { name, type, description, unit, statistics } = column;
  const chart = useMemo(
    () =>
      statistics
        ? chartOf(statistics, rows - Number(statistics.nulls), {
            rows: t('columns.chart.rows'),
            values: unit ? `${name} (${unit})` : name,
            others: t('columns.chart.others'),
            textOf: (value) => textOf(type, value),
          })
        : undefined,
    [statistics, rows, t, name, unit, type, textOf],
  );
  if (!statistics) return <p className={styles.muted}>{description}</p>;
  const { minimum, maximum, quantiles, examples } = statistics;
  const percent = (share: number) => t('columns.quantile', { share: formats.number(share * 100) });
  const facts = [
    [t('columns.nulls'), `${formats.number(statistics.nulls)} (${percentOf(Number(statistics.nulls), rows, formats)})`],
    [t('columns.distinct'), formats.number(statistics.distinct)],
    ...(minimum == null ? [] : [[t('columns.minimum'), textOf(type, minimum)]]),
    ...quantiles.map(({ share, value }) => [share === 0.5 ? t('columns.median') : percent(share), textOf(type, value)]),
    ...(maximum == null ? [] : [[t('columns.maximum'), textOf(type, maximum)]]),
    ...(examples.length === 0
      ? []
      : [[t('columns.examples'), examples.map((value) => textOf(type, value)).join(' · ')]]),
  ] as const;
  return (
    <div className={styles.details}>
      {description ? <p>{description}</p> : null}
      {statistics.personal ? <p className={styles.muted}>{t('columns.personalHidden')}</p> : null}
      {statistics.tooFew ? <p className={styles.muted}>{t('columns.tooFew')}</p> : null}
      <div className={styles.counted}>
        {chart ? <Chart description={t('columns.chart.description', { column: name })} spec={chart} /> : null}
        <dl className={styles.facts}>
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

export function percentOf(part: number, whole: number, formats: ReturnType<typeof useFormats>): string {
  const share = whole === 0 ? 0 : (part / whole) * 100;
  if (part > 0 && share < 0.1) return `< ${formats.number(0.1)} %`;
  return `${formats.number(Math.round(share * 10) / 10)} %`;
}
