import { Button } from '@vaadin/react-components/Button.js';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useDark } from 'Frontend/lib/theme/useDark';
import { ChartColumn, Table } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import styles from './Chart.module.css';
import { ChartTable } from './ChartTable';
import { hasSuppressed, type ChartSpec } from './chartSpec';
import type { ChartHandle } from './chartView';

export interface ChartProps {
  /** What the chart says, for those who do not see it: also the caption of its table. */
  readonly description: string;
  readonly spec: ChartSpec;
}

/** A chart with the table behind it; its code (ECharts) is loaded when the first one is shown. */
export function Chart({ description, spec }: ChartProps) {
  const { t } = useTexts();
  const formats = useFormats();
  const dark = useDark();
  const [asTable, setAsTable] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element || asTable) return undefined;
    let chart: ChartHandle | undefined;
    let left = false;
    void import('./chartView').then(({ createChart }) => {
      if (left) return;
      chart = createChart(element);
      chart.draw(spec, { number: formats.number, suppressed: t('ui.chart.suppressed') });
    });
    return () => {
      left = true;
      chart?.destroy();
    };
  }, [spec, formats, t, dark, asTable]);
  const Icon = asTable ? ChartColumn : Table;
  return (
    <figure className={styles.figure}>
      {asTable ? (
        <ChartTable description={description} spec={spec} />
      ) : (
        <div ref={host} className={styles.canvas} role="img" aria-label={description} />
      )}
      <figcaption className={styles.foot}>
        <span>{hasSuppressed(spec) ? t('ui.chart.suppressedNote') : null}</span>
        <Button theme="tertiary small" onClick={() => setAsTable(!asTable)}>
          <Icon slot="prefix" aria-hidden size={14} />
          {t(asTable ? 'ui.chart.showChart' : 'ui.chart.showTable')}
        </Button>
      </figcaption>
    </figure>
  );
}
