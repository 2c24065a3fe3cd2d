import type { CombinedError } from '@urql/core';
import {
  PreviewDataflowDocument,
  type PreviewDataflowQuery,
} from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphInput, type Graph } from './graph';

export type Preview = PreviewDataflowQuery['previewDataflow'];

interface Answer {
  readonly of: string;
  readonly preview?: Preview;
  readonly error?: CombinedError;
}

const pause = 400;
const rows = 50;

/** Where nodes stand and what they are called does not change their rows. */
const question = (graph: Graph, node: string) =>
  JSON.stringify([node, graph.edges, graph.nodes.map(({ id, content }) => [id, content])]);

/** The first rows that a node gives; what was shown before stays until the next is there. */
export function usePreview(dataflow: string, graph: Graph, node: string | undefined) {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer>();
  const wanted = node === undefined ? undefined : question(graph, node);
  useEffect(() => {
    if (node === undefined || wanted === undefined) return undefined;
    let left = false;
    const timer = setTimeout(() => {
      void client
        .query(
          PreviewDataflowDocument,
          { input: { dataflow, graph: graphInput(graph), node, first: rows } },
          { requestPolicy: 'network-only' },
        )
        .toPromise()
        .then(({ data, error }) => {
          if (!left) setAnswer({ of: wanted, preview: data?.previewDataflow, error });
        });
    }, pause);
    return () => {
      left = true;
      clearTimeout(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `wanted` says all of the graph that matters
  }, [client, dataflow, wanted]);
  const current = answer?.of === wanted ? answer : undefined;
  return { preview: current?.preview, error: current?.error, fetching: node !== undefined && !current };
}
