import { CatalogDescriptionDocument } from 'Frontend/generated/graphql/features/describing/Describing';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { Button } from '@vaadin/react-components/Button.js';
import { DescribeForm } from './DescribeForm';
import { PortalPreview } from './PortalPreview';

/** Where a dataset is described in the words of the catalog's profile. */
export function DescribePage() {
  const { t, language } = useTexts();
  const { id = '' } = useParams();
  const [asked, setAsked] = useState(0);
  const [previewed, setPreviewed] = useState(false);
  const client = useClient();
  const [{ data, error }, refresh] = useQuery({
    query: CatalogDescriptionDocument,
    variables: { dataset: id, language },
    requestPolicy: 'network-only',
  });
  const description = data?.catalogDescription;
  const dataset = description?.dataset;
  const workspace = dataset?.workspace;
  const crumbs =
    dataset && workspace
      ? [
          { text: workspace.name, to: `/w/${workspace.slug}/overview` },
          { text: t('library.title'), to: `/w/${workspace.slug}/library` },
          { text: dataset.title, to: `/w/${workspace.slug}/library/${dataset.slug ?? dataset.id}` },
        ]
      : [];
  const level = description?.accessLevel ?? '';
  return (
    <Page
      title={dataset?.title ?? t('describing.title')}
      crumb={t('describing.title')}
      crumbs={crumbs}
      lead={description ? t('describing.lead', { profile: description.profile, level }) : undefined}
      action={
        description ? <Button onClick={() => setPreviewed(true)}>{t('describing.preview.action')}</Button> : undefined
      }
    >
      {previewed && description ? (
        <PortalPreview
          dataset={description.dataset.id}
          order={description.fields.map(({ property }) => property)}
          onClose={() => setPreviewed(false)}
        />
      ) : null}
      <ErrorNotice
        title={t('describing.failed')}
        {...(error ? { error } : {})}
        onRetry={() => refresh({ requestPolicy: 'network-only' })}
      />
      {description ? (
        <DescribeForm
          key={`${description.dataset.id} ${String(asked)}`}
          description={description}
          onReload={async () => {
            const theirs = await client
              .query(CatalogDescriptionDocument, { dataset: id, language }, { requestPolicy: 'network-only' })
              .toPromise();
            if (theirs.data) setAsked((times) => times + 1);
          }}
        />
      ) : error ? null : (
        <Skeleton shape="page" lines={10} />
      )}
    </Page>
  );
}
