import { RenameQueryDocument, type SavedFragment } from 'Frontend/generated/graphql/features/query/Sql';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useMutation } from 'urql';
import { NameDialog } from './NameDialog';

export interface RenameQueryProps {
  readonly query: SavedFragment;
  readonly onClose: () => void;
}

/** Gives a saved query another name. */
export function RenameQuery({ query, onClose }: RenameQueryProps) {
  const { t } = useTexts();
  const [{ error }, rename] = useMutation(RenameQueryDocument);
  const confirmed = async (name: string) => {
    const result = await rename({ input: { query: query.id, name } });
    if (!result.error) onClose();
  };
  return (
    <NameDialog
      open
      title={t('query.saved.rename.title', { name: query.name })}
      confirm={t('query.saved.rename')}
      initial={query.name}
      error={error}
      onConfirm={(name) => void confirmed(name)}
      onClose={onClose}
    />
  );
}
