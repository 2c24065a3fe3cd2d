import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { AllowPushDocument } from 'Frontend/generated/graphql/features/applications/Application';
import { ApplicationsDocument } from 'Frontend/generated/graphql/features/applications/Applications';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ComboBox } from 'Frontend/ui/ComboBox';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import styles from './Library.module.css';

export interface AllowPushProps {
  readonly dataset: { readonly id: string; readonly title: string };
  /** Those that may already. */
  readonly allowed: readonly string[];
  readonly onClose: () => void;
}

/** Lets one of the person's applications push new versions into the dataset. */
export function AllowPush({ dataset, allowed, onClose }: AllowPushProps) {
  const { t } = useTexts();
  const context = useMemo(() => ({ additionalTypenames: ['Dataset', 'PushRight'] }), []);
  const [{ data, error: unread }] = useQuery({ query: ApplicationsDocument });
  const [{ error, fetching }, allow] = useMutation(AllowPushDocument);
  const [application, setApplication] = useState('');
  const able = (data?.applications ?? []).filter(
    ({ id, scopes, revokedAt }) => scopes.includes('data:write') && !revokedAt && !allowed.includes(id),
  );
  const submit = async () => {
    const result = await allow({ input: { application, dataset: dataset.id } }, context);
    if (result.data) onClose();
  };
  return (
    <Dialog
      opened
      headerTitle={t('library.push.allowTitle', { title: dataset.title })}
      noCloseOnOutsideClick
      onClosed={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={fetching || application === ''} onClick={() => void submit()}>
            {t('applications.push.allowAct')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice error={unread ?? error} />
        {data && able.length === 0 ? (
          <p>
            {t('library.push.noApplication')} <Link to="/applications">{t('applications.title')}</Link>
          </p>
        ) : (
          <ComboBox
            label={t('applications.one')}
            helperText={t('library.push.applicationHelp')}
            items={able.map(({ id, name }) => ({ value: id, label: name }))}
            value={application}
            onValueChanged={({ detail }) => setApplication(detail.value)}
          />
        )}
        <p className={styles.muted}>{t('applications.push.readsNothing')}</p>
      </div>
    </Dialog>
  );
}
