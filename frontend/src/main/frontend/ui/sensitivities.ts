import type { Sensitivity } from './SensitivityBadge';

/** From the least sensitive to the most. */
export const sensitivities: readonly Sensitivity[] = ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'SENSITIVE'];
