import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { DashboardDetail } from './tiles';

/** The workspace and its dashboards for members; the shared ones for everybody else. */
export function useDashboardCrumbs({ workspace }: DashboardDetail) {
  const { t } = useTexts();
  if (!workspace) return [{ text: t('dashboards.shared'), to: '/dashboards' }];
  const name = workspace.kind === 'STUDIO' ? t('frame.studio') : workspace.name;
  return [
    { text: name, to: `/w/${workspace.slug}/overview` },
    { text: t('dashboards.menu'), to: `/w/${workspace.slug}/dashboards` },
  ];
}
