import { Button } from '@vaadin/react-components/Button.js';
import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import {
  ChangeUserDocument,
  InviteUserDocument,
  type Role,
  type UserRowFragment,
} from 'Frontend/generated/graphql/features/users/Users';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useViewer } from 'Frontend/lib/session/session';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import { type OneTimeLink } from './LinkDialog';
import styles from './Users.module.css';

interface UserDialogProps {
  /** The account to change; a new one where it is missing. */
  readonly user: UserRowFragment | undefined;
  readonly onClose: () => void;
  readonly onInvited: (link: OneTimeLink) => void;
}

const roles: readonly Role[] = ['VIEWER', 'ANALYST', 'WORKER', 'MANAGER'];

/** Invites a person, or changes name, role and mark of one. */
export function UserDialog({ user, onClose, onInvited }: UserDialogProps) {
  const { t } = useTexts();
  const viewer = useViewer();
  const [inviting, invite] = useMutation(InviteUserDocument);
  const [changing, change] = useMutation(ChangeUserDocument);
  const [username, setUsername] = useState(user?.username ?? '');
  const [name, setName] = useState(user?.name ?? '');
  const [role, setRole] = useState<Role>(user?.role ?? 'ANALYST');
  const [practitioner, setPractitioner] = useState(user?.practitioner ?? false);
  const { fields, others } = useFormProblems(inviting.error ?? changing.error, ['username', 'name']);
  const busy = inviting.fetching || changing.fetching;
  const submit = async () => {
    if (user) {
      const result = await change({ input: { user: user.id, name, role, practitioner } });
      if (result.data) onClose();
      return;
    }
    const { data } = await invite({ input: { username, name, role, practitioner } });
    if (!data) return;
    onClose();
    onInvited({ ...data.inviteUser, name });
  };
  return (
    <Dialog
      opened
      headerTitle={user ? t('users.editTitle', { name: user.name }) : t('users.inviteTitle')}
      noCloseOnOutsideClick
      onOpenedChanged={({ detail }) => {
        if (!detail.value) onClose();
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={busy || name === '' || username === ''} onClick={() => void submit()}>
            {t(user ? 'users.save' : 'users.inviteAct')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice problems={others} />
        <TextField
          label={t('users.name')}
          value={name}
          invalid={fields.name !== undefined}
          errorMessage={fields.name ?? ''}
          onValueChanged={({ detail }) => setName(detail.value)}
        />
        <TextField
          label={t('users.username')}
          autoCapitalize="none"
          readonly={user !== undefined}
          value={username}
          invalid={fields.username !== undefined}
          errorMessage={fields.username ?? ''}
          onValueChanged={({ detail }) => setUsername(detail.value)}
        />
        <Select
          label={t('users.role')}
          readonly={user !== undefined && viewer?.id === user.id}
          items={roles.map((value) => ({ value, label: t(`frame.role.${value}`) }))}
          value={role}
          helperText={t(`users.roleMeans.${role}`)}
          onValueChanged={({ detail }) => setRole(roles.find((value) => value === detail.value) ?? role)}
        />
        <Checkbox
          label={t('users.practitioner')}
          checked={practitioner}
          onCheckedChanged={({ detail }) => setPractitioner(detail.value)}
        />
      </div>
    </Dialog>
  );
}
