import { useSearchParams } from 'react-router';
import type { WizardStep } from './Wizard';

export interface WizardPlace {
  readonly current: number;
  readonly onStep: (index: number) => void;
}

/**
 * The step of a wizard stands in the address (`?step=`), so that the browser's back goes a step back. A step that what
 * is before it does not allow yet gives way to the first that is not complete.
 */
export function useWizardStep(steps: readonly Pick<WizardStep, 'key' | 'complete'>[]): WizardPlace {
  const [parameters, setParameters] = useSearchParams();
  const wanted = Math.max(
    0,
    steps.findIndex(({ key }) => key === parameters.get('step')),
  );
  const open = steps.findIndex(({ complete }) => !complete);
  return {
    current: open === -1 ? wanted : Math.min(wanted, open),
    onStep: (index) =>
      setParameters((old) => {
        old.set('step', steps[index]?.key ?? '');
        return old;
      }),
  };
}
