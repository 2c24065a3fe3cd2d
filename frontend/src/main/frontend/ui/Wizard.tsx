import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Wizard.module.css';

export interface WizardStep {
  readonly key: string;
  readonly title: string;
  /** What was chosen there, which stays visible. */
  readonly chosen?: string;
  /** Whether the next step may be opened. */
  readonly complete: boolean;
  readonly content: ReactNode;
}

export interface WizardProps {
  readonly steps: readonly WizardStep[];
  readonly current: number;
  readonly onStep: (index: number) => void;
  /** The last step's button: says what it does. */
  readonly finish: ReactNode;
}

/** Steps on the left, what was chosen stays visible. Keep the values above it: going back then loses nothing. */
export function Wizard({ steps, current, onStep, finish }: WizardProps) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current !== current) heading.current?.focus();
    shown.current = current;
  }, [current]);
  const step = steps[current];
  const reachable = (index: number) => steps.slice(0, index).every(({ complete }) => complete);
  return (
    <div className={styles.wizard}>
      <nav aria-label={t('ui.wizard.steps')}>
        <ol className={styles.steps}>
          {steps.map(({ key, title, chosen, complete }, index) => (
            <li key={key} aria-current={index === current ? 'step' : undefined}>
              <button type="button" disabled={!reachable(index)} onClick={() => onStep(index)}>
                <span className={styles.mark} aria-hidden>
                  {complete && index !== current ? <Check size={13} /> : index + 1}
                </span>
                <span className={styles.words}>
                  <span>{title}</span>
                  {chosen ? <small>{chosen}</small> : null}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className={styles.content} aria-labelledby="wizard-step">
        <p className={styles.number}>{t('ui.wizard.step', { number: current + 1, total: steps.length })}</p>
        <h2 id="wizard-step" tabIndex={-1} ref={heading}>
          {step?.title}
        </h2>
        {step?.content}
        <div className={styles.buttons}>
          {current > 0 ? <Button onClick={() => onStep(current - 1)}>{t('ui.wizard.back')}</Button> : null}
          {current < steps.length - 1 ? (
            <Button theme="primary" disabled={!step?.complete} onClick={() => onStep(current + 1)}>
              {t('ui.wizard.next')}
            </Button>
          ) : (
            finish
          )}
        </div>
      </section>
    </div>
  );
}
