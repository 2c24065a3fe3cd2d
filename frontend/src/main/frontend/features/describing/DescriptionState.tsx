import { CatalogDescriptionStateDocument } from 'Frontend/generated/graphql/features/describing/DescriptionState';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Link } from 'react-router';
import { useQuery } from 'urql';

/** What the description of a dataset still lacks, and the way to its form. */
export function DescriptionState({ dataset }: { readonly dataset: { readonly id: string; readonly uuid: string } }) {
  const { t } = useTexts();
  const [{ data }] = useQuery({
    query: CatalogDescriptionStateDocument,
    variables: { dataset: dataset.id },
    requestPolicy: 'network-only',
  });
  if (!data) return null;
  const { violations, score } = data.catalogDescription.check;
  const required = violations.filter(({ severity }) => severity === 'VIOLATION').length;
  return (
    <p>
      {t('describing.missing', { count: required })}
      {'. '}
      {t('describing.score.points', { points: score.points, possible: score.possible })}
      {'. '}
      <Link to={`/datasets/${dataset.uuid}/describe`}>{t('describing.action')}</Link>
    </p>
  );
}
