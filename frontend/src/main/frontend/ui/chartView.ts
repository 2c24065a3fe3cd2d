import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkPointComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { chartOption, type ChartLook, type ChartWords } from './chartOption';
import type { ChartSpec } from './chartSpec';

register([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkPointComponent,
  TooltipComponent,
  LabelLayout,
  SVGRenderer,
]);

function lookOf(host: HTMLElement): ChartLook {
  const probe = document.createElement('span');
  // A colour on its way to another would be read as the one it comes from.
  probe.style.transition = 'none';
  host.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const look = {
    palette: Array.from({ length: 8 }, (_, index) => colour(`--hub-chart-${index + 1}`)),
    text: colour('--vaadin-text-color-secondary'),
    line: colour('--vaadin-border-color-secondary'),
    surface: colour('--hub-surface'),
    font: getComputedStyle(host).fontFamily,
  };
  probe.remove();
  return look;
}

export interface ChartHandle {
  readonly draw: (spec: ChartSpec, words: ChartWords) => void;
  readonly destroy: () => void;
}

export function createChart(host: HTMLElement): ChartHandle {
  const chart = init(host, undefined, { renderer: 'svg' });
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(host);
  return {
    draw: (spec, words) => chart.setOption(chartOption(spec, lookOf(host), words), { notMerge: true }),
    destroy: () => {
      observer.disconnect();
      chart.dispose();
    },
  };
}
