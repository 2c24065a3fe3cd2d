import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Badge } from 'Frontend/ui/Badge';
import { CircleCheck, CircleX, LoaderCircle, TriangleAlert } from 'lucide-react';

export interface QualityBadgeProps {
  readonly run: { readonly state: string; readonly warnings: number; readonly failed: number };
}

/** How the newest checks of a dataset ended. */
export function QualityBadge({ run }: QualityBadgeProps) {
  const { t } = useTexts();
  if (run.state !== 'DONE') return <Badge icon={LoaderCircle} tone="info" text={t('quality.state.CHECKING')} />;
  if (run.failed > 0) return <Badge icon={CircleX} tone="danger" text={t('quality.state.FAILED')} />;
  if (run.warnings > 0) return <Badge icon={TriangleAlert} tone="warning" text={t('quality.state.WARNED')} />;
  return <Badge icon={CircleCheck} tone="success" text={t('quality.state.PASSED')} />;
}
