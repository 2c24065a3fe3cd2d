import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import styles from './Chart.module.css';
import { suppressed, type ChartSpec, type ChartValue } from './chartSpec';

/** The numbers behind a chart. */
export function ChartTable({ description, spec }: { readonly description: string; readonly spec: ChartSpec }) {
  const { t } = useTexts();
  const formats = useFormats();
  const textOf = (value: ChartValue | undefined) => {
    if (value === suppressed) return t('ui.chart.suppressed');
    return typeof value === 'number' ? formats.number(value) : t('ui.empty');
  };
  return (
    <div className={styles.table}>
      <table>
        <caption>{description}</caption>
        <thead>
          <tr>
            <th scope="col">{spec.categoryTitle}</th>
            {spec.series.map(({ name }) => (
              <th key={name} scope="col">
                {spec.series.length === 1 ? spec.valueTitle : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spec.categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {spec.series.map(({ name, values }) => (
                <td key={name}>{textOf(values[index])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
