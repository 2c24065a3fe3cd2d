import type { Language } from 'Frontend/lib/i18n/language';

const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const duration =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** A day as the calendar has it, whatever the time zone. */
export function dayOf(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
}

/** An ISO 8601 duration in words: `P1M` is “1 month”; as it is where it is none. */
export function durationIn(language: Language, text: string): string {
  const parts = duration.exec(text)?.slice(1) ?? [];
  const words = units.flatMap((unit, index) => {
    const many = parts[index];
    return many
      ? [new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(many))]
      : [];
  });
  return words.length > 0 ? words.join(' ') : text;
}
