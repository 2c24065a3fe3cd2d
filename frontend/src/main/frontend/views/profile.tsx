import { ProfilePage } from 'Frontend/features/profile/ProfilePage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = { title: 'profile.title', detail: { who: 'SIGNED_IN' } };

export default ProfilePage;
