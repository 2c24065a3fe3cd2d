import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ArrowLeft, ArrowRight, Pencil, Trash2 } from 'lucide-react';
import styles from './Dashboards.module.css';
import type { DrawnTile, TileDraft } from './tiles';
import { TileView } from './TileView';

export interface BoardProps {
  readonly tiles: readonly TileDraft[];
  /** The charts as they were saved and drawn last. */
  readonly drawn: readonly DrawnTile[];
  /** Given while the dashboard is being edited. */
  readonly editing?: {
    readonly chosen: string | undefined;
    readonly choose: (id: string) => void;
    readonly move: (id: string, by: -1 | 1) => void;
    readonly remove: (id: string) => void;
  };
}

const isDrawnAs = (tile: TileDraft, drawn: DrawnTile) =>
  tile.kind === drawn.kind &&
  tile.dataset === (drawn.dataset?.id ?? '') &&
  tile.dimension === (drawn.dimension ?? null) &&
  tile.function === drawn.function &&
  tile.measure === (drawn.measure ?? null) &&
  tile.sort === drawn.sort &&
  tile.limit === drawn.limit;

/** The charts in their grid. */
export function Board({ tiles, drawn, editing }: BoardProps) {
  const { t } = useTexts();
  return (
    <div className={styles.board}>
      {tiles.map((tile) => {
        const shown = drawn.find((candidate) => candidate.id === tile.id && isDrawnAs(tile, candidate));
        const { title } = tile;
        return (
          <article
            key={tile.id}
            aria-label={title}
            className={`${styles.tile} ${editing?.chosen === tile.id ? styles.chosen : ''}`}
            style={{ '--tile-width': tile.width }}
          >
            <div className={styles.tileHead}>
              <h2 title={title}>{title}</h2>
              {editing ? (
                <div className={styles.tools}>
                  {(
                    [
                      ['tile.earlier', ArrowLeft, () => editing.move(tile.id, -1)],
                      ['tile.later', ArrowRight, () => editing.move(tile.id, 1)],
                      ['tile.edit', Pencil, () => editing.choose(tile.id)],
                      ['tile.remove', Trash2, () => editing.remove(tile.id)],
                    ] as const
                  ).map(([key, Icon, act]) => (
                    <Button
                      key={key}
                      theme="tertiary icon small"
                      aria-label={t(`dashboards.${key}`, { title })}
                      onClick={act}
                    >
                      <Icon aria-hidden size={15} />
                    </Button>
                  ))}
                </div>
              ) : null}
            </div>
            {shown ? <TileView tile={shown} /> : <p className={styles.note}>{t('dashboards.result.save')}</p>}
          </article>
        );
      })}
    </div>
  );
}
