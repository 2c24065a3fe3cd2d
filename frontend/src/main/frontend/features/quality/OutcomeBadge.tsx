import type { QualityOutcome, QualitySeverity } from 'Frontend/generated/graphql/features/quality/Quality';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Badge } from 'Frontend/ui/Badge';
import { CircleCheck, CircleHelp, CircleX, TriangleAlert } from 'lucide-react';

export interface OutcomeBadgeProps {
  readonly outcome: QualityOutcome;
  readonly severity: QualitySeverity;
}

/** What came of a check. */
export function OutcomeBadge({ outcome, severity }: OutcomeBadgeProps) {
  const { t } = useTexts();
  const text = t(`quality.outcome.${outcome}`);
  if (outcome === 'PASSED') return <Badge icon={CircleCheck} tone="success" text={text} />;
  if (severity === 'WARNING')
    return <Badge icon={outcome === 'FAILED' ? TriangleAlert : CircleHelp} tone="warning" text={text} />;
  return <Badge icon={outcome === 'FAILED' ? CircleX : CircleHelp} tone="danger" text={text} />;
}
