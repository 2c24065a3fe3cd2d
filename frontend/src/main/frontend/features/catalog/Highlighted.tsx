import { Fragment } from 'react';

export interface HighlightedProps {
  readonly parts: readonly { readonly text: string; readonly found: boolean }[];
  /** Where nothing was found in the text itself. */
  readonly otherwise: string;
}

/** A text in which the words that were searched for are marked. */
export function Highlighted({ parts, otherwise }: HighlightedProps) {
  if (parts.length === 0) return otherwise;
  return parts.map(({ text, found }, index) =>
    // The pieces of one text have no other name than their place.
    found ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
  );
}
