import { Notification } from '@vaadin/react-components/Notification.js';
import { DeleteDashboardDocument } from 'Frontend/generated/graphql/features/dashboards/Dashboard';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import type { DashboardDetail } from './tiles';

export interface DeleteDashboardProps {
  readonly dashboard: DashboardDetail;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function DeleteDashboard({ dashboard, open, onClose }: DeleteDashboardProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [{ error }, remove] = useMutation(DeleteDashboardDocument);
  const confirm = async () => {
    onClose();
    const { data } = await remove({ input: { dashboard: dashboard.id } });
    if (!data) return;
    Notification.show(t('dashboards.deleted'), { position: 'bottom-start' });
    await navigate(`/w/${data.deleteDashboard.workspace.slug}/dashboards`);
  };
  return (
    <>
      <ErrorNotice error={error} />
      <ConfirmDialog
        open={open}
        danger
        title={t('dashboards.delete.title', { name: dashboard.name })}
        confirm={t('dashboards.delete')}
        onConfirm={() => void confirm()}
        onClose={onClose}
      >
        {t('dashboards.delete.text', { count: dashboard.shares?.length ?? 0 })}
      </ConfirmDialog>
    </>
  );
}
