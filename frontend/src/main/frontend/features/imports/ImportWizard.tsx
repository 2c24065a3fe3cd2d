import { Button } from '@vaadin/react-components/Button.js';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Wizard, type WizardStep } from 'Frontend/ui/Wizard';
import { ChooseFile } from './ChooseFile';
import { ChooseParts } from './ChooseParts';
import { CorrectColumns } from './CorrectColumns';
import { DescribeStep } from './DescribeStep';
import { partTitle } from './draft';
import { areReady, isComplete, keptColumns } from './parts';
import type { ImportDraftState } from './useImportDraft';

/** The steps before an import begins. */
export function ImportWizard({ state }: { readonly state: ImportDraftState }) {
  const { t } = useTexts();
  const { draft, change, upload, preview, workspace, error } = state;
  const { fields, others } = useFormProblems(error, ['title', 'labels']);
  const role = workspace?.myRole;
  if (state.targetError) return <ErrorNotice error={state.targetError} />;
  if (role === 'READER') {
    return <EmptyState icon="import" title={t('imports.notEditor')} />;
  }
  const guessed = preview.error ? undefined : preview.data?.previewImport;
  const kept = guessed ? keptColumns(guessed, draft) : [];
  const sensitivity = draft.sensitivity;
  const { chosen, series: several, parts } = state;
  const titled = !several || chosen.every((part) => partTitle(draft, part).trim() !== '');
  const steps: WizardStep[] = [
    {
      key: 'file',
      title: t('imports.step.file'),
      chosen: draft.fileName,
      complete: upload.state.step === 'done',
      content: <ChooseFile upload={upload} />,
    },
    ...(guessed && (guessed.parts.length > 1 || guessed.notes.length > 0)
      ? [
          {
            key: 'parts',
            title: t('imports.step.parts'),
            chosen: several ? t('imports.step.parts.chosen', { count: chosen.length }) : chosen[0],
            complete: chosen.length > 0 && titled,
            content: <ChooseParts draft={draft} onDraft={change} preview={guessed} one={state.isVersion} />,
          },
        ]
      : []),
    {
      key: 'columns',
      title: t('imports.step.columns'),
      chosen: guessed && !several ? t('imports.step.columns.chosen', { count: kept.length }) : undefined,
      complete: several ? areReady(parts) : guessed !== undefined && isComplete(guessed, draft),
      content: (
        <CorrectColumns
          draft={draft}
          onDraft={change}
          known={state.dataset?.version?.columns}
          preview={preview}
          parts={parts}
        />
      ),
    },
  ];
  if (!state.isVersion) {
    steps.push({
      key: 'describe',
      title: t('imports.step.describe'),
      chosen: sensitivity ? `${draft.title} · ${t(`ui.sensitivity.${sensitivity}`)}` : draft.title || undefined,
      complete: draft.title.trim() !== '' && sensitivity !== undefined,
      content: (
        <DescribeStep
          draft={{ ...draft, owner: draft.owner ?? state.viewer }}
          onDraft={change}
          owners={workspace?.members.map(({ person }) => person) ?? []}
          problems={fields}
          series={several}
          count={chosen.length}
        />
      ),
    });
  }
  const complete = steps.every((step) => step.complete);
  return (
    <>
      <Wizard
        steps={steps}
        current={Math.min(state.step, steps.length - 1)}
        onStep={state.setStep}
        finish={
          <Button theme="primary" disabled={!complete || state.sending} onClick={() => void state.send()}>
            {t(state.isVersion ? 'imports.start.version' : 'imports.start')}
          </Button>
        }
      />
      <ErrorNotice problems={others} />
    </>
  );
}
