import { ConfirmDialog as VaadinConfirmDialog } from '@vaadin/react-components/ConfirmDialog.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { ReactNode } from 'react';

export interface ConfirmDialogProps {
  readonly open: boolean;
  /** Names the act and the thing: "Delete the dataset “Doctors”?" */
  readonly title: string;
  /** The word on the button: "Delete dataset". */
  readonly confirm: string;
  readonly danger?: boolean;
  /** What depends on the thing, and what cannot be undone. */
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before an act that cannot be undone. */
export function ConfirmDialog({ open, title, confirm, danger, children, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTexts();
  return (
    <VaadinConfirmDialog
      opened={open}
      header={title}
      cancelButtonVisible
      cancelText={t('ui.cancel')}
      confirmText={confirm}
      confirmTheme={danger ? 'primary error' : 'primary'}
      onConfirm={onConfirm}
      onCancel={onClose}
      onOpenedChanged={({ detail }) => {
        if (!detail.value && open) onClose();
      }}
    >
      {children}
    </VaadinConfirmDialog>
  );
}
