import { RuleTargetsDocument } from 'Frontend/generated/graphql/features/quality/Quality';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';

/** The other datasets of the workspace whose rows the person reads, to compare with. */
export function useRuleTargets(dataset: string) {
  const { workspace = '' } = useParams();
  const [{ data }] = useQuery({ query: RuleTargetsDocument, variables: { workspace } });
  return useMemo(
    () =>
      (data?.workspace.library.edges ?? []).flatMap(({ node: { dataset: other } }) =>
        other.id !== dataset && other.visibility === 'ROWS' && other.version
          ? [{ value: other.id, label: other.title, columns: other.version.columns.map(({ name }) => name) }]
          : [],
      ),
    [data, dataset],
  );
}
