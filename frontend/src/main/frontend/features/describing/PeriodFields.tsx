import { Button } from '@vaadin/react-components/Button.js';
import { DatePicker } from 'Frontend/ui/DatePicker';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { X } from 'lucide-react';
import styles from './Describing.module.css';
import { isFilled, type Value } from './values';
import type { ValueFieldsProps } from './ValueFields';

/** From a day to a day; one end may stay open. */
export function PeriodFields({ field, label, help, problem, values, onChange }: ValueFieldsProps) {
  const { t } = useTexts();
  const periods: readonly Value[] = values.length > 0 ? values : [{}];
  const change = (index: number, part: 'from' | 'to', day: string) => {
    if ((periods[index]?.[part] ?? '') === day) return;
    onChange(periods.map((old, at) => (at === index ? { ...old, [part]: day || null } : old)));
  };
  const day = (period: Value, index: number, part: 'from' | 'to') => (
    <DatePicker
      label={t(`describing.${part}`)}
      accessibleName={`${label}, ${t(`describing.${part}`)}`}
      clearButtonVisible
      value={period[part] ?? ''}
      invalid={problem !== undefined && isFilled(period)}
      errorMessage={part === 'from' ? (problem ?? '') : ''}
      helperText={part === 'from' && index === periods.length - 1 ? help : ''}
      onChange={({ target }) => change(index, part, target.value)}
    />
  );
  return (
    <div className={styles.lines}>
      {periods.map((period, index) => (
        <div key={index} className={styles.period}>
          {day(period, index, 'from')}
          {day(period, index, 'to')}
          {periods.length > 1 ? (
            <Button
              theme="tertiary icon"
              aria-label={t('describing.remove.value', { value: `${period.from ?? ''} – ${period.to ?? ''}` })}
              onClick={() => onChange(periods.filter((_, at) => at !== index))}
            >
              <X aria-hidden size={16} />
            </Button>
          ) : null}
        </div>
      ))}
      {field.many && isFilled(periods.at(-1) ?? {}) ? (
        <Button theme="tertiary small" className={styles.start} onClick={() => onChange([...periods, {}])}>
          {t('describing.add.another')}
        </Button>
      ) : null}
    </div>
  );
}
