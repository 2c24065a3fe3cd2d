import { DatasetFrame, DatasetMissing } from 'Frontend/features/published/DatasetFrame';
import { PropertyList } from 'Frontend/features/published/PropertyList';
import styles from 'Frontend/features/published/Published.module.css';
import { RemoteDatasetDocument } from 'Frontend/generated/graphql/features/remote/Remote';
import { foreign } from 'Frontend/lib/i18n/foreign';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import { Section } from 'Frontend/ui/Section';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { RemoteForms } from './RemoteForms';
import { GoneBadge, RemoteBadge } from './RemoteBadge';
import { RemoteFacts } from './RemoteFacts';

/** They stand beside the description, or below it. */
const shownElsewhere = [
  'dct:title',
  'dct:description',
  'dcat:keyword',
  'dct:publisher',
  'dct:identifier',
  'dcat:landingPage',
  'dcat:distribution',
  'healthdcatap:hasVariables',
];

/** A dataset of another catalog: what that says of it, where it is had, and whether it still is there. */
export function RemotePage() {
  const { t, language } = useTexts();
  const { id = '' } = useParams();
  const [{ data, error }, refresh] = useQuery({ query: RemoteDatasetDocument, variables: { id, language } });
  const dataset = data?.remoteDataset;
  if (!dataset) {
    return (
      <DatasetMissing
        title={t('remote.title')}
        error={error}
        onRetry={() => refresh({ requestPolicy: 'network-only' })}
      />
    );
  }
  const { localTitle, localDescription: said } = dataset;
  return (
    <DatasetFrame
      title={localTitle}
      badges={
        <>
          <RemoteBadge origin={dataset.origin} />
          {dataset.goneAt ? <GoneBadge /> : null}
        </>
      }
      lead={t('remote.lead', { origin: dataset.origin })}
      action={
        dataset.page ? (
          <a href={dataset.page} rel="noreferrer noopener" target="_blank">
            {t('remote.open')}
          </a>
        ) : null
      }
      error={error}
      facts={<RemoteFacts dataset={dataset} />}
    >
      {dataset.goneAt ? <p role="note">{t('remote.gone.text')}</p> : null}
      <p className={styles.description} lang={foreign(said.language, language)} dir="auto">
        {said.text || t('published.noDescription')}
      </p>
      <PropertyList properties={dataset.properties} without={shownElsewhere} />
      <RemoteForms forms={dataset.distributions} />
      {dataset.turtle && !dataset.goneAt ? (
        <Section title={t('remote.dcat')}>
          <details>
            <summary>{t('remote.dcat.show')}</summary>
            <CodeText block text={dataset.turtle} />
          </details>
        </Section>
      ) : null}
    </DatasetFrame>
  );
}
