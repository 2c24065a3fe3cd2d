import {
  CheckCatalogDescriptionDocument,
  SaveCatalogDescriptionDocument,
  type CatalogDescriptionQuery,
} from 'Frontend/generated/graphql/features/describing/Describing';
import type { CombinedError } from '@urql/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient, useMutation } from 'urql';
import { draftOf, filled, inputOf, isSame, type Value } from './values';

export type Description = CatalogDescriptionQuery['catalogDescription'];
export type Check = Description['check'];
export type Violation = Check['violations'][number];

const pause = 500;

/** What is typed of a description, how it does, and its way to the hub. */
export function useDescription(description: Description) {
  const dataset = description.dataset.id;
  const [saved, setSaved] = useState(() => draftOf(description.fields));
  const [draft, setDraft] = useState(saved);
  const [revision, setRevision] = useState(description.revision);
  const [check, setCheck] = useState(description.check);
  const [unfit, setUnfit] = useState<CombinedError>();
  const [{ data: kept, error, fetching }, send] = useMutation(SaveCatalogDescriptionDocument);
  const client = useClient();
  const properties = useMemo(() => inputOf(draft), [draft]);
  const isDirty = !isSame(draft, saved);

  /** Asked when the hand rests; what cannot be judged (half an address) leaves the rest as it was. */
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      void client
        .query(CheckCatalogDescriptionDocument, { input: { dataset, properties } }, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data, error: refusal }) => {
          if (left) return;
          if (data) setCheck(data.checkCatalogDescription);
          setUnfit(refusal);
        });
    }, pause);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client, dataset, properties]);

  const change = useCallback(
    (property: string, values: readonly Value[]) => setDraft((old) => ({ ...old, [property]: values })),
    [],
  );
  const save = useCallback(async () => {
    const result = await send({ input: { dataset, revision, properties } });
    if (!result.data) return;
    setRevision(result.data.saveCatalogDescription.description.revision);
    setSaved(draft);
  }, [send, dataset, revision, properties, draft]);

  return {
    draft,
    check,
    isDirty,
    wasSaved: kept !== undefined,
    /** Why the draft could not be judged. */
    unfit,
    isSaving: fetching,
    error,
    change,
    save,
    isFilled: (property: string) => filled(draft[property]).length > 0,
  };
}

export type DescriptionState = ReturnType<typeof useDescription>;
