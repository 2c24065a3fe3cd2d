import { Notification } from '@vaadin/react-components/Notification.js';
import {
  ResetUserDocument,
  SetUserDisabledDocument,
  type UserRowFragment,
} from 'Frontend/generated/graphql/features/users/Users';
import { useProblemText } from 'Frontend/lib/graphql/useProblems';
import { problemsOf } from 'Frontend/lib/graphql/problems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useViewer } from 'Frontend/lib/session/session';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { Menu } from 'Frontend/ui/Menu';
import type { CombinedError } from '@urql/core';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { type OneTimeLink } from './LinkDialog';

interface UserMenuProps {
  readonly user: UserRowFragment;
  readonly onEdit: () => void;
  readonly onLink: (link: OneTimeLink) => void;
}

/** What a manager may do with one account. */
export function UserMenu({ user, onEdit, onLink }: UserMenuProps) {
  const { t } = useTexts();
  const viewer = useViewer();
  const textOf = useProblemText();
  const [, setDisabled] = useMutation(SetUserDisabledDocument);
  const [, reset] = useMutation(ResetUserDocument);
  const [asking, setAsking] = useState<'disable' | 'reset'>();
  const own = viewer?.id === user.id;
  const disabled = user.state === 'DISABLED';
  const refused = (error: CombinedError | undefined) => {
    for (const problem of problemsOf(error)) {
      Notification.show(textOf(problem), { theme: 'error', position: 'bottom-start', duration: 8000 });
    }
  };
  const toggle = async () => {
    const result = await setDisabled({ input: { user: user.id, disabled: !disabled } });
    refused(result.error);
  };
  const renew = async () => {
    const { data, error } = await reset({ input: { user: user.id } });
    refused(error);
    if (data) onLink({ ...data.resetUser, name: user.name });
  };
  const invited = user.state === 'INVITED';
  const act = async () => {
    setAsking(undefined);
    await (asking === 'disable' ? toggle() : renew());
  };
  return (
    <>
      <Menu
        label={t('users.actionsOf', { name: user.name })}
        icon={<Ellipsis aria-hidden size={18} />}
        entries={[
          { text: t('users.edit'), onSelect: onEdit },
          {
            text: t(invited ? 'users.inviteAgain' : 'users.reset'),
            onSelect: () => (invited ? void renew() : setAsking('reset')),
            disabled: own || disabled,
          },
          disabled
            ? { text: t('users.enable'), onSelect: () => void toggle() }
            : { text: t('users.disable'), onSelect: () => setAsking('disable'), disabled: own },
        ]}
      />
      <ConfirmDialog
        open={asking !== undefined}
        title={t(asking === 'disable' ? 'users.disableTitle' : 'users.resetTitle', { name: user.name })}
        confirm={t(asking === 'disable' ? 'users.disable' : 'users.reset')}
        danger={asking === 'disable'}
        onConfirm={() => void act()}
        onClose={() => setAsking(undefined)}
      >
        {t(asking === 'disable' ? 'users.disableText' : 'users.resetText')}
      </ConfirmDialog>
    </>
  );
}
