import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Building2, Globe, Lock, ShieldAlert, type LucideIcon } from 'lucide-react';
import { Badge, type Tone } from './Badge';

export type Sensitivity = 'PUBLIC' | 'INTERNAL' | 'RESTRICTED' | 'SENSITIVE';

const looks: Readonly<Record<Sensitivity, { icon: LucideIcon; tone: Tone; text: TextKey; means: TextKey }>> = {
  PUBLIC: { icon: Globe, tone: 'success', text: 'ui.sensitivity.PUBLIC', means: 'ui.sensitivity.PUBLIC.means' },
  INTERNAL: { icon: Building2, tone: 'info', text: 'ui.sensitivity.INTERNAL', means: 'ui.sensitivity.INTERNAL.means' },
  RESTRICTED: {
    icon: Lock,
    tone: 'warning',
    text: 'ui.sensitivity.RESTRICTED',
    means: 'ui.sensitivity.RESTRICTED.means',
  },
  SENSITIVE: {
    icon: ShieldAlert,
    tone: 'danger',
    text: 'ui.sensitivity.SENSITIVE',
    means: 'ui.sensitivity.SENSITIVE.means',
  },
};

/** How sensitive data is, the same everywhere. */
export function SensitivityBadge({ sensitivity }: { readonly sensitivity: Sensitivity }) {
  const { t } = useTexts();
  const { icon, tone, text, means } = looks[sensitivity];
  return <Badge icon={icon} tone={tone} text={t(text)} title={t(means)} />;
}
