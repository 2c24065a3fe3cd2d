import type { TextKey } from 'Frontend/generated/textKeys';
import { signIn, type SignInResult } from 'Frontend/lib/session/session';
import { useState } from 'react';

const messages: Readonly<Record<Exclude<SignInResult, 'signedIn'>, TextKey>> = {
  wrong: 'session.wrong',
  throttled: 'session.throttled',
  failed: 'session.failed',
};

/** Signs in and keeps why it did not work. */
export function useSignIn(onSignedIn: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<TextKey>();
  const submit = async (username: string, password: string) => {
    setBusy(true);
    setMessage(undefined);
    try {
      const result = await signIn(username, password);
      if (result === 'signedIn') await onSignedIn();
      else setMessage(messages[result]);
    } catch {
      setMessage('session.failed');
    } finally {
      setBusy(false);
    }
  };
  return { busy, message, submit };
}
