import { recall, remember } from 'Frontend/lib/remembered';
import { createStore } from 'Frontend/lib/store';

export type Theme = 'light' | 'dark' | 'system';
export const themes: readonly Theme[] = ['light', 'dark', 'system'];

const schemes: Readonly<Record<Theme, string>> = { light: 'light', dark: 'dark', system: 'light dark' };

export const theme = createStore<Theme>(themes.find((known) => known === recall('theme')) ?? 'system');

export function chooseTheme(chosen: Theme): void {
  remember('theme', chosen);
  theme.set(chosen);
}

function apply(): void {
  document.documentElement.style.colorScheme = schemes[theme.get()];
}

/** Keeps the page in the chosen theme; index.html has done it once before the first paint. */
export function followTheme(): void {
  apply();
  theme.subscribe(apply);
}
