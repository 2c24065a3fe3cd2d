import { useWorkspace } from 'Frontend/features/workspace/useWorkspace';
import { SourceDocument } from 'Frontend/generated/graphql/features/sources/Sources';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useParams } from 'react-router';
import { useQuery } from 'urql';

/** The source of the address, and where it stands: among those of the platform, or in a workspace. */
export function useSourcePlace() {
  const { t } = useTexts();
  const { source: id = '', workspace: slug } = useParams();
  const { name } = useWorkspace();
  const [{ data, error, fetching }, refresh] = useQuery({ query: SourceDocument, variables: { id } });
  const address = slug ? `/w/${slug}/sources` : '/sources';
  return {
    source: data?.source.id === id ? data.source : undefined,
    error,
    fetching,
    refresh: () => refresh({ requestPolicy: 'network-only' }),
    address,
    slug,
    crumbs: slug
      ? [
          { text: name, to: `/w/${slug}/overview` },
          { text: t('sources.ofWorkspace'), to: address },
        ]
      : [{ text: t('sources.title'), to: address }],
  };
}
