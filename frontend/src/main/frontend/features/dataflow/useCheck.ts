import type { CombinedError } from '@urql/core';
import { CheckDataflowDocument } from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphInput, type Graph } from './graph';
import type { Check } from './problemTexts';

const pause = 350;

/** What is wrong with the graph as it is drawn now, and which columns each node has; asked when the hand rests. */
export function useCheck(dataflow: string, graph: Graph): { readonly check?: Check; readonly error?: CombinedError } {
  const client = useClient();
  const [check, setCheck] = useState<Check>();
  const [error, setError] = useState<CombinedError>();
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      void client
        .query(
          CheckDataflowDocument,
          { input: { dataflow, graph: graphInput(graph) } },
          { requestPolicy: 'network-only' },
        )
        .toPromise()
        .then((answer) => {
          if (left) return;
          if (answer.data) setCheck(answer.data.checkDataflow);
          setError(answer.error);
        });
    }, pause);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client, dataflow, graph]);
  return { check, error };
}
