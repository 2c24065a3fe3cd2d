import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { HiddenText } from './HiddenText';

/** Copies a text and says so. */
export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const { t } = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  const Icon = copied ? Check : Copy;
  return (
    <Button theme="tertiary small icon" onClick={() => void copy()} aria-label={label ?? t('ui.copy')}>
      <Icon aria-hidden size={14} />
      <span role="status">{copied ? <HiddenText>{t('ui.copied')}</HiddenText> : null}</span>
    </Button>
  );
}
