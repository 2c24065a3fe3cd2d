import { Notification } from '@vaadin/react-components/Notification.js';
import { DeleteSourceDocument, type SourceDetailsFragment } from 'Frontend/generated/graphql/features/sources/Sources';
import { problemsOf } from 'Frontend/lib/graphql/problems';
import { useProblemText } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';

export interface DeleteSourceProps {
  readonly source: SourceDetailsFragment;
  /** Where to go afterwards. */
  readonly address: string;
  readonly onClose: () => void;
}

/** Asks, and deletes a source that nothing uses any more. */
export function DeleteSource({ source, address, onClose }: DeleteSourceProps) {
  const { t } = useTexts();
  const textOf = useProblemText();
  const navigate = useNavigate();
  const [, remove] = useMutation(DeleteSourceDocument);
  /** The dialog closes itself once confirmed; the act then ends by itself. */
  const running = useRef(false);
  const run = async () => {
    running.current = true;
    const { data, error } = await remove({ input: { id: source.id } }, { additionalTypenames: ['Source'] });
    for (const problem of problemsOf(error)) {
      Notification.show(textOf(problem), { theme: 'error', position: 'bottom-start', duration: 8000 });
    }
    if (data) await navigate(address, { replace: true });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      danger
      title={t('sources.deleteOf', { name: source.name })}
      confirm={t('sources.delete')}
      onConfirm={() => void run()}
      onClose={() => {
        if (!running.current) onClose();
      }}
    >
      {source.uses ? t('sources.delete.used', { count: source.uses }) : t('sources.delete.text')}
    </ConfirmDialog>
  );
}
