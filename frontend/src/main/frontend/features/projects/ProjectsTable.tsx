import type { ProjectRowFragment } from 'Frontend/generated/graphql/features/projects/Projects';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { Link, useSearchParams } from 'react-router';
import styles from './Projects.module.css';

export function ProjectsTable({ projects }: { readonly projects: readonly ProjectRowFragment[] }) {
  const { t, language } = useTexts();
  const [params, setParams] = useSearchParams();
  const filter = params.get('q') ?? '';
  const shown = projects.filter((project) =>
    `${project.name} ${project.slug}`.toLocaleLowerCase(language).includes(filter.toLocaleLowerCase(language)),
  );
  return (
    <>
      <div className={styles.tools}>
        <TextField
          aria-label={t('projects.filter')}
          placeholder={t('projects.filter')}
          clearButtonVisible
          value={filter}
          onValueChanged={({ detail }) => {
            if (detail.value !== filter) setParams(detail.value ? { q: detail.value } : {}, { replace: true });
          }}
        />
        <span role="status">{t('ui.count', { count: shown.length })}</span>
      </div>
      {shown.length === 0 ? <p>{t('projects.noneFound')}</p> : null}
      <div className={styles.scroll} hidden={shown.length === 0}>
        <table className={styles.table} aria-label={t('projects.table')}>
          <thead>
            <tr>
              <th scope="col">{t('projects.name')}</th>
              <th scope="col">{t('projects.myRole')}</th>
              <th scope="col" className={styles.number}>
                {t('projects.members')}
              </th>
              <th scope="col" className={styles.number}>
                {t('projects.usedSpace')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((project) => (
              <tr key={project.id}>
                <td>
                  <Link to={`/w/${project.slug}/${project.myRole ? 'overview' : 'members'}`}>{project.name}</Link>
                  <small>{project.description}</small>
                </td>
                <td>{t(`projects.role.${project.myRole ?? 'none'}`)}</td>
                <td className={styles.number}>
                  <FormattedNumber value={project.members.length} />
                </td>
                <td className={styles.number}>
                  <FormattedNumber value={project.usedSpace} as="bytes" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
