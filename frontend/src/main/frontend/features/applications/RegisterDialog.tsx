import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { Select } from '@vaadin/react-components/Select.js';
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
import { ApplicationFields, draftFields, inputOf, isComplete, type ApplicationDraft } from './ApplicationFields';
import styles from './Applications.module.css';

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
  const [draft, setDraft] = useState<ApplicationDraft>({
    kind: 'CONFIDENTIAL',
    name: '',
    description: '',
    scopes: ['data:read', 'catalog:read'],
    redirectUris: '',
    publicKeys: '',
  });
  const [place, setPlace] = useState(mine);
  const { fields, others } = useFormProblems(error, draftFields);
  const projects = (places?.workspaces ?? []).filter(({ kind, myRole }) => kind === 'PROJECT' && myRole !== 'READER');
  const submit = async () => {
    const workspace = place === mine ? null : place;
    const { data } = await register({ input: { kind: draft.kind, ...inputOf(draft), workspace } });
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
          <Button theme="primary" disabled={fetching || !isComplete(draft)} onClick={() => void submit()}>
            {t(draft.kind === 'PUBLIC' ? 'applications.registerPublicAct' : 'applications.registerAct')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice problems={others} />
        <ApplicationFields
          draft={draft}
          fields={fields}
          onChange={(some) => setDraft((old) => ({ ...old, ...some }))}
        />
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
