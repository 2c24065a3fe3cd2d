import type { LucideIcon } from 'lucide-react';
import styles from './Badge.module.css';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export interface BadgeProps {
  readonly text: string;
  readonly icon: LucideIcon;
  readonly tone: Tone;
  /** More words on hover. */
  readonly title?: string;
}

/** Colour, icon and word: never colour alone. */
export function Badge({ text, icon: Icon, tone, title }: BadgeProps) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`} title={title}>
      <Icon aria-hidden size={13} strokeWidth={2.25} />
      {text}
    </span>
  );
}
