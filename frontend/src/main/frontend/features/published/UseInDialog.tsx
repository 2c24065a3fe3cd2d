import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { RadioButton } from '@vaadin/react-components/RadioButton.js';
import { RadioGroup } from '@vaadin/react-components/RadioGroup.js';
import type { PublishedFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import { UseInDocument, UseInWorkspacesDocument } from 'Frontend/generated/graphql/features/published/UseIn';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import styles from './Published.module.css';

export interface UseInDialogProps {
  readonly dataset: PublishedFactsFragment;
  readonly onClose: () => void;
}

/** Puts the dataset into the library of My Studio or of a project. */
export function UseInDialog({ dataset, onClose }: UseInDialogProps) {
  const { t } = useTexts();
  const [{ data, error }] = useQuery({ query: UseInWorkspacesDocument });
  const [result, add] = useMutation(UseInDocument);
  const [chosen, setChosen] = useState<string>();
  const workspaces = data?.workspaces.filter(({ myRole }) => myRole === 'EDITOR' || myRole === 'MANAGER');
  const workspace = workspaces?.find(({ id }) => id === (chosen ?? workspaces[0]?.id));
  const done = result.data?.addToLibrary.entry;
  return (
    <Dialog
      opened
      headerTitle={t('published.use.title', { title: dataset.localTitle.text })}
      onClosed={onClose}
      footer={
        done ? (
          <Button theme="primary" onClick={onClose}>
            {t('published.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button
              theme="primary"
              disabled={!workspace || result.fetching}
              onClick={() => {
                if (workspace) void add({ input: { dataset: dataset.id, workspace: workspace.id } });
              }}
            >
              {t('published.use.add')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice error={error ?? result.error} />
        {done && workspace ? (
          <div role="status">
            <p>{t('published.use.done')}</p>
            {done.sqlName ? (
              <p>
                {t('published.use.sqlName')} <CodeText text={done.sqlName} />
              </p>
            ) : null}
            <p>
              <Link to={`/w/${workspace.slug}/library`}>{t('published.use.library', { name: workspace.name })}</Link>
            </p>
          </div>
        ) : !workspaces ? (
          <Skeleton lines={3} />
        ) : workspaces.length === 0 ? (
          <EmptyState icon="projects" title={t('published.use.none')}>
            {t('published.use.none.text')}
          </EmptyState>
        ) : (
          <RadioGroup
            label={t('published.use.where')}
            theme="vertical"
            value={workspace?.id ?? ''}
            onValueChanged={({ detail }) => setChosen(detail.value)}
          >
            {workspaces.map(({ id, kind, name }) => (
              <RadioButton key={id} value={id} label={kind === 'STUDIO' ? t('frame.studio') : name} />
            ))}
          </RadioGroup>
        )}
      </div>
    </Dialog>
  );
}
