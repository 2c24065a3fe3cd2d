import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Badge } from 'Frontend/ui/Badge';
import { CloudDownload, CloudOff } from 'lucide-react';

/** Says that a dataset is another catalog's. */
export function RemoteBadge({ origin }: { readonly origin: string }) {
  const { t } = useTexts();
  return (
    <Badge icon={CloudDownload} tone="neutral" text={t('remote.badge')} title={t('remote.badge.of', { origin })} />
  );
}

/** Says that its catalog has it no more. */
export function GoneBadge() {
  const { t } = useTexts();
  return <Badge icon={CloudOff} tone="warning" text={t('remote.gone')} title={t('remote.gone.text')} />;
}
