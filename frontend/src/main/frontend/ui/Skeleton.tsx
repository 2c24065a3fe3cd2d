import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { HiddenText } from './HiddenText';
import styles from './Skeleton.module.css';

export interface SkeletonProps {
  readonly shape?: 'text' | 'table' | 'cards' | 'page';
  readonly lines?: number;
}

const widths = ['92%', '78%', '85%', '64%'] as const;

/** The outline of what is being loaded. */
export function Skeleton({ shape = 'text', lines = 4 }: SkeletonProps) {
  const { t } = useTexts();
  const count = Array.from({ length: lines }, (_, index) => index);
  return (
    <div className={styles[shape]} role="status">
      <HiddenText>{t('ui.loading')}</HiddenText>
      {count.map((index) => (
        <span
          key={index}
          aria-hidden
          className={styles.bone}
          style={shape === 'text' || shape === 'page' ? { width: widths[index % widths.length] } : undefined}
        />
      ))}
    </div>
  );
}
