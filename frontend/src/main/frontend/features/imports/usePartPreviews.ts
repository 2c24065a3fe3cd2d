import { PreviewImportDocument } from 'Frontend/generated/graphql/features/imports/Imports';
import type { ImportOptionsInput } from 'Frontend/generated/graphql/features/imports/Imports';
import { useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import type { Preview } from './draft';

/** What is known of a part: what was guessed, or why it cannot be read; nothing yet where neither is there. */
export interface PartPreview {
  readonly preview?: Preview;
  readonly error?: CombinedError;
}

interface Wanted {
  readonly part: string;
  readonly options: ImportOptionsInput;
}

/** Looks into several parts of a file, one after the other, so that what needs a look is known of each. */
export function usePartPreviews(upload: string | undefined, wanted: readonly Wanted[]) {
  const client = useClient();
  const [found, setFound] = useState<Readonly<Record<string, PartPreview>>>({});
  const keyOf = (one: Wanted) => JSON.stringify([upload, one.part, one.options]);
  const next = wanted.find((one) => !(keyOf(one) in found));
  const key = next && keyOf(next);
  useEffect(() => {
    if (!upload || !next || !key) return;
    let left = false;
    void client
      .query(PreviewImportDocument, { input: { upload, ...next } }, { requestPolicy: 'cache-first' })
      .toPromise()
      .then(({ data, error }) => {
        if (!left) setFound((old) => ({ ...old, [key]: { preview: data?.previewImport, error } }));
      });
    return () => {
      left = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says all that there is in `next`
  }, [client, upload, key]);
  return Object.fromEntries(wanted.map((one) => [one.part, found[keyOf(one)] ?? {}]));
}

export type PartPreviews = ReturnType<typeof usePartPreviews>;
