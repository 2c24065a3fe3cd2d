import { chooseLanguage, languages } from 'Frontend/lib/i18n/language';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Menu } from 'Frontend/ui/Menu';
import { Languages } from 'lucide-react';

export function LanguageMenu() {
  const { t, language } = useTexts();
  return (
    <Menu
      label={t('frame.language')}
      icon={<Languages aria-hidden size={17} />}
      entries={languages.map((known) => ({
        text: t(`frame.language.${known}`),
        checked: known === language,
        onSelect: () => void chooseLanguage(known),
      }))}
    />
  );
}
