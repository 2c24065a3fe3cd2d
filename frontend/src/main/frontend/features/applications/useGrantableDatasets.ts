import {
  GrantableDatasetsDocument,
  type GrantableDatasetsQuery,
} from 'Frontend/generated/graphql/features/applications/Application';
import { useMemo } from 'react';
import { useQuery } from 'urql';

type Workspace = GrantableDatasetsQuery['workspaces'][number];

const ownOf = ({ name, library }: Workspace) =>
  library.edges
    .filter(({ node }) => !node.link && node.dataset.canGrant)
    .map(({ node: { dataset } }) => ({
      id: dataset.id,
      label: `${dataset.title} · ${name}`,
      sensitivity: dataset.sensitivity,
      columns: dataset.version?.columns.map((column) => column.name) ?? [],
    }));

/** The datasets about whose grants the person decides, by title. */
export function useGrantableDatasets() {
  const [{ data, error }] = useQuery({ query: GrantableDatasetsDocument });
  const datasets = useMemo(
    () => (data?.workspaces ?? []).flatMap(ownOf).sort((one, other) => one.label.localeCompare(other.label)),
    [data],
  );
  return { datasets, error };
}
