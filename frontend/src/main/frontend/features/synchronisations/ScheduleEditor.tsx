import { IntegerField } from '@vaadin/react-components/IntegerField.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { TimePicker } from '@vaadin/react-components/TimePicker.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ComboBox } from 'Frontend/ui/ComboBox';
import { useMemo } from 'react';
import { NextRuns } from './NextRuns';
import { rhythms, scheduleOf, timeIn, timeOf, timeZones, weekdayName, type ScheduleDraft } from './schedule';
import styles from './Synchronisations.module.css';

export interface ScheduleEditorProps {
  readonly schedule: ScheduleDraft;
  readonly onSchedule: (change: Partial<ScheduleDraft>) => void;
  readonly problems: Readonly<Record<string, string>>;
}

const weekdays = [1, 2, 3, 4, 5, 6, 0] as const;

/** How often, when and where that is, with the next runs it would have. */
export function ScheduleEditor({ schedule, onSchedule, problems }: ScheduleEditorProps) {
  const { t } = useTexts();
  const zones = useMemo(() => timeZones().map((zone) => ({ value: zone, label: zone })), []);
  return (
    <div className={styles.step}>
      <Select
        label={t('synchronisations.rhythm')}
        items={rhythms.map((value) => ({ value, label: t(`synchronisations.rhythm.${value}`) }))}
        value={schedule.rhythm}
        onChange={(event) =>
          onSchedule({ rhythm: rhythms.find((rhythm) => rhythm === event.target.value) ?? schedule.rhythm })
        }
      />
      {schedule.rhythm === 'none' ? null : (
        <>
          <div className={styles.fields}>
            <When schedule={schedule} onSchedule={onSchedule} problems={problems} />
            <ComboBox
              label={t('synchronisations.timeZone')}
              items={zones}
              value={schedule.timeZone}
              invalid={problems['schedule.timeZone'] !== undefined}
              errorMessage={problems['schedule.timeZone'] ?? ''}
              onValueChanged={({ detail }) => {
                if (detail.value && detail.value !== schedule.timeZone) onSchedule({ timeZone: detail.value });
              }}
            />
          </div>
          <NextRuns schedule={scheduleOf(schedule)} />
        </>
      )}
    </div>
  );
}

function When({ schedule, onSchedule, problems }: ScheduleEditorProps) {
  const { t, language } = useTexts();
  const { rhythm } = schedule;
  const problem = problems['schedule.cron'] ?? problems.schedule;
  if (rhythm === 'cron') {
    return (
      <TextField
        label={t('synchronisations.cron')}
        helperText={t('synchronisations.cron.help')}
        autocomplete="off"
        spellCheck={false}
        value={schedule.cron}
        invalid={problem !== undefined}
        errorMessage={problem ?? ''}
        onValueChanged={({ detail }) => {
          if (detail.value !== schedule.cron) onSchedule({ cron: detail.value });
        }}
      />
    );
  }
  if (rhythm === 'hourly') {
    return (
      <IntegerField
        label={t('synchronisations.minute')}
        min={0}
        max={59}
        stepButtonsVisible
        value={String(schedule.minute)}
        onChange={(event) => onSchedule({ minute: Math.min(59, Math.max(0, Number(event.target.value))) })}
      />
    );
  }
  return (
    <>
      {rhythm === 'weekly' ? (
        <Select
          label={t('synchronisations.weekday')}
          items={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
          value={String(schedule.weekday)}
          onChange={(event) => onSchedule({ weekday: Number(event.target.value) })}
        />
      ) : null}
      {rhythm === 'monthly' ? (
        <IntegerField
          label={t('synchronisations.day')}
          helperText={schedule.day > 28 ? t('synchronisations.day.help') : ''}
          min={1}
          max={31}
          stepButtonsVisible
          value={String(schedule.day)}
          onChange={(event) => onSchedule({ day: Math.min(31, Math.max(1, Number(event.target.value))) })}
        />
      ) : null}
      <TimePicker
        label={t('synchronisations.time')}
        step={900}
        value={timeOf(schedule)}
        onValueChanged={({ detail }) => {
          const time = timeIn(detail.value);
          if (time && timeOf(time) !== timeOf(schedule)) onSchedule(time);
        }}
      />
    </>
  );
}
