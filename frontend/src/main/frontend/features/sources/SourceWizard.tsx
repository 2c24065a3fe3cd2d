import { Button } from '@vaadin/react-components/Button.js';
import type { SourceDetailsFragment, SourceKind } from 'Frontend/generated/graphql/features/sources/Sources';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useViewer } from 'Frontend/lib/session/session';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useLeaveGuard } from 'Frontend/ui/useLeaveGuard';
import { useWizardStep } from 'Frontend/ui/useWizardStep';
import { Wizard, type WizardStep } from 'Frontend/ui/Wizard';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ConnectionStep } from './ConnectionStep';
import { DataStep } from './DataStep';
import { DescribeStep } from './DescribeStep';
import { chosenName, isConnected, isSelected } from './draft';
import { kindOf, kinds } from './kinds';
import { KindStep } from './KindStep';
import { stepKeys, useSourceDraft, useStepProblems } from './useSourceDraft';

export interface SourceWizardProps {
  /** The source to change; a new one where it is missing. */
  readonly source?: SourceDetailsFragment;
  /** The workspace it is for; the platform's where it is missing. */
  readonly workspace?: string;
  /** The list of sources it is in; its own page is below. */
  readonly address: string;
  readonly importAddress?: string;
}

const own: readonly SourceKind[] = ['HTTP'];

/** The four steps to a source: connector, data, connection, description. */
export function SourceWizard({ source, workspace, address, importAddress }: SourceWizardProps) {
  const { t } = useTexts();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const [saved, setSaved] = useState<string>();
  const isOwn = workspace !== undefined;
  const open = source ? [source.kind] : isOwn ? own : kinds;
  const asked = source?.kind ?? kindOf(parameters.get('kind'));
  const kind = asked && open.includes(asked) ? asked : undefined;
  const toStep = (step: string) =>
    setParameters((old) => {
      old.set('step', step);
      return old;
    });
  const state = useSourceDraft({ kind, source, workspace, onSaved: setSaved, onBlame: toStep });
  useLeaveGuard(state.isChanged && saved === undefined);
  useEffect(() => {
    if (saved !== undefined) void navigate(`${address}/${saved}`, { replace: true });
  }, [saved, navigate, address]);
  const { draft, onDraft } = state;
  const completeness = {
    kind: kind !== undefined,
    data: kind !== undefined && (kind !== 'HTTP' || isSelected(draft, kind)),
    connection: kind !== undefined && isConnected(draft, kind) && isSelected(draft, kind),
    describe: draft.name.trim() !== '' && draft.sensitivity !== undefined,
  };
  const { current, onStep } = useWizardStep(stepKeys.map((key) => ({ key, complete: completeness[key] })));
  const step = stepKeys[current] ?? 'kind';
  const problems = useStepProblems(state, step);
  const steps: WizardStep[] = [
    {
      key: 'kind',
      title: t('sources.step.kind'),
      chosen: kind ? t(`sources.kind.${kind}`) : undefined,
      complete: completeness.kind,
      content: (
        <KindStep
          kind={kind}
          open={open}
          note={source ? t('sources.kind.fixed') : isOwn ? t('sources.kind.managers') : undefined}
          importAddress={source ? undefined : importAddress}
          onKind={(chosen) => {
            state.connection.cancel();
            setParameters({ kind: chosen }, { replace: true });
          }}
        />
      ),
    },
  ];
  const later = (key: (typeof stepKeys)[number], chosen: string | undefined, content: WizardStep['content']) =>
    steps.push({ key, title: t(`sources.step.${key}`), chosen, complete: completeness[key], content });
  later(
    'data',
    kind
      ? chosenName(draft, kind) || t(isSelected(draft, kind) ? 'sources.data.all' : 'sources.data.later')
      : undefined,
    kind ? <DataStep kind={kind} draft={draft} onDraft={onDraft} problems={problems.fields} /> : null,
  );
  later(
    'connection',
    draft.host || (kind === 'S3' ? draft.bucket : kind === 'FHIR' || kind === 'DCAT' ? draft.url : undefined),
    kind ? (
      <ConnectionStep
        kind={kind}
        state={state}
        problems={problems.fields}
        testProblems={problems.tried}
        mayHoldCredential={!isOwn}
      />
    ) : null,
  );
  later(
    'describe',
    draft.sensitivity ? `${draft.name} · ${t(`ui.sensitivity.${draft.sensitivity}`)}` : draft.name || undefined,
    <DescribeStep
      draft={draft}
      onDraft={onDraft}
      problems={problems.fields}
      owner={source?.owner ?? viewer}
      mayGiveAway={!isOwn}
      opens={!isOwn && !source}
    />,
  );
  return (
    <>
      <Wizard
        steps={steps}
        current={current}
        onStep={onStep}
        finish={
          <Button
            theme="primary"
            disabled={state.saving || !stepKeys.every((key) => completeness[key])}
            onClick={() => void state.save()}
          >
            {t(source ? 'sources.save' : 'sources.create')}
          </Button>
        }
      />
      <ErrorNotice title={problems.saved.length > 0 ? t('sources.notSaved') : undefined} problems={problems.saved} />
    </>
  );
}
