import { columnNow, partDraft, type Draft, type KnownColumns, type PartDraft, type Preview } from './draft';
import type { PartPreviews } from './usePartPreviews';

/** How a part stands before it is imported. */
export interface PartState {
  readonly name: string;
  /**
   * `look`: something in it should be looked at, and nobody has; `guessed`: nobody has looked, and nothing asks for it;
   * `incomplete`: no column is left, or one has no name.
   */
  readonly state: 'loading' | 'unreadable' | 'incomplete' | 'look' | 'guessed' | 'seen';
  /** How many columns are kept. */
  readonly columns?: number;
  /** The names of those that are personal data. */
  readonly personal: readonly string[];
}

/** The columns as they will be, without those that are dropped. */
export const keptColumns = (preview: Preview, said: PartDraft, known?: KnownColumns) =>
  preview.columns
    .map((column) => columnNow(column, said.corrections[column.position], known))
    .filter(({ drop }) => !drop);

/** Whether there are columns, and each has a name. */
export const isComplete = (preview: Preview, said: PartDraft) => {
  const kept = keptColumns(preview, said);
  return kept.length > 0 && kept.every(({ name }) => name.trim() !== '');
};

export function partStates(
  draft: Draft,
  shown: string,
  chosen: readonly string[],
  previews: PartPreviews,
): readonly PartState[] {
  return chosen.map((name) => {
    const { preview, error } = previews[name] ?? {};
    if (error || preview?.failure) return { name, state: 'unreadable', personal: [] };
    if (!preview) return { name, state: 'loading', personal: [] };
    const said = partDraft(draft, shown, name);
    const kept = keptColumns(preview, said);
    const personal = kept.filter(({ personalData }) => personalData).map((column) => column.name);
    const part = preview.parts.find((other) => other.name === name);
    const asks = personal.length > 0 || Number(part?.rejected ?? 0) > 0 || (part?.notes.length ?? 0) > 0;
    const seen = draft.looked.includes(name);
    const state = !isComplete(preview, said) ? 'incomplete' : seen ? 'seen' : asks ? 'look' : 'guessed';
    return { name, state, columns: kept.length, personal };
  });
}

/** Whether all of them can be imported. */
export const areReady = (states: readonly PartState[]) =>
  states.every(({ state }) => state === 'look' || state === 'guessed' || state === 'seen');
