import { expect, test } from 'vitest';
import { clockTime, cronOf, draftOfSchedule, emptySchedule, scheduleOf, timeIn, timeOf, weekdayName } from './schedule';

const timeZone = 'Europe/Paris';

test.each([
  ['15 * * * *', 'hourly'],
  ['30 6 * * *', 'daily'],
  ['30 6 * * 1', 'weekly'],
  ['30 6 1 * *', 'monthly'],
  ['*/5 * * * *', 'cron'],
  ['0 6 1 1 *', 'cron'],
  ['0 6 * * 1-5', 'cron'],
  ['0 * * * 1', 'cron'],
])('reads %s as %s and writes it the same', (cron, rhythm) => {
  const draft = draftOfSchedule({ cron, timeZone });
  expect(draft.rhythm).toBe(rhythm);
  expect(draft.timeZone).toBe(timeZone);
  expect(cronOf(draft)).toBe(cron);
});

test('takes 7 for Sunday too', () => {
  expect(draftOfSchedule({ cron: '0 6 * * 7', timeZone }).weekday).toBe(0);
});

test('has no schedule where it runs by hand only', () => {
  expect(scheduleOf(emptySchedule())).toBeNull();
  expect(draftOfSchedule(null).rhythm).toBe('none');
});

test('reads and writes times of the day', () => {
  expect(timeOf({ hour: 6, minute: 5 })).toBe('06:05');
  expect(timeIn('18:30:00')).toEqual({ hour: 18, minute: 30 });
  expect(timeIn('')).toBeUndefined();
});

test('names days in the language', () => {
  expect(weekdayName(0, 'en')).toBe('Sunday');
  expect(weekdayName(1, 'fr')).toBe('lundi');
});

test('shows the time that clocks show there', () => {
  expect(clockTime('2026-07-01T04:30:00Z', 'Europe/Paris', 'en')).toMatch(/06:30$/);
  expect(clockTime('2026-07-01T04:30:00Z', 'Nowhere/Land', 'en')).toContain('2026');
});
