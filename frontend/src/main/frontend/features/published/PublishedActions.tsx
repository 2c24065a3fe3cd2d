import { Button } from '@vaadin/react-components/Button.js';
import type { PublishedFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { AskForAccessDialog } from './AskForAccessDialog';
import { UseInDialog } from './UseInDialog';

/** What the person may do next with the dataset. */
export function PublishedActions({ dataset }: { readonly dataset: PublishedFactsFragment }) {
  const { t } = useTexts();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const [open, setOpen] = useState<'use' | 'ask'>();
  const mayRead = dataset.visibility === 'ROWS';
  const mayLink = mayRead || (dataset.sensitivity === 'INTERNAL' && mayUse(viewer, 'WORKER'));
  if (!viewer) {
    return mayRead ? null : <Link to={`/login?next=${encodeURIComponent(pathname)}`}>{t('published.signIn')}</Link>;
  }
  if (!mayUse(viewer, 'ANALYST')) return null;
  const request = dataset.myAccessRequest;
  return (
    <>
      {mayLink ? (
        <Button theme="primary" onClick={() => setOpen('use')}>
          {t('published.use')}
        </Button>
      ) : null}
      {!mayRead && request?.state === 'PENDING' ? (
        <>
          <StateBadge state="PENDING" />
          <Link to={`/approvals/${encodeURIComponent(request.id)}`} title={request.purpose}>
            {t('published.asked')}
          </Link>
        </>
      ) : null}
      {!mayRead && request?.state !== 'PENDING' ? (
        <Button theme={mayLink ? '' : 'primary'} onClick={() => setOpen('ask')}>
          {t('published.ask')}
        </Button>
      ) : null}
      {open === 'use' ? <UseInDialog dataset={dataset} onClose={() => setOpen(undefined)} /> : null}
      {open === 'ask' ? <AskForAccessDialog dataset={dataset} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}
