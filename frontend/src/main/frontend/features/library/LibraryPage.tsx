import { useWorkspace } from 'Frontend/features/workspace/useWorkspace';
import { LibraryListDocument, type LibraryListQuery } from 'Frontend/generated/graphql/features/library/Library';
import { QualityBadge } from 'Frontend/features/quality/QualityBadge';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { ListTable } from 'Frontend/ui/ListTable';
import { ListToolbar } from 'Frontend/ui/ListToolbar';
import { Menu } from 'Frontend/ui/Menu';
import { Page } from 'Frontend/ui/Page';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';

type Workspace = LibraryListQuery['workspace'];
type Entry = Workspace['library']['edges'][number]['node'];

const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Links may have the slug of a dataset of one's own, so they are addressed by their id. */
const addressOf = (workspace: string, { link, dataset }: Entry) =>
  `/w/${workspace}/library/${link ? dataset.uuid : (dataset.slug ?? dataset.uuid)}`;

/** The datasets of a workspace, and the published ones it links to. */
export function LibraryPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const viewer = useViewer();
  const { name } = useWorkspace();
  const { workspace: slug = '' } = useParams();
  const [{ data, error, fetching }, refresh] = useQuery({
    query: LibraryListDocument,
    variables: { workspace: slug },
    context: useMemo(() => ({ additionalTypenames: ['Dataset'] }), []),
  });
  const workspace = data?.workspace.slug === slug ? data.workspace : undefined;
  const mayImport = mayUse(viewer, 'WORKER') && (workspace?.myRole === 'EDITOR' || workspace?.myRole === 'MANAGER');
  const bringIn = (theme: 'primary' | 'tertiary') => (
    <Menu
      theme={theme}
      showLabel
      label={t('library.bringIn')}
      icon={<Plus aria-hidden size={16} />}
      entries={[
        { text: t('library.import'), onSelect: () => void navigate(`/w/${slug}/import`) },
        { text: t('library.fromSource'), onSelect: () => void navigate(`/w/${slug}/sources/bring`) },
      ]}
    />
  );
  return (
    <Page
      title={t('library.title')}
      crumbs={[{ text: name, to: `/w/${slug}/overview` }]}
      lead={t('library.lead')}
      action={mayImport ? bringIn('primary') : null}
    >
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {workspace ? (
        <Entries
          workspace={workspace}
          firstStep={mayImport ? bringIn('tertiary') : <Link to="/catalog">{t('library.toCatalog')}</Link>}
        />
      ) : fetching ? (
        <Skeleton shape="table" lines={6} />
      ) : null}
    </Page>
  );
}

function Entries({ workspace, firstStep }: { readonly workspace: Workspace; readonly firstStep: React.ReactNode }) {
  const { t } = useTexts();
  const [parameters, setParameters] = useSearchParams();
  const query = parameters.get('q') ?? '';
  const entries = workspace.library.edges.map(({ node }) => node);
  const shown = entries.filter(({ dataset }) =>
    folded([dataset.title, ...(dataset.labels ?? [])].join(' ')).includes(folded(query)),
  );
  if (entries.length === 0) {
    return (
      <EmptyState icon="library" title={t('library.empty')} action={firstStep}>
        {t('library.empty.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <ListToolbar
        query={query}
        onQuery={(text) => {
          if (text !== query) setParameters(text ? { q: text } : {}, { replace: true });
        }}
        searchLabel={t('library.search')}
        count={shown.length}
      />
      {workspace.library.pageInfo.hasNextPage ? <p>{t('library.more', { count: entries.length })}</p> : null}
      <ListTable
        label={t('library.title')}
        rows={shown}
        rowKey={({ dataset }) => dataset.id}
        columns={[
          {
            key: 'title',
            header: t('library.column.title'),
            sortBy: ({ dataset }) => dataset.title,
            render: (entry) => <Link to={addressOf(workspace.slug, entry)}>{entry.dataset.title}</Link>,
          },
          {
            key: 'sensitivity',
            header: t('library.column.sensitivity'),
            sortBy: ({ dataset }) => ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'SENSITIVE'].indexOf(dataset.sensitivity),
            render: ({ dataset }) => <SensitivityBadge sensitivity={dataset.sensitivity} />,
          },
          {
            key: 'state',
            header: t('library.column.state'),
            render: ({ link, dataset }) =>
              link ? (
                t('library.linkOf', { publisher: dataset.publisher })
              ) : (
                <StateBadge state={dataset.publication?.state ?? 'UNPUBLISHED'} />
              ),
          },
          {
            key: 'quality',
            header: t('library.tab.quality'),
            wideOnly: true,
            render: ({ dataset }) => (dataset.quality ? <QualityBadge run={dataset.quality} /> : '–'),
          },
          {
            key: 'rows',
            header: t('library.column.rows'),
            align: 'end',
            sortBy: ({ dataset }) => Number(dataset.version?.rowCount ?? -1),
            render: ({ dataset }) =>
              dataset.version?.rowCount == null ? '–' : <FormattedNumber value={dataset.version.rowCount} />,
          },
          {
            key: 'updated',
            header: t('library.column.updated'),
            wideOnly: true,
            sortBy: ({ dataset }) => dataset.updatedAt ?? '',
            render: ({ dataset }) => (dataset.updatedAt ? <RelativeTime instant={dataset.updatedAt} /> : '–'),
          },
        ]}
      />
    </>
  );
}
