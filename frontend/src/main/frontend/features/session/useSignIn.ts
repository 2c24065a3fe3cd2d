import type { TextKey } from 'Frontend/generated/textKeys';
import { signIn, type SignInResult } from 'Frontend/lib/session/session';
import { useState } from 'react';

const messages: Readonly<Record<Exclude<SignInResult, 'signedIn'>, TextKey>> = {
  wrong: 'session.wrong',
  throttled: 'session.throttled',
  failed: 'session.failed',
};

/** Signs in and keeps why it did not work; `onSignedIn` answers whether the hub now knows the person. */
export function useSignIn(onSignedIn: () => Promise<boolean>) {
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<TextKey>();
  const submit = async (username: string, password: string) => {
    setBusy(true);
    setMessage(undefined);
    try {
      const result = await signIn(username, password);
      if (result !== 'signedIn') setMessage(messages[result]);
      else if (!(await onSignedIn())) setMessage('session.failed');
    } catch {
      setMessage('session.failed');
    } finally {
      setBusy(false);
    }
  };
  return { busy, message, submit };
}
