import type { CombinedError } from '@urql/core';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts, type Texts } from 'Frontend/lib/i18n/useTexts';
import { useMemo } from 'react';
import { problemsOf, type Problem } from './problems';

/** A parameter whose words are one of a closed set comes with their key (`reason` with `reasonKey`): told by its text. */
export function spoken(parameters: Problem['parameters'], { t, has }: Texts): Problem['parameters'] {
  if (!parameters) return parameters;
  const told = Object.entries(parameters).flatMap(([name, key]) => {
    const of = name.endsWith('Key') ? name.slice(0, -'Key'.length) : '';
    return of in parameters && has(String(key)) ? [[of, t(String(key) as TextKey, parameters)] as const] : [];
  });
  return { ...parameters, ...Object.fromEntries(told) };
}

/** `identity.USERNAME_TAKEN` is told by the text `identity.problem.USERNAME_TAKEN`, else by the server's words. */
export function useProblemText(): (problem: Problem) => string {
  const texts = useTexts();
  const { t, has } = texts;
  return (problem) => {
    const key = problem.key?.replace('.', '.problem.') ?? '';
    if (has(key)) return t(key, spoken(problem.parameters, texts));
    const general: Partial<Record<Problem['code'], TextKey>> = { OFFLINE: 'lib.offline', INTERNAL: 'lib.internal' };
    const generalKey = general[problem.code];
    return generalKey ? t(generalKey) : problem.message;
  };
}

export interface FormProblems {
  /** Message of a field by its path in the input, for `errorMessage` and `invalid`. */
  readonly fields: Readonly<Record<string, string>>;
  /** What no shown field is to blame for; belongs into an ErrorNotice. */
  readonly others: readonly Problem[];
}

/** Spreads the errors of a mutation over the fields of its form. */
export function useFormProblems(error: CombinedError | undefined, shownFields: readonly string[]): FormProblems {
  const textOf = useProblemText();
  const problems = useMemo(() => problemsOf(error), [error]);
  const isShown = (problem: Problem) => problem.field !== undefined && shownFields.includes(problem.field);
  return {
    fields: Object.fromEntries(
      problems.filter(isShown).map((problem) => [problem.field ?? '', textOf(problem)] as const),
    ),
    others: problems.filter((problem) => !isShown(problem)),
  };
}
