import {
  WorkspaceOutlineDocument,
  type WorkspaceOutlineFragment,
} from 'Frontend/generated/graphql/features/workspace/Workspace';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useParams } from 'react-router';
import { useQuery } from 'urql';

export type Workspace = WorkspaceOutlineFragment;

/** The workspace of the address, if it is below one, with its name in the person's words. */
export function useWorkspace() {
  const { t } = useTexts();
  const { workspace: slug = '' } = useParams();
  const [{ data, error, fetching }, execute] = useQuery({
    query: WorkspaceOutlineDocument,
    variables: { slug },
    pause: slug === '',
  });
  const workspace = data?.workspace;
  return {
    slug,
    workspace,
    name: workspace?.kind === 'STUDIO' ? t('workspace.kind.STUDIO') : (workspace?.name ?? slug),
    error,
    fetching,
    refresh: () => execute({ requestPolicy: 'network-only' }),
  };
}
