import type { HomeWorkQuery } from 'Frontend/generated/graphql/features/home/Home';
import type { LinkRow } from 'Frontend/ui/LinkRows';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { StateBadge } from 'Frontend/ui/StateBadge';

type Workspaces = HomeWorkQuery['workspaces'];

/** Dashboards and dataflows of the person's workspaces, the last touched first. */
export function lastWork(workspaces: Workspaces): LinkRow[] {
  return workspaces
    .flatMap(({ slug, name, dashboards, dataflows = [] }) => [
      ...dashboards.map((dashboard) => ({
        at: dashboard.updatedAt,
        row: {
          key: dashboard.id,
          to: `/dashboards/${dashboard.uuid}`,
          icon: 'dashboard',
          text: dashboard.name,
          facts: <Facts place={name} at={dashboard.updatedAt} />,
        },
      })),
      ...dataflows.map((flow) => {
        const at = flow.lastRun?.queuedAt ?? flow.draft.savedAt;
        return {
          at,
          row: {
            key: flow.id,
            to: `/w/${slug}/dataflows/${flow.slug}`,
            icon: 'dataflow',
            text: flow.name,
            facts: <Facts place={name} at={at} state={flow.lastRun?.state} />,
          },
        };
      }),
    ])
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .map(({ row }) => row);
}

interface FactsProps {
  readonly place: string;
  readonly at: string;
  readonly state?: NonNullable<NonNullable<Workspaces[number]['dataflows']>[number]['lastRun']>['state'] | undefined;
}

function Facts({ place, at, state }: FactsProps) {
  return (
    <>
      {state ? <StateBadge state={state} /> : null}
      <span>{place}</span>
      <RelativeTime instant={at} />
    </>
  );
}
