import type { Language } from 'Frontend/lib/i18n/language';
import { dayOf, durationIn } from 'Frontend/lib/i18n/periods';
import type { Formats } from 'Frontend/lib/i18n/useFormats';

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const between = ' – ';

/** A value of RDF as the person's language writes it: moments, days, periods and durations; all else as it is. */
export function readable(value: string, formats: Formats, language: Language): string {
  if (instant.test(value)) return formats.dateTime(value);
  const ends = value.split(between);
  if (ends.length <= 2 && ends.some((end) => day.test(end)) && ends.every((end) => day.test(end) || end === '…')) {
    return ends.map((end) => (day.test(end) ? formats.date(dayOf(end)) : end)).join(between);
  }
  return durationIn(language, value);
}
