import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { Page } from 'Frontend/ui/Page';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { useState } from 'react';
import { Board } from './Board';
import { DeleteDashboard } from './DeleteDashboard';
import { ShareDialog } from './ShareDialog';
import { draftFrom, type DashboardDetail } from './tiles';
import { useDashboardCrumbs } from './useDashboardCrumbs';

export interface DashboardReaderProps {
  readonly dashboard: DashboardDetail;
  readonly onEdit: () => void;
}

export function DashboardReader({ dashboard, onEdit }: DashboardReaderProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState<'share' | 'delete'>();
  const crumbs = useDashboardCrumbs(dashboard);
  const edit = dashboard.canEdit ? (
    <Button theme="primary" onClick={onEdit}>
      {t('dashboards.edit')}
    </Button>
  ) : null;
  return (
    <Page
      full
      title={dashboard.name}
      crumbs={crumbs}
      lead={dashboard.description}
      facts={
        <small>
          {dashboard.updatedBy.name} · <RelativeTime instant={dashboard.updatedAt} />
        </small>
      }
      action={
        <>
          {dashboard.canShare ? <Button onClick={() => setOpen('share')}>{t('dashboards.share')}</Button> : null}
          {edit}
        </>
      }
      menu={dashboard.canShare ? [{ text: t('dashboards.delete'), onSelect: () => setOpen('delete') }] : []}
    >
      {dashboard.tiles.length === 0 ? (
        <EmptyState icon="dashboard" title={t('dashboards.empty')}>
          {t(dashboard.canEdit ? 'dashboards.empty.text' : 'dashboards.empty.reader')}
        </EmptyState>
      ) : (
        <Board tiles={draftFrom(dashboard).tiles} drawn={dashboard.tiles} />
      )}
      {dashboard.canShare ? (
        <>
          <ShareDialog dashboard={dashboard} open={open === 'share'} onClose={() => setOpen(undefined)} />
          <DeleteDashboard dashboard={dashboard} open={open === 'delete'} onClose={() => setOpen(undefined)} />
        </>
      ) : null}
    </Page>
  );
}
