import type { DatasetLineageQuery } from 'Frontend/generated/graphql/features/lineage/Lineage';

export type Lineage = NonNullable<DatasetLineageQuery['dataset']['lineage']>;
export type LineageNode = Lineage['nodes'][number];

const columnWidth = 230;
const rowHeight = 84;

/** Left to right: each node one column right of the furthest it was made of. */
export function layout({ nodes, edges }: Lineage): ReadonlyMap<string, { x: number; y: number }> {
  const depth = new Map(nodes.map(({ id }) => [id, 0]));
  const settle = () => {
    for (const { from, to } of edges) {
      const wanted = (depth.get(from) ?? 0) + 1;
      if (wanted > (depth.get(to) ?? 0) && wanted <= nodes.length) depth.set(to, wanted);
    }
  };
  nodes.forEach(settle);
  const filled = new Map<number, number>();
  return new Map(
    nodes.map(({ id }) => {
      const column = depth.get(id) ?? 0;
      const row = filled.get(column) ?? 0;
      filled.set(column, row + 1);
      return [id, { x: column * columnWidth, y: row * rowHeight }];
    }),
  );
}

export function addressOf({ dataset, dataflow, synchronisation }: LineageNode): string | undefined {
  if (dataflow) return `/w/${dataflow.workspace.slug}/dataflows/${dataflow.slug}`;
  if (synchronisation) return `/w/${synchronisation.workspace.slug}/synchronisations/${synchronisation.id}`;
  if (dataset?.workspace && dataset.slug) return `/w/${dataset.workspace.slug}/library/${dataset.slug}`;
  return dataset ? `/datasets/${dataset.uuid}` : undefined;
}
