import {
  ImportDatasetDocument,
  ImportTargetDocument,
  ImportVersionDocument,
  PreviewImportDocument,
  StartImportDocument,
} from 'Frontend/generated/graphql/features/imports/Imports';
import { useCallback, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import {
  chosenParts,
  correctionsOf,
  emptyDraft,
  isSeries,
  lookAt,
  partDraft,
  partTitle,
  readAs,
  splitList,
  titleOf,
  type Draft,
} from './draft';
import { partStates } from './parts';
import { usePartPreviews } from './usePartPreviews';
import { useUpload } from './useUpload';

/** Of the wizard, where there are parts to choose. */
const columnsStep = 2;

/** What the wizard knows and does; it outlives its steps and the report, so that nothing typed is lost. */
export function useImportDraft(slug: string, datasetId: string | null, onStarted: (ids: readonly string[]) => void) {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [step, setStep] = useState(0);
  const change = useCallback((part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part })), []);
  const upload = useUpload(
    useCallback(
      (id, file) =>
        setDraft((old) => ({
          ...old,
          upload: id,
          fileName: file.name,
          part: undefined,
          parts: undefined,
          titles: {},
          aside: {},
          looked: [],
          again: false,
          options: {},
          corrections: old.fileName === file.name ? old.corrections : {},
          title: old.title || titleOf(file.name),
        })),
      [],
    ),
  );
  const [{ data: target, error: targetError }] = useQuery({ query: ImportTargetDocument, variables: { slug } });
  const [{ data: existing }] = useQuery({
    query: ImportDatasetDocument,
    variables: { id: datasetId ?? '' },
    pause: !datasetId,
  });
  const [preview] = useQuery({
    query: PreviewImportDocument,
    variables: { input: { upload: draft.upload ?? '', part: draft.part ?? null, options: draft.options } },
    pause: !draft.upload || upload.state.step !== 'done',
    requestPolicy: 'cache-first',
  });
  const [started, start] = useMutation(StartImportDocument);
  const [startedVersion, startVersion] = useMutation(ImportVersionDocument);
  const workspace = target?.workspace;

  const seen = preview.data?.previewImport;
  const chosen = seen ? chosenParts(draft, seen) : [];
  const series = !datasetId && isSeries(draft, chosen);
  const shown = draft.part ?? seen?.part ?? '';
  const previews = usePartPreviews(
    draft.upload,
    series ? chosen.map((part) => ({ part, options: partDraft(draft, shown, part).options })) : [],
  );
  const parts = partStates(draft, shown, series ? chosen : [], previews);

  /** One part as the hub takes it. */
  const said = (now: Draft, part: string) => {
    const here = partDraft(now, shown, part);
    const read = part === seen?.part ? seen : previews[part]?.preview;
    return {
      options: readAs(here, read),
      columns: correctionsOf(here, read?.columns ?? []),
      nullMarkers: splitList(here.nullMarkers),
    };
  };

  /** Back to the parts that have failed, as they were, to be corrected and tried again. */
  const again = (failed: readonly string[]) => {
    const first = failed[0] ?? shown;
    setDraft({ ...draft, ...lookAt(draft, shown, first), parts: failed, again: true });
    setStep(columnsStep);
    onStarted([]);
  };

  const send = async (part: Partial<Draft> = {}) => {
    const now = { ...draft, ...part };
    setDraft(now);
    const one = chosen[0] ?? shown;
    const file = { upload: now.upload ?? '', part: chosen[0] ?? null, onReject: now.onReject, ...said(now, one) };
    if (datasetId) {
      const result = await startVersion({
        input: { ...file, dataset: datasetId, acceptSchemaChange: now.acceptSchemaChange },
      });
      if (result.data) onStarted([result.data.importVersion.import.id]);
    } else if (workspace && now.sensitivity) {
      const result = await start({
        input: {
          ...file,
          parts: series ? chosen.map((part) => ({ part, title: partTitle(now, part), ...said(now, part) })) : [],
          workspace: workspace.id,
          title: now.title,
          description: now.description,
          sensitivity: now.sensitivity,
          labels: splitList(now.labels),
          owner: now.owner ?? target.viewer?.id ?? null,
        },
      });
      if (result.data) onStarted(result.data.startImport.imports.map(({ id }) => id));
    }
  };

  return {
    draft,
    change,
    chosen,
    series,
    parts,
    again,
    step,
    setStep,
    upload,
    preview,
    workspace,
    viewer: target?.viewer?.id,
    targetError,
    dataset: existing?.dataset,
    isVersion: datasetId !== null,
    send,
    sending: started.fetching || startedVersion.fetching,
    error: started.error ?? startedVersion.error,
  };
}

export type ImportDraftState = ReturnType<typeof useImportDraft>;
