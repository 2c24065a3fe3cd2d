import { Notification } from '@vaadin/react-components/Notification.js';
import type { CombinedError } from '@urql/core';
import {
  DeleteApplicationDocument,
  RevokeTokensDocument,
  RotateSecretDocument,
  SetApplicationRevokedDocument,
} from 'Frontend/generated/graphql/features/applications/Application';
import { problemsOf } from 'Frontend/lib/graphql/problems';
import { useProblemText } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { SecretDialog } from './SecretDialog';

export type ApplicationAct = 'rotate' | 'revokeTokens' | 'shutOut' | 'admit' | 'delete';

interface ApplicationActionsProps {
  readonly act: ApplicationAct;
  readonly application: { readonly id: string; readonly name: string; readonly clientId: string };
  readonly onClose: () => void;
}

/** Asks before an act on the application, and does it. */
export function ApplicationActions({ act, application, onClose }: ApplicationActionsProps) {
  const { t } = useTexts();
  const textOf = useProblemText();
  const navigate = useNavigate();
  const [rotated, rotate] = useMutation(RotateSecretDocument);
  const [, revokeTokens] = useMutation(RevokeTokensDocument);
  const [, setRevoked] = useMutation(SetApplicationRevokedDocument);
  const [, remove] = useMutation(DeleteApplicationDocument);
  /** The dialog closes itself once confirmed; the act then ends by itself. */
  const running = useRef(false);
  const { id, name } = application;
  const done = ({ error }: { readonly error?: CombinedError }) => {
    for (const problem of problemsOf(error)) {
      Notification.show(textOf(problem), { theme: 'error', position: 'bottom-start', duration: 8000 });
    }
    return !error;
  };
  const run = async () => {
    running.current = true;
    switch (act) {
      case 'rotate':
        if (!done(await rotate({ input: { application: id } }))) onClose();
        return;
      case 'revokeTokens':
        done(await revokeTokens({ input: { application: id } }));
        break;
      case 'shutOut':
      case 'admit':
        done(await setRevoked({ input: { application: id, revoked: act === 'shutOut' } }));
        break;
      case 'delete':
        if (done(await remove({ input: { application: id } }, { additionalTypenames: ['Application'] })))
          await navigate('/applications', { replace: true });
    }
    onClose();
  };
  const secret = rotated.data?.rotateSecret.secret;
  if (secret) {
    return <SecretDialog application={application} secret={secret} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      open
      title={t(`applications.${act}Title`, { name })}
      confirm={t(`applications.${act}`)}
      danger={act === 'delete' || act === 'shutOut'}
      onConfirm={() => void run()}
      onClose={() => {
        if (!running.current) onClose();
      }}
    >
      {t(`applications.${act}Text`)}
    </ConfirmDialog>
  );
}
