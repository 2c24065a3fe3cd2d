import { Button } from '@vaadin/react-components/Button.js';
import {
  CancelSynchronisationRunDocument,
  ChangeSynchronisationDocument,
  DeleteSynchronisationDocument,
  RunSynchronisationDocument,
} from 'Frontend/generated/graphql/features/synchronisations/Synchronisations';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import type { MenuEntry } from 'Frontend/ui/Menu';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { ChangeDialog } from './ChangeDialog';
import type { Synchronisation } from './useSynchronisation';

export interface SynchronisationActions {
  readonly action: ReactNode;
  readonly menu: readonly MenuEntry[];
  readonly dialog: ReactNode;
  /** Goes on although columns are other ones; not for those who only look. */
  readonly accept: (() => void) | undefined;
}

/** What an editor of the workspace may do with a synchronisation. */
export function useSynchronisationActions(synchronisation: Synchronisation): SynchronisationActions {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'change' | 'delete'>();
  const [ran, run] = useMutation(RunSynchronisationDocument);
  const [cancelled, cancel] = useMutation(CancelSynchronisationRunDocument);
  const [changed, change] = useMutation(ChangeSynchronisationDocument);
  const [deleted, remove] = useMutation(DeleteSynchronisationDocument);
  const { id, title, workspace, running, paused, schedule, onReject, source } = synchronisation;
  const close = () => setOpen(undefined);
  const runNow = (acceptSchemaChange: boolean) => void run({ input: { id, acceptSchemaChange } });
  const pause = (now: boolean) => {
    const kept = schedule ? { cron: schedule.cron, timeZone: schedule.timeZone } : null;
    void change({ input: { id, schedule: kept, paused: now, onReject } });
  };
  if (workspace.myRole !== 'EDITOR' && workspace.myRole !== 'MANAGER') {
    return { action: null, menu: [], dialog: null, accept: undefined };
  }
  const menu: MenuEntry[] = [{ text: t('synchronisations.change'), onSelect: () => setOpen('change') }];
  if (schedule) {
    menu.push({
      text: t(paused ? 'synchronisations.resume' : 'synchronisations.pause'),
      onSelect: () => pause(!paused),
    });
  }
  menu.push({ text: t('synchronisations.delete'), onSelect: () => setOpen('delete') });
  const end = async () => {
    const { data } = await remove({ input: { id } }, { additionalTypenames: ['Synchronisation'] });
    if (data) await navigate(`/w/${workspace.slug}/sources`, { replace: true });
  };
  return {
    action: running ? (
      <Button disabled={cancelled.fetching} onClick={() => void cancel({ input: { id } })}>
        {t('synchronisations.cancel')}
      </Button>
    ) : (
      <Button theme="primary" disabled={ran.fetching} onClick={() => runNow(false)}>
        {t('synchronisations.run')}
      </Button>
    ),
    menu,
    accept: running || ran.fetching ? undefined : () => runNow(true),
    dialog: (
      <>
        <ErrorNotice error={ran.error ?? cancelled.error ?? changed.error ?? deleted.error} />
        {open === 'change' ? <ChangeDialog synchronisation={synchronisation} onClose={close} /> : null}
        <ConfirmDialog
          open={open === 'delete'}
          danger
          title={t('synchronisations.deleteOf', { title })}
          confirm={t('synchronisations.delete')}
          onConfirm={() => {
            close();
            void end();
          }}
          onClose={close}
        >
          {t('synchronisations.delete.text', { source: source.name })}
        </ConfirmDialog>
      </>
    ),
  };
}
