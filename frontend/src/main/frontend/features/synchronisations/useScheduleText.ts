import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { draftOfSchedule, timeOf, weekdayName, type Schedule } from './schedule';

/** A schedule in words: "Every Monday at 06:30 (Europe/Paris)". */
export function useScheduleText(): (schedule: Schedule | null | undefined) => string {
  const { t, language } = useTexts();
  return (schedule) => {
    const draft = draftOfSchedule(schedule);
    const { rhythm, minute, day, cron, timeZone } = draft;
    return t(`synchronisations.every.${rhythm}`, {
      minute,
      day,
      cron,
      timeZone,
      time: timeOf(draft),
      weekday: weekdayName(draft.weekday, language),
    });
  };
}
