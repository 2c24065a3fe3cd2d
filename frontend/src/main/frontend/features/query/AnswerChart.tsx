import { Select } from '@vaadin/react-components/Select.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Chart } from 'Frontend/ui/Chart';
import type { ChartSpec } from 'Frontend/ui/chartSpec';
import { useMemo, useState } from 'react';
import { isNumber, mostGroups, type ChartChoice } from './resultChart';
import styles from './SqlPage.module.css';
import type { SqlAnswer } from './useSqlRun';

const kinds = ['bar', 'line'] as const;

export interface AnswerChartProps {
  readonly answer: SqlAnswer;
  /** What to draw until a person chooses otherwise. */
  readonly guess: ChartChoice;
}

/** The rows of an answer as a chart. */
export function AnswerChart({ answer, guess }: AnswerChartProps) {
  const { t } = useTexts();
  const [choice, setChoice] = useState(guess);
  const { columns, rows } = answer;
  const by = columns[choice.by]?.name ?? '';
  const of = columns[choice.of]?.name ?? '';
  const spec = useMemo<ChartSpec>(() => {
    const drawn = rows.slice(0, mostGroups);
    return {
      kind: choice.kind,
      categories: drawn.map(({ values }) => String((values[choice.by] as string | number | boolean | null) ?? '–')),
      categoryTitle: by,
      valueTitle: of,
      series: [
        {
          name: of,
          values: drawn.map(({ values }) => (values[choice.of] === null ? null : Number(values[choice.of]))),
        },
      ],
    };
  }, [rows, choice, by, of]);
  const items = columns.map(({ name }, index) => ({ label: name, value: String(index) }));
  return (
    <>
      <div className={styles.toolbar}>
        <Select
          theme="small"
          label={t('query.chart.by')}
          items={items}
          value={String(choice.by)}
          onChange={({ target }) => setChoice({ ...choice, by: Number(target.value) })}
        />
        <Select
          theme="small"
          label={t('query.chart.of')}
          items={items.filter((_, index) => columns[index] && isNumber(columns[index]))}
          value={String(choice.of)}
          onChange={({ target }) => setChoice({ ...choice, of: Number(target.value) })}
        />
        <Select
          theme="small"
          label={t('query.chart.kind')}
          items={kinds.map((value) => ({ label: t(`query.chart.kind.${value}`), value }))}
          value={choice.kind}
          onChange={({ target }) =>
            setChoice({ ...choice, kind: kinds.find((kind) => kind === target.value) ?? 'bar' })
          }
        />
      </div>
      <div className={styles.chart}>
        <Chart description={t('query.chart.description', { by, of })} spec={spec} />
      </div>
      {rows.length > mostGroups ? (
        <p className={styles.muted}>{t('query.chart.first', { count: mostGroups })}</p>
      ) : null}
    </>
  );
}
