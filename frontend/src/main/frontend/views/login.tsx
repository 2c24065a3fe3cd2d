import { SignInPage } from 'Frontend/features/session/SignInPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'session.title',
  skipLayouts: true,
  lazy: true,
  detail: { who: 'EVERYONE' },
};

export default SignInPage;
