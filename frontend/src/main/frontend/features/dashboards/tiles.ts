import type {
  DashboardDetailFragment,
  TileDefinitionFragment,
  TileInput,
} from 'Frontend/generated/graphql/features/dashboards/Dashboard';

export type DashboardDetail = DashboardDetailFragment;
export type DrawnTile = DashboardDetail['tiles'][number];

export const kinds = ['BAR', 'LINE', 'PIE', 'NUMBER', 'TABLE'] as const;
export const functions = ['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVERAGE', 'MINIMUM', 'MAXIMUM'] as const;
export const sorts = ['MEASURE', 'DIMENSION'] as const;
export const widths = [4, 6, 8, 12] as const;

/** A chart as it is being edited; `dataset` is empty until one is chosen. */
export type TileDraft = Omit<TileInput, 'dataset'> & { readonly dataset: string };

/** What is being edited of a dashboard. */
export interface Draft {
  readonly name: string;
  readonly description: string;
  readonly tiles: readonly TileDraft[];
}

const draftOf = ({ dataset, ...tile }: TileDefinitionFragment): TileDraft => ({
  id: tile.id,
  title: tile.title,
  kind: tile.kind,
  dataset: dataset?.id ?? '',
  dimension: tile.dimension ?? null,
  function: tile.function,
  measure: tile.measure ?? null,
  sort: tile.sort,
  limit: tile.limit,
  width: tile.width,
});

export const draftFrom = ({ name, description, tiles }: DashboardDetail): Draft => ({
  name,
  description,
  tiles: tiles.map(draftOf),
});

export const newTile = (title: string): TileDraft => ({
  id: crypto.randomUUID(),
  title,
  kind: 'BAR',
  dataset: '',
  dimension: null,
  function: 'COUNT',
  measure: null,
  sort: 'MEASURE',
  limit: 20,
  width: 6,
});

export const isSame = (one: Draft, other: Draft) => JSON.stringify(one) === JSON.stringify(other);

/** Swaps a chart with its neighbour. */
export function moved(tiles: readonly TileDraft[], id: string, by: -1 | 1): readonly TileDraft[] {
  const from = tiles.findIndex((tile) => tile.id === id);
  const [one, other] = [tiles[from], tiles[from + by]];
  if (!one || !other) return tiles;
  return tiles.map((tile, index) => (index === from ? other : index === from + by ? one : tile));
}
