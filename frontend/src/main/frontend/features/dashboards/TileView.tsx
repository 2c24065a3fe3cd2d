import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Chart } from 'Frontend/ui/Chart';
import { ChartTable } from 'Frontend/ui/ChartTable';
import { hasSuppressed, suppressed, type ChartSpec } from 'Frontend/ui/chartSpec';
import { useMemo } from 'react';
import styles from './Dashboards.module.css';
import type { DrawnTile } from './tiles';

const chartKinds = { BAR: 'bar', LINE: 'line', PIE: 'pie', TABLE: 'bar', NUMBER: 'bar' } as const;

/** A tile's rows as a chart: the first column names the groups, the last is the measure. */
function useSpec(tile: DrawnTile): ChartSpec {
  const { t } = useTexts();
  const measure = tile.measure;
  const valueTitle = measure
    ? t(`dashboards.function.${tile.function}.of`, { column: measure })
    : t(`dashboards.function.${tile.function}`);
  return useMemo(
    () => ({
      kind: chartKinds[tile.kind],
      categories: tile.result.rows.map(({ values: [group], suppressed: isSuppressed }) => {
        if (isSuppressed) return t('dashboards.result.suppressed');
        return typeof group === 'string' || typeof group === 'number' || typeof group === 'boolean'
          ? String(group)
          : t('dashboards.noValue');
      }),
      categoryTitle: tile.dimension ?? '',
      valueTitle,
      series: [
        {
          name: valueTitle,
          values: tile.result.rows.map(({ values, suppressed: isSuppressed }) => {
            if (isSuppressed) return suppressed;
            const value: unknown = values.at(-1);
            return value === null || value === undefined ? null : Number(value);
          }),
        },
      ],
    }),
    [tile, valueTitle, t],
  );
}

/** What a chart shows now, or why it shows nothing. */
export function TileView({ tile }: { readonly tile: DrawnTile }) {
  const { t, has } = useTexts();
  const formats = useFormats();
  const spec = useSpec(tile);
  const { rows, problem, truncated } = tile.result;
  if (problem) {
    const key = problem.replace('.', '.problem.');
    return (
      <div role="note">
        <strong>{t('dashboards.result.problem')}</strong>
        <p className={styles.note}>{has(key) ? t(key) : t('dashboards.result.problem.text')}</p>
      </div>
    );
  }
  if (rows.length === 0) return <p className={styles.note}>{t('dashboards.result.empty')}</p>;
  const suppressedNote = hasSuppressed(spec) ? (
    <p className={styles.note}>{t('dashboards.result.suppressed.note')}</p>
  ) : null;
  if (tile.kind === 'NUMBER') {
    const value: unknown = rows[0]?.values.at(-1);
    const none = t(rows[0]?.suppressed ? 'ui.chart.suppressed' : 'dashboards.noValue');
    return (
      <>
        <p className={styles.number}>
          {typeof value === 'string' || typeof value === 'number' ? formats.number(value) : none}
          <small>{spec.valueTitle}</small>
        </p>
        {suppressedNote}
      </>
    );
  }
  return (
    <div className={styles.drawing}>
      {tile.kind === 'TABLE' ? (
        <ChartTable description={tile.title} spec={spec} />
      ) : (
        <Chart description={tile.title} spec={spec} />
      )}
      {suppressedNote}
      {truncated ? (
        <p className={styles.note}>
          {t('dashboards.result.truncated', { count: rows.filter((row) => !row.suppressed).length })}
        </p>
      ) : null}
    </div>
  );
}
