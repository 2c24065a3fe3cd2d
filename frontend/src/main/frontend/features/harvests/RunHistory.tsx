import { problemOf } from 'Frontend/features/synchronisations/failure';
import type { HarvestRunFactsFragment } from 'Frontend/generated/graphql/features/harvests/Harvests';
import { useProblemText } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { StateBadge } from 'Frontend/ui/StateBadge';

type Run = HarvestRunFactsFragment;

/** Every run: when, by whom, what came of it. */
export function RunHistory({ runs }: { readonly runs: readonly Run[] }) {
  const { t } = useTexts();
  const textOf = useProblemText();
  const number = (name: 'created' | 'changed' | 'gone' | 'broken', wideOnly = false): ListColumn<Run> => ({
    key: name,
    header: t(`harvests.counts.${name}`),
    align: 'end',
    wideOnly,
    sortBy: ({ counts }) => counts[name],
    render: ({ counts }) => <FormattedNumber value={counts[name]} />,
  });
  const columns: readonly ListColumn<Run>[] = [
    {
      key: 'when',
      header: t('synchronisations.when'),
      sortBy: ({ createdAt }) => createdAt,
      render: ({ createdAt, scheduled, startedBy }) => (
        <>
          <RelativeTime instant={createdAt} />
          <small>{scheduled ? t('synchronisations.bySchedule') : startedBy?.name}</small>
        </>
      ),
    },
    {
      key: 'state',
      header: t('synchronisations.state'),
      sortBy: ({ state }) => state,
      render: ({ state, failure }) => (
        <>
          <StateBadge state={state} />
          {failure ? <small>{textOf(problemOf(failure))}</small> : null}
        </>
      ),
    },
    number('created'),
    number('changed', true),
    number('gone', true),
    number('broken'),
  ];
  if (runs.length === 0) return <p>{t('harvests.never')}</p>;
  return <ListTable label={t('synchronisations.history')} rows={runs} rowKey={({ id }) => id} columns={columns} />;
}
