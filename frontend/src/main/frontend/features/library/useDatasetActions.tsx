import { Button } from '@vaadin/react-components/Button.js';
import {
  DeleteDatasetDocument,
  RemoveFromLibraryDocument,
  WithdrawPublicationDocument,
} from 'Frontend/generated/graphql/features/library/LibraryDataset';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import type { MenuEntry } from 'Frontend/ui/Menu';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import type { LibraryEntry, LibraryWorkspace } from './DatasetPage';
import { DescribeDialog } from './DescribeDialog';
import { PublishDialog } from './PublishDialog';

type Open = 'publish' | 'describe' | 'withdraw' | 'delete' | 'remove' | undefined;

export interface DatasetActions {
  readonly action: ReactNode;
  readonly menu: readonly MenuEntry[];
  readonly dialog: ReactNode;
}

/** What may be done with a dataset from its page. */
export function useDatasetActions(workspace: LibraryWorkspace, { dataset, link }: LibraryEntry): DatasetActions {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>();
  const [withdrawn, withdraw] = useMutation(WithdrawPublicationDocument);
  const [deleted, remove] = useMutation(DeleteDatasetDocument);
  const [unlinked, unlink] = useMutation(RemoveFromLibraryDocument);
  const close = () => setOpen(undefined);
  const toLibrary = () => void navigate(`/w/${workspace.slug}/library`);
  const { publication } = dataset;
  const published = publication?.state === 'PUBLISHED';
  const behind = published && publication.versionNumber !== dataset.version?.number;
  const mayAsk = dataset.canEdit && !link && !publication?.request && dataset.version != null;
  const editsWorkspace = workspace.myRole === 'EDITOR' || workspace.myRole === 'MANAGER';

  const menu: MenuEntry[] = [];
  if (dataset.canEdit && !link) {
    menu.push(
      { text: t('library.action.describe'), onSelect: () => setOpen('describe') },
      { text: t('describing.action'), onSelect: () => void navigate(`/datasets/${dataset.uuid}/describe`) },
      {
        text: t('library.action.version'),
        onSelect: () => void navigate(`/w/${workspace.slug}/import?dataset=${dataset.uuid}`),
      },
    );
    if (published && mayAsk) menu.push({ text: t('library.publish.again'), onSelect: () => setOpen('publish') });
    if (published) menu.push({ text: t('library.action.withdraw'), onSelect: () => setOpen('withdraw') });
    else menu.push({ text: t('library.action.delete'), onSelect: () => setOpen('delete') });
  }
  if (link && editsWorkspace) menu.push({ text: t('library.action.remove'), onSelect: () => setOpen('remove') });

  const confirmations = {
    withdraw: {
      text: t('library.withdraw.text'),
      run: () => void withdraw({ input: { dataset: dataset.id } }),
    },
    delete: {
      text:
        dataset.uses && dataset.uses.length > 0
          ? t('library.delete.uses', { uses: dataset.uses.map(({ name }) => name).join(', ') })
          : t('library.delete.text'),
      run: () => void remove({ input: { dataset: dataset.id } }).then(({ error }) => error ?? toLibrary()),
    },
    remove: {
      text: t('library.remove.text'),
      run: () =>
        void unlink({ input: { dataset: dataset.id, workspace: workspace.id } }).then(
          ({ error }) => error ?? toLibrary(),
        ),
    },
  } as const;
  const confirmed = open === 'withdraw' || open === 'delete' || open === 'remove' ? open : undefined;
  return {
    action:
      mayAsk && (!published || behind) ? (
        <Button theme="primary" onClick={() => setOpen('publish')}>
          {t(published ? 'library.publish.again' : 'library.publish')}
        </Button>
      ) : null,
    menu,
    dialog: (
      <>
        <ErrorNotice error={withdrawn.error ?? deleted.error ?? unlinked.error} />
        {open === 'publish' ? <PublishDialog dataset={dataset} onClose={close} /> : null}
        {open === 'describe' ? (
          <DescribeDialog dataset={dataset} members={workspace.members.map(({ person }) => person)} onClose={close} />
        ) : null}
        <ConfirmDialog
          open={confirmed !== undefined}
          title={confirmed ? t(`library.${confirmed}.title`, { title: dataset.title }) : ''}
          confirm={confirmed ? t(`library.action.${confirmed}`) : ''}
          danger
          onConfirm={() => {
            if (confirmed) confirmations[confirmed].run();
            close();
          }}
          onClose={close}
        >
          {confirmed ? confirmations[confirmed].text : ''}
        </ConfirmDialog>
      </>
    ),
  };
}
