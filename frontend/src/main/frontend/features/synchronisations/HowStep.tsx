import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { BringInDraft } from './bringInDraft';
import { RejectPolicy } from './RejectPolicy';
import { ScheduleEditor } from './ScheduleEditor';
import styles from './Synchronisations.module.css';

export interface HowStepProps {
  readonly draft: BringInDraft;
  readonly problems: Readonly<Record<string, string>>;
  readonly onDraft: (change: Partial<BringInDraft>) => void;
}

/** When it runs, and what becomes of rows that do not fit. */
export function HowStep({ draft, problems, onDraft }: HowStepProps) {
  const { t } = useTexts();
  return (
    <div className={styles.form}>
      <ScheduleEditor
        schedule={draft.schedule}
        problems={problems}
        onSchedule={(part) => onDraft({ schedule: { ...draft.schedule, ...part } })}
      />
      <RejectPolicy value={draft.onReject} onChange={(onReject) => onDraft({ onReject })} />
      <Checkbox
        label={t('synchronisations.runNow')}
        checked={draft.run}
        onChange={(event) => onDraft({ run: event.target.checked })}
      />
    </div>
  );
}
