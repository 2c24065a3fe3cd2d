import type { ReactNode } from 'react';
import styles from './HiddenText.module.css';

/** Words for screen readers where sighted people see an icon. */
export function HiddenText({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
