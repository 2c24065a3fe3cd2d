import { CatalogDescriptionStateDocument } from 'Frontend/generated/graphql/features/describing/DescriptionState';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { keyOf } from './values';

/** What the description of a dataset still lacks, and the way to its form. */
export function DescriptionState({ dataset }: { readonly dataset: { readonly id: string; readonly uuid: string } }) {
  const { t } = useTexts();
  const formats = useFormats();
  const [{ data }] = useQuery({
    query: CatalogDescriptionStateDocument,
    variables: { dataset: dataset.id },
    requestPolicy: 'network-only',
  });
  if (!data) return null;
  const { violations, score } = data.catalogDescription.check;
  const required = [
    ...new Set(violations.filter(({ severity }) => severity === 'VIOLATION').map(({ property }) => property)),
  ];
  const names = required.map((property) => t(`describing.field.${keyOf(property)}` as TextKey));
  return (
    <p>
      {t('describing.missing', { count: required.length })}
      {names.length > 0 ? ` (${formats.list(names)})` : ''}
      {'. '}
      {t('describing.score.points', { points: score.points, possible: score.possible })}
      {'. '}
      <Link to={`/datasets/${dataset.uuid}/describe`}>{t('describing.action')}</Link>
    </p>
  );
}
