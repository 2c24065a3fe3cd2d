/** How often, as a person chooses it; what does not fit one of these is written as cron. */
export const rhythms = ['none', 'hourly', 'daily', 'weekly', 'monthly', 'cron'] as const;
export type Rhythm = (typeof rhythms)[number];

export interface ScheduleDraft {
  readonly rhythm: Rhythm;
  readonly minute: number;
  readonly hour: number;
  /** From 0, Sunday, to 6. */
  readonly weekday: number;
  readonly day: number;
  /** What is written where the rhythm is `cron`. */
  readonly cron: string;
  readonly timeZone: string;
}

export interface Schedule {
  readonly cron: string;
  readonly timeZone: string;
}

/** Where the person is, as their browser knows it. */
export const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const timeZones = (): readonly string[] =>
  [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ownTimeZone()])].sort();

export const emptySchedule = (): ScheduleDraft => ({
  rhythm: 'none',
  minute: 0,
  hour: 6,
  weekday: 1,
  day: 1,
  cron: '0 6 * * *',
  timeZone: ownTimeZone(),
});

export function cronOf({ rhythm, minute, hour, weekday, day, cron }: ScheduleDraft): string {
  switch (rhythm) {
    case 'none':
      return '';
    case 'hourly':
      return `${minute} * * * *`;
    case 'daily':
      return `${minute} ${hour} * * *`;
    case 'weekly':
      return `${minute} ${hour} * * ${weekday}`;
    case 'monthly':
      return `${minute} ${hour} ${day} * *`;
    case 'cron':
      return cron.trim();
  }
}

/** What the hub takes; null for by hand only. */
export const scheduleOf = (draft: ScheduleDraft): Schedule | null =>
  draft.rhythm === 'none' ? null : { cron: cronOf(draft), timeZone: draft.timeZone };

const number = (text: string | undefined) => (text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : undefined);

/** The rhythm that a schedule has, so that it can be shown in words and changed by choosing. */
export function draftOfSchedule(schedule: Schedule | null | undefined): ScheduleDraft {
  const empty = emptySchedule();
  if (!schedule) return empty;
  const { cron, timeZone } = schedule;
  const written = { ...empty, cron, timeZone, rhythm: 'cron' as const };
  const [minutes, hours, days, months, weekdays, ...more] = cron.trim().split(/\s+/);
  const minute = number(minutes);
  const hour = number(hours);
  const day = number(days);
  const weekday = number(weekdays);
  if (minute === undefined || months !== '*' || more.length > 0) return written;
  const chosen = (rhythm: Rhythm, part: Partial<ScheduleDraft> = {}) => ({ ...written, rhythm, minute, ...part });
  if (hours === '*') return days === '*' && weekdays === '*' ? chosen('hourly') : written;
  if (hour === undefined) return written;
  if (days === '*' && weekdays === '*') return chosen('daily', { hour });
  if (days === '*' && weekday !== undefined && weekday <= 7) return chosen('weekly', { hour, weekday: weekday % 7 });
  if (day !== undefined && weekdays === '*') return chosen('monthly', { hour, day });
  return written;
}

const two = (part: number) => String(part).padStart(2, '0');

/** As a time field has it: `06:30`. */
export const timeOf = ({ hour, minute }: Pick<ScheduleDraft, 'hour' | 'minute'>) => `${two(hour)}:${two(minute)}`;

/** What a time field says; nothing where it is empty. */
export function timeIn(text: string): Pick<ScheduleDraft, 'hour' | 'minute'> | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? undefined : { hour: Number(hour), minute: Number(minute) };
}

/** The name of a day of the week in a language; the first Sunday of 2026 was the fourth of January. */
export const weekdayName = (weekday: number, language: string) =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 0, 4 + weekday)),
  );

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** An instant as clocks show it there, with the day of the week; in the person's own zone where that one is unknown. */
export const clockTime = (instant: string, timeZone: string, language: string) =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: isTimeZone(timeZone) ? timeZone : ownTimeZone(),
  }).format(new Date(instant));
