import { recall, remember } from 'Frontend/lib/remembered';
import { createStore } from 'Frontend/lib/store';

export type Language = 'en' | 'fr';
export const languages: readonly Language[] = ['en', 'fr'];

interface Loaded {
  readonly language: Language;
  readonly texts: ReadonlyMap<string, string>;
}

export const loaded = createStore<Loaded>({ language: 'en', texts: new Map() });

function preferred(): Language {
  const wanted = [recall('language'), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return languages.find((language) => language === wanted.find((tag) => tag === 'en' || tag === 'fr')) ?? 'en';
}

async function load(language: Language): Promise<void> {
  const { default: texts } = await (language === 'fr' ? import('./fr') : import('./en'));
  document.documentElement.lang = language;
  loaded.set({ language, texts });
}

/** Loads the texts this person reads; to be awaited before the first rendering. */
export const loadPreferredLanguage = () => load(preferred());

export async function chooseLanguage(language: Language): Promise<void> {
  remember('language', language);
  await load(language);
}
