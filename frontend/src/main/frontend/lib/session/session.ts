import { SessionDocument, type Role, type SessionQuery } from 'Frontend/generated/graphql/lib/session/Session';
import { client } from 'Frontend/lib/graphql/client';
import { signedIn } from 'Frontend/lib/graphql/signInAgain';
import { hubFetch } from 'Frontend/lib/http';
import { createStore, useStore } from 'Frontend/lib/store';

export type Viewer = NonNullable<SessionQuery['viewer']>;
/** The least a person must be; the same words as the contract's `@rule`. */
export type Who = 'EVERYONE' | 'SIGNED_IN' | Exclude<Role, 'VIEWER'>;

const viewer = createStore<Viewer | undefined>(undefined);

/** The signed-in person; undefined for visitors. */
export const useViewer = () => useStore(viewer);

const rank: Readonly<Record<Who, number>> = { EVERYONE: 0, SIGNED_IN: 1, ANALYST: 2, WORKER: 3, MANAGER: 4 };

/** Whether the navigation offers it: the server decides again, whatever is shown here. */
export function mayUse(person: Viewer | undefined, who: Who): boolean {
  if (!person) return who === 'EVERYONE';
  return rank[person.role === 'VIEWER' ? 'SIGNED_IN' : person.role] >= rank[who];
}

/** Asks who is signed in; throws the error of a hub that cannot be reached. */
export async function loadSession(): Promise<Viewer | undefined> {
  const { data, error } = await client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  if (error) throw error;
  viewer.set(data?.viewer ?? undefined);
  signedIn.set(data?.viewer != null);
  return data?.viewer ?? undefined;
}

export type SignInResult = 'signedIn' | 'wrong' | 'throttled' | 'failed';

export async function signIn(username: string, password: string): Promise<SignInResult> {
  const response = await hubFetch('/login', {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ username, password }),
  });
  if (response.status === 401) return 'wrong';
  if (response.status === 429) return 'throttled';
  return response.ok ? 'signedIn' : 'failed';
}

/** Leaves by a full page load, so that nothing of the person's stays in memory. */
export async function signOut(): Promise<void> {
  await hubFetch('/logout', { method: 'POST' });
  location.assign('/login');
}
