import { splitList } from 'Frontend/features/imports/draft';
import type { BringInQuery } from 'Frontend/generated/graphql/features/synchronisations/BringIn';
import type {
  CreateSynchronisationInput,
  OnReject,
} from 'Frontend/generated/graphql/features/synchronisations/Synchronisations';
import type { Sensitivity } from 'Frontend/ui/SensitivityBadge';
import { sensitivities } from 'Frontend/ui/sensitivities';
import { emptySchedule, scheduleOf, type ScheduleDraft } from './schedule';

export type BringInWorkspace = BringInQuery['workspace'];
export type BringInSource = BringInWorkspace['sources'][number];
export type ExistingDataset = BringInWorkspace['library']['edges'][number]['node']['dataset'];

export const policies: readonly OnReject[] = ['REJECT_ROWS', 'KEEP_AS_NULL', 'STOP'];

/** Everything said of how a source is brought in; what is missing is taken from the source. */
export interface BringInDraft {
  readonly target: 'new' | 'existing';
  readonly dataset: string;
  readonly title?: string;
  readonly description?: string;
  readonly sensitivity?: Sensitivity;
  readonly labels?: string;
  readonly schedule: ScheduleDraft;
  readonly onReject: OnReject;
  readonly run: boolean;
}

export const emptyBringIn = (): BringInDraft => ({
  target: 'new',
  dataset: '',
  schedule: emptySchedule(),
  onReject: 'REJECT_ROWS',
  run: true,
});

const isAsSensitive = (sensitivity: Sensitivity, least: Sensitivity) =>
  sensitivities.indexOf(sensitivity) >= sensitivities.indexOf(least);

/** The draft as it is with this source: what nobody typed is the source's, and nothing is less sensitive than it. */
export function withSource(draft: BringInDraft, source: BringInSource | undefined) {
  const chosen = draft.sensitivity;
  const least = source?.sensitivity;
  return {
    ...draft,
    title: draft.title ?? source?.name ?? '',
    description: draft.description ?? source?.description ?? '',
    labels: draft.labels ?? source?.labels.join(', ') ?? '',
    sensitivity: chosen && (!least || isAsSensitive(chosen, least)) ? chosen : least,
  };
}

/** The datasets of the workspace's own that may take what the source has. */
export const targetsFor = (workspace: BringInWorkspace, source: BringInSource | undefined): ExistingDataset[] =>
  workspace.library.edges
    .map(({ node }) => node)
    .filter(({ link, dataset }) => !link && (!source || isAsSensitive(dataset.sensitivity, source.sensitivity)))
    .map(({ dataset }) => dataset);

export function inputOf(
  draft: BringInDraft,
  workspace: BringInWorkspace,
  source: BringInSource,
): CreateSynchronisationInput {
  const { title, description, sensitivity, labels, schedule, onReject, run } = withSource(draft, source);
  const existing =
    draft.target === 'existing' ? targetsFor(workspace, source).find(({ id }) => id === draft.dataset) : undefined;
  return {
    workspace: workspace.id,
    source: source.id,
    title: existing?.title ?? title,
    description: existing ? '' : description,
    sensitivity: existing?.sensitivity ?? sensitivity ?? source.sensitivity,
    labels: existing ? [] : splitList(labels),
    dataset: existing?.id ?? null,
    schedule: scheduleOf(schedule),
    onReject,
    run,
  };
}
