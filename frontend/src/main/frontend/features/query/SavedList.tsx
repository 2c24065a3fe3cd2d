import { Notification } from '@vaadin/react-components/Notification.js';
import {
  DeleteQueryDocument,
  SavedQueriesDocument,
  type SavedFragment,
} from 'Frontend/generated/graphql/features/query/Sql';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Menu } from 'Frontend/ui/Menu';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { RenameQuery } from './RenameQuery';
import styles from './SqlPage.module.css';

export interface SavedListProps {
  readonly workspace: string;
  readonly onOpen: (sql: string) => void;
}

/** The queries that the person keeps here. */
export function SavedList({ workspace, onOpen }: SavedListProps) {
  const { t } = useTexts();
  const [{ data, error, fetching }, refresh] = useQuery({ query: SavedQueriesDocument, variables: { workspace } });
  const [deletion, remove] = useMutation(DeleteQueryDocument);
  const [renamed, setRenamed] = useState<SavedFragment>();
  const [deleted, setDeleted] = useState<SavedFragment>();
  if (!data && fetching) return <Skeleton lines={4} />;
  const saved = data?.savedQueries ?? [];
  const confirmed = async () => {
    if (!deleted) return;
    setDeleted(undefined);
    const result = await remove({ input: { query: deleted.id } });
    if (result.error) return;
    refresh({ requestPolicy: 'network-only' });
    Notification.show(t('query.saved.deleted', { name: deleted.name }), { position: 'bottom-start' });
  };
  return (
    <>
      <ErrorNotice error={error ?? deletion.error} />
      {data && saved.length === 0 ? (
        <EmptyState icon="sql" title={t('query.saved.none')}>
          {t('query.saved.none.text')}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {saved.map((query) => (
            <li key={query.id} className={styles.saved}>
              <button type="button" className={styles.entry} title={query.sql} onClick={() => onOpen(query.sql)}>
                {query.name}
              </button>
              <Menu
                label={t('query.saved.actions', { name: query.name })}
                icon={<Ellipsis aria-hidden size={15} />}
                entries={[
                  { text: t('query.saved.rename'), onSelect: () => setRenamed(query) },
                  { text: t('query.saved.delete'), onSelect: () => setDeleted(query) },
                ]}
              />
            </li>
          ))}
        </ul>
      )}
      {renamed ? <RenameQuery query={renamed} onClose={() => setRenamed(undefined)} /> : null}
      <ConfirmDialog
        open={deleted !== undefined}
        danger
        title={t('query.saved.delete.title', { name: deleted?.name })}
        confirm={t('query.saved.delete')}
        onConfirm={() => void confirmed()}
        onClose={() => setDeleted(undefined)}
      >
        {t('query.saved.delete.text')}
      </ConfirmDialog>
    </>
  );
}
