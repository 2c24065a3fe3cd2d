import { addressOf } from 'Frontend/features/remote/address';
import { RemoteBadge } from 'Frontend/features/remote/RemoteBadge';
import {
  RelatedDatasetsDocument,
  type RelatedDatasetsQuery,
} from 'Frontend/generated/graphql/features/published/RelatedDatasets';
import { foreign } from 'Frontend/lib/i18n/foreign';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Section } from 'Frontend/ui/Section';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import styles from './Published.module.css';

type Related = RelatedDatasetsQuery['dataset']['related'][number];

/** Others that share labels or themes with the dataset; nothing where there are none. */
export function RelatedDatasets({ dataset }: { readonly dataset: string }) {
  const { t, language } = useTexts();
  const [{ data }] = useQuery({ query: RelatedDatasetsDocument, variables: { id: dataset, language } });
  const related = data?.dataset.related ?? [];
  return related.length === 0 ? null : (
    <Section title={t('published.related')}>
      <ul className={styles.related}>
        {related.map((one) => (
          <RelatedDataset key={(one.dataset ?? one.remote)?.id ?? ''} related={one} />
        ))}
      </ul>
    </Section>
  );
}

function RelatedDataset({ related: { dataset, remote } }: { readonly related: Related }) {
  const { language } = useTexts();
  const one = dataset ?? remote;
  if (!one) return null;
  const { text, language: said } = one.localTitle;
  return (
    <li>
      <Link to={dataset ? `/datasets/${dataset.uuid}` : addressOf(one.id)} lang={foreign(said, language)} dir="auto">
        {text}
      </Link>
      <span>{one.publisher}</span>
      {dataset ? <SensitivityBadge sensitivity={dataset.sensitivity} /> : null}
      {remote ? <RemoteBadge origin={remote.origin} /> : null}
    </li>
  );
}
