import type { ProjectRowFragment } from 'Frontend/generated/graphql/features/projects/Projects';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { ListToolbar } from 'Frontend/ui/ListToolbar';
import { Link, useSearchParams } from 'react-router';

export function ProjectsTable({ projects }: { readonly projects: readonly ProjectRowFragment[] }) {
  const { t, language } = useTexts();
  const [params, setParams] = useSearchParams();
  const filter = params.get('q') ?? '';
  const shown = projects.filter((project) =>
    `${project.name} ${project.slug}`.toLocaleLowerCase(language).includes(filter.toLocaleLowerCase(language)),
  );
  const columns: readonly ListColumn<ProjectRowFragment>[] = [
    {
      key: 'name',
      header: t('projects.name'),
      render: ({ slug, name, myRole, description }) => (
        <>
          <Link to={`/w/${slug}/${myRole ? 'overview' : 'members'}`}>{name}</Link>
          <small>{description}</small>
        </>
      ),
      sortBy: ({ name }) => name,
    },
    {
      key: 'myRole',
      header: t('projects.myRole'),
      render: ({ myRole }) => t(`projects.role.${myRole ?? 'none'}`),
      sortBy: ({ myRole }) => t(`projects.role.${myRole ?? 'none'}`),
    },
    {
      key: 'members',
      header: t('projects.members'),
      render: ({ members }) => <FormattedNumber value={members.length} />,
      sortBy: ({ members }) => members.length,
      align: 'end',
    },
    {
      key: 'usedSpace',
      header: t('projects.usedSpace'),
      render: ({ usedSpace }) => <FormattedNumber value={usedSpace} as="bytes" />,
      sortBy: ({ usedSpace }) => Number(usedSpace),
      align: 'end',
      wideOnly: true,
    },
  ];
  return (
    <>
      <ListToolbar
        query={filter}
        searchLabel={t('projects.filter')}
        count={shown.length}
        onQuery={(query) => {
          if (query !== filter) setParams(query ? { q: query } : {}, { replace: true });
        }}
      />
      {shown.length === 0 ? (
        <p>{t('projects.noneFound')}</p>
      ) : (
        <ListTable label={t('projects.table')} rows={shown} rowKey={({ id }) => id} columns={columns} />
      )}
    </>
  );
}
