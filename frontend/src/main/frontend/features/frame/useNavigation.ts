import { NavigationDocument, type NavigationQuery } from 'Frontend/generated/graphql/features/frame/Navigation';
import { recall, remember } from 'Frontend/lib/remembered';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import { useEffect } from 'react';
import { useMatches } from 'react-router';
import { useQuery } from 'urql';

export type NavigationWorkspace = NavigationQuery['workspaces'][number];

/** The workspaces of the person, the chosen one (that of the address, else the last), and what waits for them. */
export function useNavigation() {
  const viewer = useViewer();
  const addressed = useMatches().at(-1)?.params.workspace;
  const [{ data }] = useQuery({ query: NavigationDocument, pause: !mayUse(viewer, 'ANALYST') });
  const workspaces = data?.workspaces ?? [];
  const wanted = addressed ?? recall('workspace');
  const chosen =
    workspaces.find(({ slug }) => slug === wanted) ??
    workspaces.find(({ kind }) => kind === 'STUDIO') ??
    workspaces.at(0);
  useEffect(() => {
    if (addressed && chosen?.slug === addressed) remember('workspace', addressed);
  }, [addressed, chosen?.slug]);
  return { workspaces, chosen, pendingApprovals: data?.pendingApprovals ?? 0 };
}
