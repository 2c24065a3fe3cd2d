import { Fact, FactList, LabelFact } from 'Frontend/features/published/FactList';
import type { RemoteDatasetQuery } from 'Frontend/generated/graphql/features/remote/Remote';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import { RelativeTime } from 'Frontend/ui/RelativeTime';

/** The facts beside the description. */
export function RemoteFacts({ dataset }: { readonly dataset: RemoteDatasetQuery['remoteDataset'] }) {
  const { t } = useTexts();
  return (
    <FactList>
      <Fact name={t('published.publisher')}>{dataset.publisher || '–'}</Fact>
      <Fact name={t('remote.origin')}>{dataset.origin}</Fact>
      <Fact name={t('remote.iri')}>
        <CodeText text={dataset.iri} />
      </Fact>
      <Fact name={t('remote.firstSeen')}>
        <RelativeTime instant={dataset.firstSeen} />
      </Fact>
      <Fact name={t('remote.lastSeen')}>
        <RelativeTime instant={dataset.lastSeen} />
      </Fact>
      <Fact name={t('remote.goneAt')}>{dataset.goneAt ? <RelativeTime instant={dataset.goneAt} /> : null}</Fact>
      <LabelFact labels={dataset.keywords} />
    </FactList>
  );
}
