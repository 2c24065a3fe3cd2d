import { OneTimeLinkDocument } from 'Frontend/generated/graphql/features/welcome/Welcome';
import { useParams } from 'react-router';
import { useQuery } from 'urql';

/** The link of the address: what it is for, while it works. It is asked once: using it up must not take the page away. */
export function useOneTimeLink() {
  const { token = '' } = useParams();
  const [{ data, error, fetching }] = useQuery({
    query: OneTimeLinkDocument,
    variables: { token },
    requestPolicy: 'cache-first',
  });
  return {
    token,
    link: data?.oneTimeLink,
    minimum: data?.signIn.minimumPasswordLength ?? 0,
    error,
    loading: fetching && !data,
  };
}
