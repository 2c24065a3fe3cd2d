import { useCallback, useReducer } from 'react';

interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Changes of one kind that follow each other (typing) are one step. */
  readonly merge: string | undefined;
  /** Raised whenever the value did not come from what is typed: fields then begin anew with it. */
  readonly generation: number;
}

type Action<T> =
  | { readonly type: 'change'; readonly edit: (value: T) => T; readonly merge?: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const longest = 200;

export function step<T>(history: History<T>, action: Action<T>): History<T> {
  const { past, present, future } = history;
  switch (action.type) {
    case 'change': {
      const value = action.edit(present);
      if (JSON.stringify(value) === JSON.stringify(present)) return history;
      const continues = action.merge !== undefined && action.merge === history.merge;
      return {
        past: continues ? past : [...past, present].slice(-longest),
        present: value,
        future: [],
        merge: action.merge,
        generation: history.generation,
      };
    }
    case 'undo': {
      const last = past.at(-1);
      if (last === undefined) return history;
      return {
        past: past.slice(0, -1),
        present: last,
        future: [present, ...future],
        merge: undefined,
        generation: history.generation + 1,
      };
    }
    case 'redo': {
      const next = future.at(0);
      if (next === undefined) return history;
      return {
        past: [...past, present],
        present: next,
        future: future.slice(1),
        merge: undefined,
        generation: history.generation + 1,
      };
    }
  }
}

/** A value whose changes can be undone. */
export function useHistory<T>(initial: T) {
  const [history, dispatch] = useReducer(step<T>, {
    past: [],
    present: initial,
    future: [],
    merge: undefined,
    generation: 0,
  });
  return {
    value: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    generation: history.generation,
    /** Does nothing where nothing is changed. */
    change: useCallback((edit: (value: T) => T, merge?: string) => dispatch({ type: 'change', edit, merge }), []),
    undo: useCallback(() => dispatch({ type: 'undo' }), []),
    redo: useCallback(() => dispatch({ type: 'redo' }), []),
  };
}
