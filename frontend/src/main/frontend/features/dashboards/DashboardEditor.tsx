import { Button } from '@vaadin/react-components/Button.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { SaveDashboardDocument } from 'Frontend/generated/graphql/features/dashboards/Dashboard';
import { problemsOf } from 'Frontend/lib/graphql/problems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Board } from './Board';
import styles from './Dashboards.module.css';
import { TileInspector } from './TileInspector';
import { draftFrom, isSame, moved, newTile, type DashboardDetail, type TileDraft } from './tiles';
import { useDashboardCrumbs } from './useDashboardCrumbs';
import { useLeaveWarning } from './useLeaveWarning';

export interface DashboardEditorProps {
  readonly dashboard: DashboardDetail;
  readonly onReload: () => void;
  readonly onDone: () => void;
}

export function DashboardEditor({ dashboard, onReload, onDone }: DashboardEditorProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState(() => draftFrom(dashboard));
  const [revision, setRevision] = useState(dashboard.revision);
  const [chosen, setChosen] = useState<string>();
  const [discarding, setDiscarding] = useState(false);
  const [{ error, fetching }, saveDashboard] = useMutation(SaveDashboardDocument);
  const crumbs = useDashboardCrumbs(dashboard);
  const isChanged = !isSame(draft, draftFrom(dashboard));
  const hasConflict = problemsOf(error).some(({ code }) => code === 'CONFLICT');
  const tile = draft.tiles.find(({ id }) => id === chosen);
  useLeaveWarning(isChanged);
  const setTiles = (tiles: readonly TileDraft[]) => setDraft((old) => ({ ...old, tiles }));
  const add = () => {
    const added = newTile(t('dashboards.tile.new'));
    setTiles([...draft.tiles, added]);
    setChosen(added.id);
  };
  const save = async () => {
    const sent = draft;
    const { data } = await saveDashboard({
      input: { dashboard: dashboard.id, expectedRevision: revision, ...sent, tiles: [...sent.tiles] },
    });
    if (!data) return;
    setRevision(data.saveDashboard.dashboard.revision);
    setDraft((now) => (isSame(now, sent) ? draftFrom(data.saveDashboard.dashboard) : now));
  };
  const state = fetching ? 'dashboards.saving' : isChanged ? 'dashboards.unsaved' : 'dashboards.saved';
  return (
    <Page
      full
      title={draft.name || dashboard.name}
      crumbs={crumbs}
      facts={<small role="status">{t(state)}</small>}
      action={
        <>
          <Button disabled={fetching} onClick={() => (isChanged ? setDiscarding(true) : onDone())}>
            {t('dashboards.done')}
          </Button>
          <Button theme="primary" disabled={fetching || !isChanged} onClick={() => void save()}>
            {t('dashboards.save')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={error} />
      {hasConflict ? <Button onClick={onReload}>{t('dashboards.reload')}</Button> : null}
      <div className={styles.describe}>
        <TextField
          label={t('dashboards.name')}
          maxlength={120}
          value={draft.name}
          onValueChanged={({ detail }) => setDraft((old) => ({ ...old, name: detail.value }))}
        />
        <TextArea
          label={t('dashboards.description')}
          maxlength={4000}
          value={draft.description}
          onValueChanged={({ detail }) => setDraft((old) => ({ ...old, description: detail.value }))}
        />
      </div>
      <div className={styles.buttons}>
        <Button onClick={add}>{t('dashboards.addTile')}</Button>
      </div>
      <div className={tile ? styles.editor : undefined}>
        {draft.tiles.length === 0 ? (
          <EmptyState icon="dashboard" title={t('dashboards.empty')}>
            {t('dashboards.empty.text')}
          </EmptyState>
        ) : (
          <Board
            tiles={draft.tiles}
            drawn={dashboard.tiles}
            editing={{
              chosen,
              choose: setChosen,
              move: (id, by) => setTiles(moved(draft.tiles, id, by)),
              remove: (id) => setTiles(draft.tiles.filter((candidate) => candidate.id !== id)),
            }}
          />
        )}
        {tile ? (
          <TileInspector
            key={tile.id}
            slug={dashboard.workspace?.slug ?? ''}
            tile={tile}
            onChange={(changed) => setTiles(draft.tiles.map((old) => (old.id === changed.id ? changed : old)))}
            onClose={() => setChosen(undefined)}
          />
        ) : null}
      </div>
      <ConfirmDialog
        open={discarding}
        danger
        title={t('dashboards.discard.title', { name: dashboard.name })}
        confirm={t('dashboards.discard')}
        onConfirm={onDone}
        onClose={() => setDiscarding(false)}
      >
        {t('dashboards.discard.text')}
      </ConfirmDialog>
    </Page>
  );
}
