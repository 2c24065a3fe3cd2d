import { Button } from '@vaadin/react-components/Button.js';
import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { ChangeSynchronisationDocument } from 'Frontend/generated/graphql/features/synchronisations/Synchronisations';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import { RejectPolicy } from './RejectPolicy';
import { cronOf, draftOfSchedule, scheduleOf } from './schedule';
import { ScheduleEditor } from './ScheduleEditor';
import styles from './Synchronisations.module.css';
import type { Synchronisation } from './useSynchronisation';

export interface ChangeDialogProps {
  readonly synchronisation: Synchronisation;
  readonly onClose: () => void;
}

/** Changes when it runs, and what becomes of rows that do not fit. */
export function ChangeDialog({ synchronisation, onClose }: ChangeDialogProps) {
  const { t } = useTexts();
  const [schedule, setSchedule] = useState(() => draftOfSchedule(synchronisation.schedule));
  const [onReject, setOnReject] = useState(synchronisation.onReject);
  const [paused, setPaused] = useState(synchronisation.paused);
  const [{ error, fetching }, change] = useMutation(ChangeSynchronisationDocument);
  const { fields, others } = useFormProblems(error, ['schedule', 'schedule.cron', 'schedule.timeZone']);
  const isComplete = schedule.rhythm === 'none' || cronOf(schedule) !== '';
  const save = async () => {
    const { data } = await change({
      input: { id: synchronisation.id, schedule: scheduleOf(schedule), paused, onReject },
    });
    if (data) onClose();
  };
  return (
    <Dialog
      opened
      headerTitle={t('synchronisations.changeOf', { title: synchronisation.title })}
      noCloseOnOutsideClick
      onOpenedChanged={({ detail }) => {
        if (!detail.value) onClose();
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={fetching || !isComplete} onClick={() => void save()}>
            {t('synchronisations.change.save')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice problems={others} />
        <ScheduleEditor
          schedule={schedule}
          problems={fields}
          onSchedule={(part) => setSchedule((old) => ({ ...old, ...part }))}
        />
        {schedule.rhythm === 'none' ? null : (
          <Checkbox
            label={t('synchronisations.paused')}
            checked={paused}
            onChange={(event) => setPaused(event.target.checked)}
          />
        )}
        <RejectPolicy value={onReject} onChange={setOnReject} />
      </div>
    </Dialog>
  );
}
