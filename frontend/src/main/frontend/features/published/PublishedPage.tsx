import { PublishedDatasetDocument } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import { CertificationBadge } from 'Frontend/features/certification/CertificationBadge';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { DatasetFrame, DatasetMissing } from './DatasetFrame';
import { PublishedActions } from './PublishedActions';
import { PublishedFacts } from './PublishedFacts';
import { PublishedTabs } from './PublishedTabs';

/** A dataset as the catalog shows it: as much of it as the person may know, and how to get the rest. */
export function PublishedPage() {
  const { t, language } = useTexts();
  const { id = '' } = useParams();
  const [{ data, error }, refresh] = useQuery({ query: PublishedDatasetDocument, variables: { id, language } });
  const dataset = data?.dataset;
  return dataset ? (
    <DatasetFrame
      title={dataset.localTitle}
      badges={
        <>
          <SensitivityBadge sensitivity={dataset.sensitivity} />
          <CertificationBadge certification={dataset.certification} />
        </>
      }
      lead={dataset.publisher}
      action={<PublishedActions dataset={dataset} />}
      error={error}
      facts={<PublishedFacts dataset={dataset} />}
    >
      <PublishedTabs dataset={dataset} />
    </DatasetFrame>
  ) : (
    <DatasetMissing
      title={t('published.title')}
      error={error}
      onRetry={() => refresh({ requestPolicy: 'network-only' })}
    />
  );
}
