import { Button } from '@vaadin/react-components/Button.js';
import type { SourceDetailsFragment } from 'Frontend/generated/graphql/features/sources/Sources';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import type { MenuEntry } from 'Frontend/ui/Menu';
import { Page } from 'Frontend/ui/Page';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DeleteSource } from './DeleteSource';
import { connectionOf, draftOf, selectionOf } from './draft';
import { KindName } from './KindName';
import { OpenDialog } from './OpenDialog';
import { SourceFacts } from './SourceFacts';
import { TestConnection } from './TestConnection';
import { useSourcePlace } from './useSourcePlace';
import { useTestConnection } from './useTestConnection';

/** One source: what it is, how it is reached, who may use it, and whether it can be reached now. */
export function SourcePage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { source, error, fetching, refresh, address, slug, crumbs } = useSourcePlace();
  const [open, setOpen] = useState<'open' | 'delete'>();
  const close = () => setOpen(undefined);
  if (!source) {
    return (
      <Page title={t('sources.one')} crumbs={crumbs}>
        <ErrorNotice error={error} onRetry={refresh} />
        {fetching ? <Skeleton shape="page" /> : null}
      </Page>
    );
  }
  const change = () => void navigate(`${address}/${source.id}/change`);
  const menu: MenuEntry[] = source.canChange
    ? [
        ...(slug ? [{ text: t('sources.change'), onSelect: change }] : []),
        ...(source.workspace ? [] : [{ text: t('sources.open'), onSelect: () => setOpen('open') }]),
        ...(source.kind === 'DCAT' && !source.workspace
          ? [{ text: t('harvests.open'), onSelect: () => void navigate('/sources/harvests') }]
          : []),
        { text: t('sources.delete'), onSelect: () => setOpen('delete') },
      ]
    : [];
  return (
    <Page
      title={source.name}
      crumbs={crumbs}
      facts={
        <>
          <SensitivityBadge sensitivity={source.sensitivity} />
          <KindName kind={source.kind} />
        </>
      }
      lead={source.description}
      action={
        slug ? (
          <Button theme="primary" onClick={() => void navigate(`${address}/bring?source=${source.id}`)}>
            {t('sources.bringIn')}
          </Button>
        ) : source.canChange ? (
          <Button theme="primary" onClick={change}>
            {t('sources.change')}
          </Button>
        ) : null
      }
      menu={menu}
    >
      <ErrorNotice error={error} onRetry={refresh} />
      <SourceFacts source={source} />
      {source.canChange ? <TestAgain key={source.id} source={source} /> : null}
      {open === 'open' ? <OpenDialog source={source} onClose={close} /> : null}
      {open === 'delete' ? <DeleteSource source={source} address={address} onClose={close} /> : null}
    </Page>
  );
}

/** Tries the kept connection with the kept credential. */
function TestAgain({ source }: { readonly source: SourceDetailsFragment }) {
  const connection = useTestConnection();
  const draft = draftOf(source);
  return (
    <TestConnection
      connection={connection}
      ready
      hostKey={source.connection?.hostKey ?? ''}
      onTest={() =>
        connection.test({
          kind: source.kind,
          connection: connectionOf(draft, source.kind),
          selection: selectionOf(draft, source.kind),
          source: source.id,
          workspace: source.workspace?.id ?? null,
        })
      }
    />
  );
}
