import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import styles from './Describing.module.css';
import { keyOf } from './values';
import type { DescriptionState } from './useDescription';

export interface SaveBarProps {
  readonly state: DescriptionState;
  /** Properties with a value that cannot be judged. */
  readonly unfit: readonly string[];
}

/** Whether everything is saved, what is still required, and the way to save: always in sight. */
export function SaveBar({ state, unfit }: SaveBarProps) {
  const { t } = useTexts();
  const must = state.check.violations.filter(({ severity }) => severity === 'VIOLATION');
  const missing = must.filter(({ code }) => code === 'MISSING');
  const wrong = [...unfit, ...must.filter(({ code }) => code !== 'MISSING').map(({ property }) => property)];
  const [first] = [...wrong, ...missing.map(({ property }) => property)];
  const told = state.isDirty ? 'describing.unsaved' : state.wasSaved ? 'describing.saved' : 'describing.unchanged';
  return (
    <div className={styles.bar}>
      <div className={styles.barWords}>
        <span role="status">{t(told)}</span>
        {first ? (
          <a href={`#${keyOf(first)}`} onClick={(event) => jump(event, first)}>
            {wrong.length > 0
              ? t('describing.wrong', { count: wrong.length })
              : t('describing.missing', { count: missing.length })}
          </a>
        ) : (
          <span>{t('describing.missing', { count: 0 })}</span>
        )}
      </div>
      <Button theme="primary" disabled={!state.isDirty || state.isSaving} onClick={() => void state.save()}>
        {t('describing.save')}
      </Button>
    </div>
  );
}

/** Brings a field into sight and the focus into it, without an entry in the history. */
export function jump(event: { preventDefault: () => void }, property: string) {
  event.preventDefault();
  const field = document.getElementById(keyOf(property));
  field?.scrollIntoView({ block: 'center' });
  const input = field?.querySelector<HTMLElement>(
    'vaadin-text-field, vaadin-text-area, vaadin-multi-select-combo-box, vaadin-combo-box, vaadin-date-picker, vaadin-integer-field',
  );
  input?.focus();
}
