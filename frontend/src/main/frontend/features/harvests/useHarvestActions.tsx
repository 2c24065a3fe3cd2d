import { Button } from '@vaadin/react-components/Button.js';
import {
  CancelHarvestRunDocument,
  DeleteHarvestDocument,
  RunHarvestDocument,
  type HarvestDetailsFragment,
} from 'Frontend/generated/graphql/features/harvests/Harvests';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import type { MenuEntry } from 'Frontend/ui/Menu';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { HarvestDialog } from './HarvestDialog';

export interface HarvestActions {
  readonly action: ReactNode;
  readonly menu: readonly MenuEntry[];
  readonly dialog: ReactNode;
}

/** What a platform manager may do with a harvest. */
export function useHarvestActions(harvest: HarvestDetailsFragment): HarvestActions {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'change' | 'delete'>();
  const [ran, run] = useMutation(RunHarvestDocument);
  const [cancelled, cancel] = useMutation(CancelHarvestRunDocument);
  const [deleted, remove] = useMutation(DeleteHarvestDocument);
  const { id, source, running, datasets } = harvest;
  const close = () => setOpen(undefined);
  const end = async () => {
    const { data } = await remove({ input: { id } }, { additionalTypenames: ['Harvest'] });
    if (data) await navigate('/sources/harvests', { replace: true });
  };
  return {
    action: running ? (
      <Button disabled={cancelled.fetching} onClick={() => void cancel({ input: { id } })}>
        {t('synchronisations.cancel')}
      </Button>
    ) : (
      <Button theme="primary" disabled={ran.fetching} onClick={() => void run({ input: { id } })}>
        {t('synchronisations.run')}
      </Button>
    ),
    menu: [
      { text: t('harvests.change'), onSelect: () => setOpen('change') },
      { text: t('harvests.delete'), onSelect: () => setOpen('delete') },
    ],
    dialog: (
      <>
        <ErrorNotice error={ran.error ?? cancelled.error ?? deleted.error} />
        {open === 'change' ? <HarvestDialog harvest={harvest} onClose={close} /> : null}
        <ConfirmDialog
          open={open === 'delete'}
          danger
          title={t('harvests.deleteOf', { name: source.name })}
          confirm={t('harvests.delete')}
          onConfirm={() => {
            close();
            void end();
          }}
          onClose={close}
        >
          {t('harvests.delete.text', { count: datasets })}
        </ConfirmDialog>
      </>
    ),
  };
}
