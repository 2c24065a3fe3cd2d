import type { CombinedError } from '@urql/core';
import { splitList } from 'Frontend/features/imports/draft';
import {
  ChangeSourceDocument,
  CreateSourceDocument,
  type SourceDetailsFragment,
  type SourceKind,
} from 'Frontend/generated/graphql/features/sources/Sources';
import { problemsOf } from 'Frontend/lib/graphql/problems';
import { useFormProblems, useProblemText } from 'Frontend/lib/graphql/useProblems';
import { useCallback, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { blamedField } from './blame';
import {
  connectionOf,
  credentialOf,
  draftOf,
  emptyDraft,
  isSelected,
  removesCredential,
  selectionOf,
  type SourceDraft,
} from './draft';
import { testedProblem, useTestConnection } from './useTestConnection';

/** By the step that shows them. */
const fieldsOf = {
  kind: [],
  data: ['table', 'query', 'incrementalColumn', 'path', 'pattern', 'resourceType', 'search'].map(
    (part) => `selection.${part}`,
  ),
  connection: [
    ...['url', 'host', 'port', 'database', 'tls', 'region', 'bucket', 'username'].map((part) => `connection.${part}`),
    'credential',
    'credential.secret',
    'credential.privateKey',
  ],
  describe: ['name', 'owner', 'sensitivity', 'labels', 'description', 'openTo'],
} as const satisfies Record<string, readonly string[]>;

export type StepKey = keyof typeof fieldsOf;
export const stepKeys = Object.keys(fieldsOf) as StepKey[];

export interface SourceDraftOptions {
  readonly kind: SourceKind | undefined;
  /** The source to change; a new one where it is missing. */
  readonly source: SourceDetailsFragment | undefined;
  /** The workspace it is for; the platform's where it is missing. */
  readonly workspace: string | undefined;
  readonly onSaved: (id: string) => void;
  /** Opens the step that shows the field to blame. */
  readonly onBlame: (step: StepKey) => void;
}

/** What the wizard knows and does; it outlives its steps, so that nothing typed is lost. */
export function useSourceDraft({ kind, source, workspace, onSaved, onBlame }: SourceDraftOptions) {
  const [initial] = useState(() => (source ? draftOf(source) : emptyDraft));
  const [draft, setDraft] = useState<SourceDraft>(initial);
  const connection = useTestConnection();
  const [created, create] = useMutation(CreateSourceDocument);
  const [changed, change] = useMutation(ChangeSourceDocument);
  const isKept = source?.hasCredential ?? false;
  const { cancel } = connection;

  /** Fields tell of changes before they are rendered: what is said last counts. */
  const latest = useRef(initial);
  const onDraft = useCallback((part: Partial<SourceDraft>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
  }, []);
  /** What is said of the way there makes what was tried before worth nothing. */
  const onConnection = useCallback(
    (part: Partial<SourceDraft>) => {
      const keys = Object.keys(part) as (keyof SourceDraft)[];
      if (keys.every((key) => latest.current[key] === part[key])) return;
      cancel();
      onDraft(part);
    },
    [cancel, onDraft],
  );

  /** Where the kept credential may not be used, its field has to be there. */
  const askAnew = (error: CombinedError | undefined) => {
    if (isKept && problemsOf(error).some(({ field }) => field === 'credential')) onDraft({ kept: 'replace' });
  };

  const test = (now: SourceDraft = draft) => {
    if (!kind) return;
    onDraft(now);
    connection.test(
      {
        kind,
        connection: connectionOf(now, kind),
        selection: isSelected(now, kind) ? selectionOf(now, kind) : null,
        credential: credentialOf(now, kind, isKept),
        source: isKept && !removesCredential(now, kind, isKept) && now.kept === 'keep' ? source?.id : null,
        workspace: workspace ?? null,
      },
      askAnew,
    );
  };

  const save = async () => {
    if (!kind || !draft.sensitivity) return;
    const input = {
      name: draft.name,
      description: draft.description,
      owner: draft.owner || null,
      sensitivity: draft.sensitivity,
      labels: splitList(draft.labels),
      connection: connectionOf(draft, kind),
      selection: selectionOf(draft, kind),
      credential: credentialOf(draft, kind, isKept),
    };
    const result = source
      ? await change({ input: { ...input, id: source.id, removeCredential: removesCredential(draft, kind, isKept) } })
      : await create({ input: { ...input, kind, workspace: workspace ?? null, openTo: [...draft.openTo] } });
    const [blamed] = problemsOf(result.error).flatMap(({ field }) =>
      stepKeys.filter((step) => (fieldsOf[step] as readonly string[]).includes(field ?? '')),
    );
    askAnew(result.error);
    if (blamed) onBlame(blamed);
    const saved = result.data && ('createSource' in result.data ? result.data.createSource : result.data.changeSource);
    if (saved) onSaved(saved.source.id);
  };

  return {
    kind,
    draft,
    isChanged: JSON.stringify(draft) !== JSON.stringify(initial),
    isKept,
    onDraft,
    onConnection,
    connection,
    test,
    save,
    saving: created.fetching || changed.fetching,
    error: created.error ?? changed.error,
  };
}

export type SourceDraftState = ReturnType<typeof useSourceDraft>;

/** Problems of what was tried and of what was saved, at the fields of a step; the others of each. */
export function useStepProblems({ kind, connection: { state }, error }: SourceDraftState, step: StepKey) {
  const textOf = useProblemText();
  const tried = useFormProblems(state.step === 'refused' ? state.error : undefined, fieldsOf[step]);
  const saved = useFormProblems(error, fieldsOf[step]);
  const failure = state.step === 'done' && kind ? testedProblem(state.result) : undefined;
  const blamed = failure && kind ? blamedField(kind, failure) : undefined;
  const failed = failure && blamed ? { [blamed]: textOf(failure) } : {};
  return { fields: { ...saved.fields, ...tried.fields, ...failed }, tried: tried.others, saved: saved.others };
}
