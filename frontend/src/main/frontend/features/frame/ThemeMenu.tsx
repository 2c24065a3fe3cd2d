import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useStore } from 'Frontend/lib/store';
import { chooseTheme, theme, themes } from 'Frontend/lib/theme/theme';
import { Menu } from 'Frontend/ui/Menu';
import { SunMoon } from 'lucide-react';

export function ThemeMenu() {
  const { t } = useTexts();
  const chosen = useStore(theme);
  return (
    <Menu
      label={t('frame.theme')}
      icon={<SunMoon aria-hidden size={17} />}
      entries={themes.map((known) => ({
        text: t(`frame.theme.${known}`),
        checked: known === chosen,
        onSelect: () => chooseTheme(known),
      }))}
    />
  );
}
