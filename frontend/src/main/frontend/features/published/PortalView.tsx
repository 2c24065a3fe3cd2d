import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useEffect, useState } from 'react';
import styles from './Published.module.css';

type Read = { readonly turtle: string } | { readonly status: number };

/** The description as a portal reads it, which is nobody in particular. */
export function PortalView({ uuid }: { readonly uuid: string }) {
  const { t } = useTexts();
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    const leaving = new AbortController();
    fetch(`/datasets/${uuid}.ttl`, { credentials: 'omit', signal: leaving.signal })
      .then(async (answer) => setRead(answer.ok ? { turtle: await answer.text() } : { status: answer.status }))
      .catch(() => {
        if (!leaving.signal.aborted) setRead({ status: 0 });
      });
    return () => leaving.abort();
  }, [uuid]);
  if (!read) return <Skeleton shape="page" lines={8} />;
  if ('turtle' in read) {
    return (
      <div className={styles.snippets}>
        <p>{t('published.dcat.text')}</p>
        <CodeText block text={read.turtle} />
      </div>
    );
  }
  return read.status === 404 ? <p>{t('published.dcat.none')}</p> : <p role="alert">{t('published.dcat.failed')}</p>;
}
