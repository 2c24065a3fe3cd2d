import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import {
  ChangeApplicationDocument,
  type ApplicationFactsFragment,
} from 'Frontend/generated/graphql/features/applications/Applications';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import { ApplicationFields, draftFields, inputOf, isComplete, type ApplicationDraft } from './ApplicationFields';
import styles from './Applications.module.css';

interface ChangeDialogProps {
  readonly application: ApplicationFactsFragment;
  readonly onClose: () => void;
}

/** Changes what is said of an application. */
export function ChangeDialog({ application, onClose }: ChangeDialogProps) {
  const { t } = useTexts();
  const [{ error, fetching }, change] = useMutation(ChangeApplicationDocument);
  const [draft, setDraft] = useState<ApplicationDraft>({
    kind: application.kind,
    name: application.name,
    description: application.description,
    scopes: [...application.scopes],
    redirectUris: application.redirectUris.join('\n'),
    publicKeys: application.publicKeys ?? '',
  });
  const { fields, others } = useFormProblems(error, draftFields);
  const submit = async () => {
    const { data } = await change({ input: { application: application.id, ...inputOf(draft) } });
    if (data) onClose();
  };
  return (
    <Dialog
      opened
      headerTitle={t('applications.changeTitle', { name: application.name })}
      noCloseOnOutsideClick
      onOpenedChanged={({ detail }) => {
        if (!detail.value) onClose();
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={fetching || !isComplete(draft)} onClick={() => void submit()}>
            {t('applications.changeAct')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice problems={others} />
        <ApplicationFields
          draft={draft}
          fields={fields}
          fixedKind
          onChange={(some) => setDraft((old) => ({ ...old, ...some }))}
        />
      </div>
    </Dialog>
  );
}
