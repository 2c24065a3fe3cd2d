import { loadSession, signIn } from 'Frontend/lib/session/session';
import { useNavigate } from 'react-router';

/** Signs in with the password just chosen and goes home; to the sign-in page where that does not work. */
export function useWelcome() {
  const navigate = useNavigate();
  return async (username: string, password: string) => {
    const result = await signIn(username, password);
    if (result === 'signedIn') await loadSession();
    await navigate(result === 'signedIn' ? '/' : '/login', { replace: true });
  };
}
