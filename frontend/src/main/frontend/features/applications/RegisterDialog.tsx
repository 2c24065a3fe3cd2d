import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import {
  RegisterApplicationDocument,
  type RegisterApplicationMutation,
  RegistrationPlacesDocument,
} from 'Frontend/generated/graphql/features/applications/Applications';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import styles from './Applications.module.css';
import { ScopeChoice } from './ScopeChoice';

const mine = 'mine';

export type Registered = RegisterApplicationMutation['registerApplication'];

interface RegisterDialogProps {
  readonly onClose: () => void;
  /** Its secret is shown only now. */
  readonly onRegistered: (registered: Registered) => void;
}

/** Registers an application. */
export function RegisterDialog({ onClose, onRegistered }: RegisterDialogProps) {
  const { t } = useTexts();
  const [{ data: places }] = useQuery({ query: RegistrationPlacesDocument });
  const [{ error, fetching }, register] = useMutation(RegisterApplicationDocument);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [scopes, setScopes] = useState(['data:read', 'catalog:read']);
  const [place, setPlace] = useState(mine);
  const { fields, others } = useFormProblems(error, ['name', 'description', 'scopes']);
  const projects = (places?.workspaces ?? []).filter(({ kind, myRole }) => kind === 'PROJECT' && myRole !== 'READER');
  const submit = async () => {
    const workspace = place === mine ? null : place;
    const { data } = await register({ input: { name, description, scopes, workspace } });
    if (data) onRegistered(data.registerApplication);
  };
  return (
    <Dialog
      opened
      headerTitle={t('applications.register')}
      noCloseOnOutsideClick
      onOpenedChanged={({ detail }) => {
        if (!detail.value) onClose();
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            theme="primary"
            disabled={fetching || name.trim() === '' || scopes.length === 0}
            onClick={() => void submit()}
          >
            {t('applications.registerAct')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice problems={others} />
        <TextField
          label={t('applications.name')}
          required
          value={name}
          invalid={fields.name !== undefined}
          errorMessage={fields.name ?? ''}
          onValueChanged={({ detail }) => setName(detail.value)}
        />
        <TextArea
          label={t('applications.description')}
          helperText={t('applications.descriptionHelp')}
          value={description}
          invalid={fields.description !== undefined}
          errorMessage={fields.description ?? ''}
          onValueChanged={({ detail }) => setDescription(detail.value)}
        />
        <ScopeChoice chosen={scopes} problem={fields.scopes} onChoose={setScopes} />
        {projects.length > 0 ? (
          <Select
            label={t('applications.seenBy')}
            items={[
              { value: mine, label: t('applications.onlyMe') },
              ...projects.map(({ id, name: project }) => ({ value: id, label: project })),
            ]}
            value={place}
            onValueChanged={({ detail }) => setPlace(detail.value)}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
