import type { SourceSummaryFragment } from 'Frontend/generated/graphql/features/sources/Sources';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { sensitivities } from 'Frontend/ui/sensitivities';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { KindName } from './KindName';

export interface SourceTableProps {
  readonly label: string;
  readonly sources: readonly SourceSummaryFragment[];
  /** The list they are in; their own pages are below. */
  readonly address: string;
  /** What may be done with one, in a workspace; else how it is used is shown. */
  readonly action?: (source: SourceSummaryFragment) => ReactNode;
}

export function SourceTable({ label, sources, address, action }: SourceTableProps) {
  const { t } = useTexts();
  const columns: ListColumn<SourceSummaryFragment>[] = [
    {
      key: 'name',
      header: t('sources.name'),
      sortBy: ({ name }) => name,
      render: ({ id, name }) => <Link to={`${address}/${id}`}>{name}</Link>,
    },
    {
      key: 'kind',
      header: t('sources.kind'),
      sortBy: ({ kind }) => t(`sources.kind.${kind}`),
      render: ({ kind }) => <KindName kind={kind} />,
    },
    {
      key: 'sensitivity',
      header: t('sources.sensitivity'),
      sortBy: ({ sensitivity }) => sensitivities.indexOf(sensitivity),
      render: ({ sensitivity }) => <SensitivityBadge sensitivity={sensitivity} />,
    },
    {
      key: 'owner',
      header: t('sources.owner'),
      wideOnly: true,
      sortBy: ({ owner }) => owner?.name ?? '',
      render: ({ owner }) => owner?.name ?? '–',
    },
  ];
  if (action) {
    columns.push({ key: 'action', header: t('sources.bringIn'), headerHidden: true, align: 'end', render: action });
  } else {
    columns.push(
      {
        key: 'openTo',
        header: t('sources.openTo'),
        wideOnly: true,
        sortBy: ({ openTo }) => openTo?.length ?? 0,
        render: ({ openTo, workspace }) =>
          workspace
            ? t('sources.ownOf', { name: workspace.name })
            : t('sources.openTo.count', { count: openTo?.length ?? 0 }),
      },
      {
        key: 'uses',
        header: t('sources.uses'),
        align: 'end',
        wideOnly: true,
        sortBy: ({ uses }) => uses ?? 0,
        render: ({ uses }) => <FormattedNumber value={uses ?? 0} />,
      },
    );
  }
  return <ListTable label={label} rows={sources} rowKey={({ id }) => id} columns={columns} />;
}
