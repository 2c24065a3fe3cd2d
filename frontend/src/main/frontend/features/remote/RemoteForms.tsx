import type { RemoteDatasetQuery } from 'Frontend/generated/graphql/features/remote/Remote';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { Section } from 'Frontend/ui/Section';

type Form = RemoteDatasetQuery['remoteDataset']['distributions'][number];

/** How its origin says that it can be had. */
export function RemoteForms({ forms }: { readonly forms: readonly Form[] }) {
  const { t } = useTexts();
  if (forms.length === 0) return null;
  const rows = forms.map((form, number) => ({ ...form, number }));
  const columns: readonly ListColumn<Form & { readonly number: number }>[] = [
    {
      key: 'title',
      header: t('remote.form'),
      sortBy: ({ title }) => title,
      render: ({ title, format, address }) =>
        address ? (
          <a href={address} rel="noreferrer noopener" target="_blank">
            {title || format || address}
          </a>
        ) : (
          title || format || '–'
        ),
    },
    {
      key: 'format',
      header: t('remote.format'),
      sortBy: ({ format }) => format,
      render: ({ format }) => format || '–',
    },
  ];
  return (
    <Section title={t('remote.forms')}>
      <ListTable label={t('remote.forms')} rows={rows} rowKey={({ number }) => String(number)} columns={columns} />
    </Section>
  );
}
