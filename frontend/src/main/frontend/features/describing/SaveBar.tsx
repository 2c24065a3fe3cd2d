import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useState } from 'react';
import styles from './Describing.module.css';
import { keyOf } from './values';
import type { DescriptionState } from './useDescription';

/** Whether everything is saved, what is still required, and the way to save: always in sight. */
export function SaveBar({ state }: { readonly state: DescriptionState }) {
  const { t } = useTexts();
  const [tried, setTried] = useState(false);
  const must = state.check.violations.filter(({ severity }) => severity === 'VIOLATION');
  const missing = must.filter(({ code }) => code === 'MISSING');
  const wrong = must.length - missing.length;
  const [first] = must;
  const told = state.isDirty ? 'describing.unsaved' : tried ? 'describing.saved' : 'describing.unchanged';
  return (
    <div className={styles.bar}>
      <div className={styles.barWords}>
        <span role="status">{t(told)}</span>
        {first ? (
          <a href={`#${keyOf(first.property)}`} onClick={(event) => jump(event, first.property)}>
            {wrong > 0 ? t('describing.wrong', { count: wrong }) : t('describing.missing', { count: missing.length })}
          </a>
        ) : (
          <span>{t('describing.missing', { count: 0 })}</span>
        )}
      </div>
      <Button
        theme="primary"
        disabled={!state.isDirty || state.isSaving}
        onClick={() => {
          setTried(true);
          void state.save();
        }}
      >
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
    'vaadin-text-field, vaadin-text-area, vaadin-multi-select-combo-box, vaadin-combo-box, vaadin-date-picker, button',
  );
  input?.focus();
}
