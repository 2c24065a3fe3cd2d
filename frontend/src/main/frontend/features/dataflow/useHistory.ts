import { useCallback, useReducer } from 'react';

interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Changes of one kind that follow each other (typing) are one step. */
  readonly merge: string | undefined;
}

type Action<T> =
  | { readonly type: 'change'; readonly value: T; readonly merge?: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'reset'; readonly value: T };

const longest = 200;

export function step<T>(history: History<T>, action: Action<T>): History<T> {
  const { past, present, future } = history;
  switch (action.type) {
    case 'change': {
      if (Object.is(action.value, present)) return history;
      const continues = action.merge !== undefined && action.merge === history.merge;
      return {
        past: continues ? past : [...past, present].slice(-longest),
        present: action.value,
        future: [],
        merge: action.merge,
      };
    }
    case 'undo': {
      const last = past.at(-1);
      if (last === undefined) return history;
      return { past: past.slice(0, -1), present: last, future: [present, ...future], merge: undefined };
    }
    case 'redo': {
      const next = future.at(0);
      if (next === undefined) return history;
      return { past: [...past, present], present: next, future: future.slice(1), merge: undefined };
    }
    case 'reset':
      return { past: [], present: action.value, future: [], merge: undefined };
  }
}

/** A value whose changes can be undone. */
export function useHistory<T>(initial: T) {
  const [history, dispatch] = useReducer(step<T>, {
    past: [],
    present: initial,
    future: [],
    merge: undefined,
  });
  return {
    value: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: useCallback((value: T, merge?: string) => dispatch({ type: 'change', value, merge }), []),
    undo: useCallback(() => dispatch({ type: 'undo' }), []),
    redo: useCallback(() => dispatch({ type: 'redo' }), []),
    reset: useCallback((value: T) => dispatch({ type: 'reset', value }), []),
  };
}
