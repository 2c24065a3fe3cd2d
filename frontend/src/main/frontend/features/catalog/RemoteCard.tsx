import { GoneBadge, RemoteBadge } from 'Frontend/features/remote/RemoteBadge';
import { addressOf } from 'Frontend/features/remote/address';
import type { CatalogCardFragment } from 'Frontend/generated/graphql/features/catalog/Catalog';
import { foreign } from 'Frontend/lib/i18n/foreign';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Link } from 'react-router';
import styles from './Catalog.module.css';
import { Highlighted } from './Highlighted';
import { shortened } from './shortened';

export interface RemoteCardProps {
  readonly remote: NonNullable<CatalogCardFragment['remote']>;
  readonly title: CatalogCardFragment['title'];
  readonly description: CatalogCardFragment['description'];
}

/** One dataset of another catalog that was found. */
export function RemoteCard({ remote, title, description }: RemoteCardProps) {
  const { language } = useTexts();
  const { localTitle, localDescription } = remote;
  return (
    <article className={styles.card}>
      <header>
        <h2>
          <Link to={addressOf(remote.id)} lang={foreign(localTitle.language, language)} dir="auto">
            <Highlighted parts={title} otherwise={shortened(localTitle.text)} />
          </Link>
        </h2>
        <span className={styles.badges}>
          <RemoteBadge origin={remote.origin} />
          {remote.goneAt ? <GoneBadge /> : null}
        </span>
      </header>
      {localDescription.text ? (
        <p lang={foreign(localDescription.language, language)} dir="auto">
          <Highlighted parts={description} otherwise={shortened(localDescription.text)} />
        </p>
      ) : null}
      <footer>
        {remote.publisher ? <span>{remote.publisher}</span> : null}
        <RelativeTime instant={remote.lastSeen} />
        {remote.keywords.slice(0, 8).map((keyword) => (
          <span key={keyword} className={styles.label}>
            {keyword}
          </span>
        ))}
      </footer>
    </article>
  );
}
