import { Notification } from '@vaadin/react-components/Notification.js';
import { SaveQueryDocument } from 'Frontend/generated/graphql/features/query/Sql';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useMutation } from 'urql';
import { NameDialog } from './NameDialog';

export interface SaveQueryProps {
  readonly open: boolean;
  readonly workspace: string;
  readonly sql: string;
  readonly onClose: () => void;
}

/** Keeps what is in the editor under a name. */
export function SaveQuery({ open, workspace, sql, onClose }: SaveQueryProps) {
  const { t } = useTexts();
  const [{ error }, save] = useMutation(SaveQueryDocument);
  const confirmed = async (name: string) => {
    const result = await save({ input: { workspace, name, sql } });
    if (result.error) return;
    onClose();
    Notification.show(t('query.saved.done', { name }), { theme: 'success', position: 'bottom-start' });
  };
  return (
    <NameDialog
      open={open}
      title={t('query.save')}
      confirm={t('query.save')}
      help={t('query.save.help')}
      error={error}
      onConfirm={(name) => void confirmed(name)}
      onClose={onClose}
    />
  );
}
