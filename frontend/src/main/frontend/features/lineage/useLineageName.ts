import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { LineageNode } from './layout';

/** What a node is called; a hidden one only says what it is. */
export function useLineageName(): (node: LineageNode) => string {
  const { t } = useTexts();
  return ({ hidden, title, kind }) => (hidden || title == null ? t(`lineage.hidden.${kind}`) : title);
}
