import type { PublishedFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Fact, FactList, LabelFact } from './FactList';

/** The facts beside the description. */
export function PublishedFacts({ dataset }: { readonly dataset: PublishedFactsFragment }) {
  const { t } = useTexts();
  const { publication, version } = dataset;
  const open: TextKey = `published.visibility.${dataset.visibility}`;
  return (
    <FactList>
      <Fact name={t('published.publisher')}>{dataset.publisher}</Fact>
      <Fact name={t('published.contact')}>{dataset.contact?.name}</Fact>
      <Fact name={t('published.open')}>{t(open)}</Fact>
      <Fact name={t('published.rows')}>
        {version?.rowCount == null ? null : <FormattedNumber value={version.rowCount} />}
      </Fact>
      <Fact name={t('published.version')}>{publication?.versionNumber}</Fact>
      <Fact name={t('published.since')}>
        {publication?.publishedAt ? <RelativeTime instant={publication.publishedAt} /> : null}
      </Fact>
      <Fact name={t('published.updated')}>
        {dataset.updatedAt ? <RelativeTime instant={dataset.updatedAt} /> : null}
      </Fact>
      <UsageFact usage={dataset.usage} />
      <LabelFact labels={dataset.labels ?? []} />
    </FactList>
  );
}

function UsageFact({ usage }: { readonly usage: PublishedFactsFragment['usage'] }) {
  const { t } = useTexts();
  return usage ? (
    <Fact name={t('published.usage', { days: usage.days })}>
      {usage.users == null
        ? t('published.usage.few', { minimum: usage.minimum })
        : t('published.usage.users', { users: usage.users })}
    </Fact>
  ) : null;
}
