import { IntlMessageFormat } from 'intl-messageformat';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useStore } from 'Frontend/lib/store';
import { useMemo, type ReactNode } from 'react';
import { loaded, type Language } from './language';

export type TextValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;
export type RichValues = Readonly<Record<string, string | number | ((chunks: ReactNode[]) => ReactNode)>>;

export interface Texts {
  readonly language: Language;
  /** The text of a key, with what stands in its braces. */
  readonly t: (key: TextKey, values?: TextValues) => string;
  /** A text with tags in it: `rich('guide.see', { link: (words) => <a href="…">{words}</a> })`. */
  readonly rich: (key: TextKey, values: RichValues) => ReactNode;
  /** Whether there is a text for a key that the server named. */
  readonly has: (key: string) => key is TextKey;
}

/** French sets a space before these signs and inside quotation marks, and no line may break there. */
export const unbroken = (french: string) =>
  french.replace(/« /g, '«\u00a0').replace(/ (?=»|[:;?!%](?:[\s}<]|$))/g, '\u00a0');

const formats = new Map<string, IntlMessageFormat>();

function formatOf(language: Language, text: string): IntlMessageFormat {
  const id = `${language} ${text}`;
  const format = formats.get(id) ?? new IntlMessageFormat(language === 'fr' ? unbroken(text) : text, language);
  formats.set(id, format);
  return format;
}

export function textsIn(language: Language, texts: ReadonlyMap<string, string>): Texts {
  const format = (key: string) => formatOf(language, texts.get(key) ?? key);
  return {
    language,
    t: (key, values) => String(format(key).format(values)),
    rich: (key, values) => format(key).format<ReactNode>(values),
    has: (key): key is TextKey => texts.has(key),
  };
}

export function useTexts(): Texts {
  const { language, texts } = useStore(loaded);
  return useMemo(() => textsIn(language, texts), [language, texts]);
}
