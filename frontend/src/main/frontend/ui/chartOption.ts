import type { EChartsCoreOption } from 'echarts/core';
import { suppressed, type ChartSpec, type ChartValue } from './chartSpec';

/** Colours and letters of the page, read from its theme, because a canvas knows no CSS. */
export interface ChartLook {
  readonly palette: readonly string[];
  readonly text: string;
  readonly line: string;
  readonly surface: string;
  readonly font: string;
}

export interface ChartWords {
  readonly number: (value: number) => string;
  readonly suppressed: string;
}

const numberOf = (value: ChartValue | undefined) => (typeof value === 'number' ? value : null);

function categoriesOf({ categories, series }: ChartSpec): string[] {
  return categories.map((category, index) =>
    series.some(({ values }) => values[index] === suppressed) ? `${category} *` : category,
  );
}

/** A star where a value is suppressed, at the axis. */
function suppressedMarks(values: readonly ChartValue[], horizontal: boolean, look: ChartLook) {
  return {
    symbolSize: 0,
    label: { color: look.text, formatter: '*', position: horizontal ? 'right' : 'top', fontSize: 16 },
    data: values.flatMap((value, index) =>
      value === suppressed ? [{ coord: horizontal ? [0, index] : [index, 0] }] : [],
    ),
  };
}

function pie(spec: ChartSpec, words: ChartWords): EChartsCoreOption {
  const values = spec.series[0]?.values ?? [];
  return {
    series: [
      {
        type: 'pie',
        radius: ['45%', '72%'],
        label: { formatter: ({ name, value }: { name: string; value: number }) => `${name}: ${words.number(value)}` },
        data: spec.categories.flatMap((name, index) => {
          const value = numberOf(values[index]);
          return value === null ? [] : [{ name, value }];
        }),
      },
    ],
  };
}

/** None of a few groups may stay without its name: where they do not fit side by side, they are slanted. */
function namesOf(categories: readonly string[], horizontal: boolean) {
  const side = categories.join('').length <= 36;
  return categories.length > 16
    ? {}
    : { interval: 0, rotate: side || horizontal ? 0 : 30, width: 140, overflow: 'truncate' };
}

function axes(spec: ChartSpec, look: ChartLook, words: ChartWords): EChartsCoreOption {
  const horizontal = spec.kind === 'horizontalBar';
  const named = { nameTextStyle: { color: look.text }, nameLocation: 'middle' };
  const category = {
    ...named,
    type: 'category',
    name: spec.categoryTitle,
    data: categoriesOf(spec),
    inverse: horizontal,
    axisLabel: { color: look.text, hideOverlap: true, ...namesOf(spec.categories, horizontal) },
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
  };
  const value = {
    ...named,
    type: 'value',
    name: spec.valueTitle,
    // Lines may start anywhere; bars are read by their length and start at zero.
    scale: spec.kind === 'line' || spec.kind === 'scatter',
    axisLabel: { color: look.text, formatter: words.number },
    splitLine: { lineStyle: { color: look.line } },
  };
  return {
    grid: { left: 8, right: 16, top: spec.series.length > 1 ? 40 : 24, bottom: 8, outerBoundsMode: 'same' },
    xAxis: horizontal ? value : category,
    yAxis: horizontal ? category : value,
    series: spec.series.map(({ name, values }) => ({
      name,
      type: spec.kind === 'line' || spec.kind === 'area' ? 'line' : spec.kind === 'scatter' ? 'scatter' : 'bar',
      stack: spec.kind === 'stackedBar' ? 'all' : undefined,
      areaStyle: spec.kind === 'area' ? { opacity: 0.25 } : undefined,
      barMaxWidth: 48,
      connectNulls: false,
      label: {
        show: spec.series.length === 1 && values.length <= 12 && spec.kind.toLowerCase().includes('bar'),
        position: horizontal ? 'right' : 'top',
        color: look.text,
        formatter: ({ value: shown }: { value: number | null }) => (shown === null ? '' : words.number(shown)),
      },
      labelLayout: { hideOverlap: true },
      data: values.map(numberOf),
      markPoint: suppressedMarks(values, horizontal, look),
    })),
  };
}

/** The drawing of a chart in ECharts' terms. */
export function chartOption(spec: ChartSpec, look: ChartLook, words: ChartWords): EChartsCoreOption {
  return {
    color: [...look.palette],
    textStyle: { fontFamily: look.font, color: look.text },
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 300,
    tooltip: {
      trigger: spec.kind === 'pie' || spec.kind === 'scatter' ? 'item' : 'axis',
      backgroundColor: look.surface,
      borderColor: look.line,
      textStyle: { color: look.text },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? words.number(value) : words.suppressed),
    },
    legend: spec.series.length > 1 ? { top: 0, textStyle: { color: look.text }, icon: 'roundRect' } : undefined,
    ...(spec.kind === 'pie' ? pie(spec, words) : axes(spec, look, words)),
  };
}
