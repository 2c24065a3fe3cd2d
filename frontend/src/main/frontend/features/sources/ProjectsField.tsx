import { SourceProjectsDocument } from 'Frontend/generated/graphql/features/sources/Sources';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { MultiSelectComboBox } from 'Frontend/ui/MultiSelectComboBox';
import { useQuery } from 'urql';

export interface ProjectsFieldProps {
  /** Their ids. */
  readonly chosen: readonly string[];
  readonly problem: string | undefined;
  readonly onChoose: (ids: string[]) => void;
}

/** The projects whose editors may bring the data in. Two of the same name are told apart by a number. */
export function ProjectsField({ chosen, problem, onChoose }: ProjectsFieldProps) {
  const { t } = useTexts();
  const [{ data, error }] = useQuery({ query: SourceProjectsDocument });
  const projects = data?.allProjects ?? [];
  const named = new Map<string, string>();
  for (const { id, name } of projects) {
    let unique = name;
    for (let number = 2; named.has(unique); number += 1) unique = `${name} (${number})`;
    named.set(unique, id);
  }
  const names = [...named.keys()];
  return (
    <>
      <ErrorNotice error={error} />
      <MultiSelectComboBox
        label={t('sources.openTo')}
        helperText={t('sources.openTo.help')}
        items={names}
        selectedItems={names.filter((name) => chosen.includes(named.get(name) ?? ''))}
        invalid={problem !== undefined}
        errorMessage={problem ?? ''}
        onChange={({ target }) => onChoose(target.selectedItems.map((name) => named.get(name) ?? ''))}
      />
    </>
  );
}
