import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import {
  RegisterApplicationDocument,
  RegistrationPlacesDocument,
} from 'Frontend/generated/graphql/features/applications/Applications';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import styles from './Applications.module.css';
import { ScopeChoice } from './ScopeChoice';
import { SecretDialog } from './SecretDialog';

const mine = 'mine';

/** Registers an application, then shows its secret, once. */
export function RegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [{ data: places }] = useQuery({ query: RegistrationPlacesDocument });
  const [{ data, error, fetching }, register] = useMutation(RegisterApplicationDocument);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [scopes, setScopes] = useState(['data:read', 'catalog:read']);
  const [place, setPlace] = useState(mine);
  const { fields, others } = useFormProblems(error, ['name', 'description', 'scopes']);
  const projects = (places?.workspaces ?? []).filter(({ kind, myRole }) => kind === 'PROJECT' && myRole !== 'READER');
  if (data) {
    const { application, secret } = data.registerApplication;
    return (
      <SecretDialog
        application={application}
        secret={secret}
        onClose={() => {
          onClose();
          void navigate(`/applications/${application.id}`);
        }}
      />
    );
  }
  const workspace = place === mine ? null : place;
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
            onClick={() => void register({ input: { name, description, scopes, workspace } })}
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
