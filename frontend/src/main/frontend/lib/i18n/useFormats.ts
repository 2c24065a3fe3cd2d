import { useMemo } from 'react';
import type { Language } from './language';
import { useTexts } from './useTexts';

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function bytesIn(locale: string, bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), byteUnits.length - 1);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: byteUnits[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}

function relativeIn(locale: string, instant: Date, now: Date): string {
  const seconds = Math.round((instant.getTime() - now.getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return format.format(unit === 'second' ? 0 : Math.trunc(seconds / size), unit);
}

function durationIn(locale: string, milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const part = (value: number, unit: string, digits = 0) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow', maximumFractionDigits: digits }).format(
      value,
    );
  if (seconds < 60) return part(seconds, 'second', seconds < 10 ? 1 : 0);
  const whole = Math.floor(seconds);
  const parts =
    whole < 3600
      ? [part(Math.floor(whole / 60), 'minute'), part(whole % 60, 'second')]
      : [part(Math.floor(whole / 3600), 'hour'), part(Math.floor((whole % 3600) / 60), 'minute')];
  return parts.join(' ');
}

export function formatsIn(language: Language) {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const exact = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return {
    /** Also for the strings in which 64-bit integers and decimals arrive: no digit is lost. */
    number: (value: number | bigint | string) => number.format(value as Intl.StringNumericLiteral),
    date: (instant: string | Date) => date.format(new Date(instant)),
    dateTime: (instant: string | Date) => dateTime.format(new Date(instant)),
    exactTime: (instant: string | Date) => exact.format(new Date(instant)),
    relative: (instant: string | Date, now = new Date()) => relativeIn(language, new Date(instant), now),
    bytes: (count: number | string) => bytesIn(language, Number(count)),
    duration: (milliseconds: number) => durationIn(language, milliseconds),
    list: (items: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
  };
}

export type Formats = ReturnType<typeof formatsIn>;

/** Numbers, dates and sizes as the person's language writes them. */
export function useFormats() {
  const { language } = useTexts();
  return useMemo(() => formatsIn(language), [language]);
}
