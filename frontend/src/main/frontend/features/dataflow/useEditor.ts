import type { CombinedError } from '@urql/core';
import {
  DataflowEditorDocument,
  SaveDataflowDocument,
  type DataflowPartsFragment,
} from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { problemsOf } from 'Frontend/lib/graphql/problems';
import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import { fingerprint, graphInput, graphOf, type Graph } from './graph';
import { useHistory } from './useHistory';

export interface Work {
  readonly name: string;
  readonly graph: Graph;
}

/** Who saved meanwhile, when, and as which revision. */
export interface Conflict {
  readonly name: string;
  readonly at: string;
  readonly revision: number;
}

const workOf = (dataflow: DataflowPartsFragment): Work => ({
  name: dataflow.name,
  graph: graphOf(dataflow.draft.graph),
});

const fingerprintOf = (work: Work) => fingerprint(work.name, work.graph);

function conflictOf(error: CombinedError): Conflict | undefined {
  const problem = problemsOf(error).find(({ key }) => key === 'dataflow.CHANGED_MEANWHILE');
  if (!problem?.parameters) return undefined;
  const { name = '', at = '', revision = 0 } = problem.parameters;
  return { name: String(name), at: String(at), revision: Number(revision) };
}

/** The draft as it is edited, what of it is saved, and what happens when somebody else saved meanwhile. */
export function useEditor(workspace: string, initial: DataflowPartsFragment) {
  const client = useClient();
  const history = useHistory<Work>(workOf(initial));
  const [saved, setSaved] = useState(initial);
  const [conflict, setConflict] = useState<Conflict>();
  const [{ fetching: saving, error }, send] = useMutation(SaveDataflowDocument);
  const work = history.value;
  const dirty = fingerprintOf(work) !== fingerprintOf(workOf(saved));

  /** The saved revision; undefined where it could not be saved. */
  const save = async (expectedRevision = saved.draft.revision): Promise<number | undefined> => {
    const { data, error: refused } = await send({
      input: { dataflow: saved.id, expectedRevision, name: work.name, graph: graphInput(work.graph) },
    });
    setConflict(refused && conflictOf(refused));
    if (!data) return undefined;
    setSaved(data.saveDataflow.dataflow);
    return data.saveDataflow.dataflow.draft.revision;
  };

  /** What is shown becomes what the other person saved; undo brings one's own back. */
  const takeTheirs = async () => {
    const { data } = await client
      .query(DataflowEditorDocument, { workspace, slug: saved.slug }, { requestPolicy: 'network-only' })
      .toPromise();
    if (!data) return;
    setSaved(data.workspace.dataflow);
    history.change(() => workOf(data.workspace.dataflow));
    setConflict(undefined);
  };

  return {
    ...history,
    work,
    saved,
    setSaved,
    dirty,
    saving,
    saveError: error && !conflictOf(error) ? error : undefined,
    conflict,
    save,
    saveOver: () => save(conflict?.revision),
    takeTheirs,
    keepEditing: () => setConflict(undefined),
  };
}

export type Editor = ReturnType<typeof useEditor>;
