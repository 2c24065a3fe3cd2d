import { Link } from 'react-router';
import styles from './Wordmark.module.css';

/** The hub's name, which leads home. */
export function Wordmark({ collapsed }: { readonly collapsed?: boolean }) {
  return (
    <Link to="/" className={styles.wordmark} aria-label="SHIFT-HUB">
      <svg aria-hidden viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" strokeWidth="2.25">
        <circle cx="12" cy="12" r="3" />
        <path d="M12 9V3M14.6 13.5l5.2 3M9.4 13.5l-5.2 3" strokeLinecap="round" />
        <circle cx="12" cy="12" r="9.5" strokeWidth="1.25" strokeDasharray="5 3" />
      </svg>
      {collapsed ? null : <span>SHIFT-HUB</span>}
    </Link>
  );
}
