import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { signOut, type Viewer } from 'Frontend/lib/session/session';
import { Menu } from 'Frontend/ui/Menu';
import { CircleUser } from 'lucide-react';
import { useNavigate } from 'react-router';

export function ProfileMenu({ viewer }: { readonly viewer: Viewer }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  return (
    <Menu
      label={t('frame.profile', { name: viewer.name })}
      icon={<CircleUser aria-hidden size={18} />}
      heading={t('frame.profile.heading', { name: viewer.name, role: t(`frame.role.${viewer.role}`) })}
      entries={[
        { text: t('frame.profile.password'), onSelect: () => void navigate('/profile') },
        { text: t('frame.signOut'), onSelect: () => void signOut() },
      ]}
    />
  );
}
