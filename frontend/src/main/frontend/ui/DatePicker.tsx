import { DatePicker as VaadinDatePicker, type DatePickerProps } from '@vaadin/react-components/DatePicker.js';
import type { Language } from 'Frontend/lib/i18n/language';
import { useTexts, type Texts } from 'Frontend/lib/i18n/useTexts';
import { useMemo } from 'react';

interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

const two = (number: number) => String(number).padStart(2, '0');

/** As a French reader writes days; as ISO 8601 has them in English, where no order of day and month is sure. */
export function writtenDay({ day, month, year }: Day, language: Language): string {
  const parts = [String(year).padStart(4, '0'), two(month + 1), two(day)];
  return language === 'fr' ? parts.toReversed().join('/') : parts.join('-');
}

/** What a person typed, in either way of writing; what is no day of the calendar is none. */
export function dayOf(typed: string): Day | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed.trim());
  const french = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(typed.trim());
  const [year, month, day] = iso ? iso.slice(1).map(Number) : french ? french.slice(1).map(Number).toReversed() : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { day, month: month - 1, year } : undefined;
}

function words({ language, t }: Texts) {
  const name = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date);
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));
  // 7 January 2024 was a Sunday.
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 7 + day)));
  return {
    monthNames: months.map((date) => name({ month: 'long' }, date)),
    weekdays: days.map((date) => name({ weekday: 'long' }, date)),
    weekdaysShort: days.map((date) => name({ weekday: 'short' }, date)),
    firstDayOfWeek: 1,
    today: t('ui.today'),
    cancel: t('ui.cancel'),
    formatDate: (date: Day) => writtenDay(date, language),
    parseDate: dayOf,
  };
}

/** Vaadin's, in the person's language; the value is a day as ISO 8601 has it. */
export function DatePicker(props: DatePickerProps) {
  const texts = useTexts();
  const i18n = useMemo(() => words(texts), [texts]);
  const { language } = texts;
  return <VaadinDatePicker placeholder={language === 'fr' ? 'jj/mm/aaaa' : 'yyyy-mm-dd'} {...props} i18n={i18n} />;
}
