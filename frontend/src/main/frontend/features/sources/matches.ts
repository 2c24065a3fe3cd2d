import type { SourceSummaryFragment } from 'Frontend/generated/graphql/features/sources/Sources';

const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether a source is meant by these words: its name, its kind in the person's words, its owner, its labels. */
export const matches = ({ name, owner, labels }: SourceSummaryFragment, query: string, kind: string) =>
  folded([name, kind, owner?.name ?? '', ...labels].join(' ')).includes(folded(query));
