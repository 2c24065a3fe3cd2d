import { CombinedError } from '@urql/core';
import { loadPreferredLanguage } from 'Frontend/lib/i18n/language';
import { loadSession } from 'Frontend/lib/session/session';
import { createStore } from 'Frontend/lib/store';

/** How far the start is: what is not ready and not loading is why it failed. */
export const startState = createStore<'loading' | 'ready' | CombinedError>('loading');

/** Learns the language and who is signed in. */
export async function start(): Promise<void> {
  try {
    await Promise.all([loadPreferredLanguage(), loadSession()]);
    startState.set('ready');
  } catch (error) {
    startState.set(error instanceof CombinedError ? error : new CombinedError({ networkError: error as Error }));
  }
}
