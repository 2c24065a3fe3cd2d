import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { CheckboxGroup } from '@vaadin/react-components/CheckboxGroup.js';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';

const scopes: readonly (readonly [string, TextKey])[] = [
  ['data:read', 'applications.scope.dataRead'],
  ['catalog:read', 'applications.scope.catalogRead'],
  ['data:write', 'applications.scope.dataWrite'],
  ['sparql:read', 'applications.scope.sparqlRead'],
];

interface ScopeChoiceProps {
  /** Handed on as it is: the group takes a copy for a change, and says so without end. */
  readonly chosen: string[];
  /** The scopes to choose from, where it is not all of them. */
  readonly only?: readonly string[] | undefined;
  readonly problem: string | undefined;
  readonly onChoose: (scopes: string[]) => void;
}

/** What an application may ask for at all; what it gets is decided by grants. */
export function ScopeChoice({ chosen, only, problem, onChoose }: ScopeChoiceProps) {
  const { t } = useTexts();
  return (
    <CheckboxGroup
      label={t('applications.scopes')}
      theme="vertical"
      value={chosen}
      invalid={problem !== undefined}
      errorMessage={problem ?? ''}
      onValueChanged={({ detail }) => onChoose(detail.value)}
    >
      {scopes
        .filter(([scope]) => only?.includes(scope) ?? true)
        .map(([scope, label]) => (
          <Checkbox key={scope} value={scope} label={t(label)} />
        ))}
    </CheckboxGroup>
  );
}
