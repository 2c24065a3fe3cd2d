import { RadioButton } from '@vaadin/react-components/RadioButton.js';
import { RadioGroup } from '@vaadin/react-components/RadioGroup.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import type { ApplicationKind } from 'Frontend/generated/graphql/features/applications/Applications';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ScopeChoice } from './ScopeChoice';

export interface ApplicationDraft {
  readonly kind: ApplicationKind;
  readonly name: string;
  readonly description: string;
  readonly scopes: string[];
  /** One a line. */
  readonly redirectUris: string;
  readonly publicKeys: string;
}

/** The fields that a problem of the hub may name. */
export const draftFields = ['name', 'description', 'scopes', 'redirectUris', 'publicKeys'] as const;

/** What the mutations take of it. */
export const inputOf = ({ name, description, scopes, redirectUris, publicKeys, kind }: ApplicationDraft) => ({
  name,
  description,
  scopes,
  redirectUris: redirectUris
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
  publicKeys: kind === 'PUBLIC' ? '' : publicKeys,
});

export const isComplete = (draft: ApplicationDraft) =>
  draft.name.trim() !== '' &&
  draft.scopes.length > 0 &&
  (draft.kind === 'CONFIDENTIAL' || draft.redirectUris.trim() !== '');

interface ApplicationFieldsProps {
  readonly draft: ApplicationDraft;
  readonly fields: Readonly<Partial<Record<(typeof draftFields)[number], string>>>;
  /** Where it is registered already, its kind is fixed. */
  readonly fixedKind?: boolean;
  readonly onChange: (change: Partial<ApplicationDraft>) => void;
}

const forPeople = ['data:read', 'catalog:read'];

/** What people say of an application, at registration and later. */
export function ApplicationFields({ draft, fields, fixedKind = false, onChange }: ApplicationFieldsProps) {
  const { t } = useTexts();
  const choose = (kind: ApplicationKind) =>
    onChange({
      kind,
      scopes: kind === 'PUBLIC' ? draft.scopes.filter((scope) => forPeople.includes(scope)) : draft.scopes,
    });
  return (
    <>
      <TextField
        label={t('applications.name')}
        required
        value={draft.name}
        invalid={fields.name !== undefined}
        errorMessage={fields.name ?? ''}
        onValueChanged={({ detail }) => onChange({ name: detail.value })}
      />
      <TextArea
        label={t('applications.description')}
        helperText={t('applications.descriptionHelp')}
        value={draft.description}
        invalid={fields.description !== undefined}
        errorMessage={fields.description ?? ''}
        onValueChanged={({ detail }) => onChange({ description: detail.value })}
      />
      {fixedKind ? null : (
        <RadioGroup
          label={t('applications.kind')}
          theme="vertical"
          value={draft.kind}
          onValueChanged={({ detail }) => {
            if (detail.value !== draft.kind) choose(detail.value === 'PUBLIC' ? 'PUBLIC' : 'CONFIDENTIAL');
          }}
        >
          <RadioButton value="CONFIDENTIAL" label={t('applications.kind.CONFIDENTIAL.help')} />
          <RadioButton value="PUBLIC" label={t('applications.kind.PUBLIC.help')} />
        </RadioGroup>
      )}
      <ScopeChoice
        chosen={draft.scopes}
        only={draft.kind === 'PUBLIC' ? forPeople : undefined}
        problem={fields.scopes}
        onChoose={(scopes) => onChange({ scopes })}
      />
      <TextArea
        label={t('applications.redirectUris')}
        helperText={t('applications.redirectUrisHelp')}
        required={draft.kind === 'PUBLIC'}
        value={draft.redirectUris}
        invalid={fields.redirectUris !== undefined}
        errorMessage={fields.redirectUris ?? ''}
        onValueChanged={({ detail }) => onChange({ redirectUris: detail.value })}
      />
      {draft.kind === 'CONFIDENTIAL' ? (
        <TextArea
          label={t('applications.publicKeys')}
          helperText={t('applications.publicKeysHelp')}
          maxRows={8}
          value={draft.publicKeys}
          invalid={fields.publicKeys !== undefined}
          errorMessage={fields.publicKeys ?? ''}
          onValueChanged={({ detail }) => onChange({ publicKeys: detail.value })}
        />
      ) : null}
    </>
  );
}
