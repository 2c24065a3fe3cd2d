import { Button } from '@vaadin/react-components/Button.js';
import { SystemDocument } from 'Frontend/generated/graphql/features/system/System';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { PartCard } from './PartCard';
import { RebuildCatalog } from './RebuildCatalog';
import styles from './SystemPage.module.css';

/** Parts that say no more than that the hub answers, which this page shows by being there. */
const silent: ReadonlySet<string> = new Set(['ping', 'livenessState', 'readinessState', 'ssl']);

/** How the hub itself is, for platform managers. */
export function SystemPage() {
  const { t } = useTexts();
  const formats = useFormats();
  const [{ data, error, fetching }, refresh] = useQuery({ query: SystemDocument, requestPolicy: 'network-only' });
  const system = data?.system;
  const busy = Boolean(
    system?.parts.some(({ facts }) => facts.some(({ name, value }) => name === 'beingMade' && value === 'true')),
  );
  useEffect(() => {
    if (!busy || fetching) return undefined;
    const timer = window.setTimeout(() => refresh(), 2000);
    return () => window.clearTimeout(timer);
  }, [busy, fetching, refresh]);
  return (
    <Page
      title={t('system.title')}
      lead={t('system.lead')}
      action={
        <Button disabled={fetching} onClick={() => refresh()}>
          <RefreshCw slot="prefix" aria-hidden size={15} />
          {t('system.again')}
        </Button>
      }
    >
      <ErrorNotice error={error} onRetry={() => refresh()} />
      {!system && fetching ? <Skeleton lines={6} /> : null}
      {system ? (
        <>
          <p role="status">
            {t(system.status === 'UP' ? 'system.up' : 'system.notUp', { since: formats.dateTime(system.startedAt) })}
          </p>
          <ul className={styles.parts}>
            {system.parts
              .filter(({ name }) => !silent.has(name))
              .map((part) => (
                <li key={part.name}>
                  <PartCard part={part}>
                    {part.name === 'graph' ? <RebuildCatalog busy={busy} onBegun={refresh} /> : null}
                  </PartCard>
                </li>
              ))}
          </ul>
        </>
      ) : null}
    </Page>
  );
}
