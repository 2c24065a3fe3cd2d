import {
  ImportDatasetDocument,
  ImportTargetDocument,
  ImportVersionDocument,
  PreviewImportDocument,
  StartImportDocument,
} from 'Frontend/generated/graphql/features/imports/Imports';
import { useCallback, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { chosenParts, correctionsOf, emptyDraft, partTitle, readAs, splitList, titleOf, type Draft } from './draft';
import { useUpload } from './useUpload';

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

  const send = async (part: Partial<Draft> = {}) => {
    const now = { ...draft, ...part };
    setDraft(now);
    const seen = preview.data?.previewImport;
    const chosen = seen ? chosenParts(now, seen) : [];
    const several = !datasetId && chosen.length > 1;
    const file = {
      upload: now.upload ?? '',
      part: chosen[0] ?? null,
      options: several ? {} : readAs(now, seen),
      columns: several ? [] : correctionsOf(now, seen?.columns ?? []),
      nullMarkers: splitList(now.nullMarkers),
      onReject: now.onReject,
    };
    if (datasetId) {
      const result = await startVersion({
        input: { ...file, dataset: datasetId, acceptSchemaChange: now.acceptSchemaChange },
      });
      if (result.data) onStarted([result.data.importVersion.import.id]);
    } else if (workspace && now.sensitivity) {
      const result = await start({
        input: {
          ...file,
          parts: several ? chosen.map((part) => ({ part, title: partTitle(now, part) })) : [],
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
