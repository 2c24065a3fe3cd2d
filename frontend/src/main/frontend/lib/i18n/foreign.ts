import type { Language } from './language';

/** What the attribute `lang` of a text must say: nothing where it is in the language of the page, or not known. */
export function foreign(text: string | null | undefined, page: Language): string | undefined {
  return text && text.split('-')[0]?.toLowerCase() !== page ? text : undefined;
}
