import { Button } from '@vaadin/react-components/Button.js';
import { CreateSynchronisationDocument } from 'Frontend/generated/graphql/features/synchronisations/Synchronisations';
import { problemsOf } from 'Frontend/lib/graphql/problems';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useLeaveGuard } from 'Frontend/ui/useLeaveGuard';
import { useWizardStep } from 'Frontend/ui/useWizardStep';
import { Wizard, type WizardStep } from 'Frontend/ui/Wizard';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import {
  emptyBringIn,
  inputOf,
  targetsFor,
  withSource,
  type BringInDraft,
  type BringInWorkspace,
} from './bringInDraft';
import { DatasetStep } from './DatasetStep';
import { HowStep } from './HowStep';
import { cronOf } from './schedule';
import { SourceStep } from './SourceStep';
import { useScheduleText } from './useScheduleText';

const fieldsOf = {
  dataset: ['title', 'description', 'sensitivity', 'labels', 'dataset'],
  how: ['schedule', 'schedule.cron', 'schedule.timeZone'],
} as const;

/** Three steps: which source, which dataset, when and how. */
export function BringInWizard({ workspace }: { readonly workspace: BringInWorkspace }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const scheduleText = useScheduleText();
  const [parameters, setParameters] = useSearchParams();
  const [initial] = useState(emptyBringIn);
  const [typed, setTyped] = useState<BringInDraft>(initial);
  const [made, setMade] = useState<string>();
  const [{ error, fetching }, create] = useMutation(CreateSynchronisationDocument);
  const change = (part: Partial<BringInDraft>) => setTyped((old) => ({ ...old, ...part }));
  const source = workspace.sources.find(({ id }) => id === parameters.get('source'));
  const draft = withSource(typed, source);
  useLeaveGuard(typed !== initial && made === undefined);
  useEffect(() => {
    if (made !== undefined) void navigate(`/w/${workspace.slug}/synchronisations/${made}`, { replace: true });
  }, [made, navigate, workspace.slug]);

  const targets = targetsFor(workspace, source);
  const isDescribed =
    typed.target === 'new'
      ? draft.title.trim() !== '' && draft.sensitivity !== undefined
      : targets.some(({ id }) => id === typed.dataset);
  const isScheduled = draft.schedule.rhythm === 'none' || cronOf(draft.schedule) !== '';
  const isReady = source !== undefined && isDescribed;
  const complete = [source !== undefined, isReady, isReady && isScheduled] as const;
  const keys = ['source', 'dataset', 'how'] as const;
  const { current, onStep } = useWizardStep(keys.map((key, index) => ({ key, complete: complete[index] ?? false })));
  const shown = keys[current] ?? 'source';
  const { fields, others } = useFormProblems(error, shown === 'source' ? [] : fieldsOf[shown]);
  const save = async () => {
    if (!source) return;
    const result = await create({ input: inputOf(typed, workspace, source) });
    const blamed = problemsOf(result.error).map(({ field = '' }) => field);
    if (blamed.some((field) => (fieldsOf.dataset as readonly string[]).includes(field))) onStep(1);
    if (result.data) setMade(result.data.createSynchronisation.synchronisation.id);
  };
  const existing = targets.find(({ id }) => id === typed.dataset);
  const steps: WizardStep[] = [
    {
      key: 'source',
      title: t('synchronisations.step.source'),
      chosen: source?.name,
      complete: complete[0],
      content: (
        <SourceStep
          workspace={workspace}
          chosen={source?.id}
          onSource={(id) => setParameters({ source: id }, { replace: true })}
        />
      ),
    },
    {
      key: 'dataset',
      title: t('synchronisations.step.dataset'),
      chosen: typed.target === 'new' ? draft.title : existing?.title,
      complete: complete[1],
      content: <DatasetStep draft={draft} source={source} targets={targets} problems={fields} onDraft={change} />,
    },
    {
      key: 'how',
      title: t('synchronisations.step.how'),
      chosen:
        draft.schedule.rhythm === 'none'
          ? undefined
          : scheduleText({ cron: cronOf(draft.schedule), timeZone: draft.schedule.timeZone }),
      complete: complete[2],
      content: <HowStep draft={draft} problems={fields} onDraft={change} />,
    },
  ];
  return (
    <>
      <Wizard
        steps={steps}
        current={current}
        onStep={onStep}
        finish={
          <Button theme="primary" disabled={fetching || complete.includes(false)} onClick={() => void save()}>
            {t(draft.run ? 'synchronisations.create.run' : 'synchronisations.create')}
          </Button>
        }
      />
      <ErrorNotice problems={others} />
    </>
  );
}
