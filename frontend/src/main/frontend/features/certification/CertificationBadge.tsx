import type { Certification } from 'Frontend/generated/graphql/features/certification/Certification';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Badge } from 'Frontend/ui/Badge';
import { BadgeCheck, History } from 'lucide-react';

/** Whether the version that the catalog shows is certified; nothing where it is not. */
export function CertificationBadge({ certification }: { readonly certification?: Certification | null | undefined }) {
  const { t } = useTexts();
  if (!certification) return null;
  const isCurrent = certification === 'CURRENT';
  return (
    <Badge
      icon={isCurrent ? BadgeCheck : History}
      tone={isCurrent ? 'success' : 'neutral'}
      text={t(`certification.badge.${certification}`)}
      title={t(`certification.badge.${certification}.text`)}
    />
  );
}
