import { Button } from '@vaadin/react-components/Button.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { RebuildCatalogDocument } from 'Frontend/generated/graphql/features/system/System';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './SystemPage.module.css';

export interface RebuildCatalogProps {
  readonly busy: boolean;
  readonly onBegun: () => void;
}

/** Has the catalog made again from the database. */
export function RebuildCatalog({ busy, onBegun }: RebuildCatalogProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [{ error, fetching }, rebuild] = useMutation(RebuildCatalogDocument);
  const begin = async () => {
    setOpen(false);
    const { data } = await rebuild({ input: { reason: reason.trim() || null } });
    if (data) setReason('');
    onBegun();
  };
  return (
    <>
      <ErrorNotice error={error} />
      <Button disabled={busy || fetching} onClick={() => setOpen(true)}>
        {t('system.rebuild')}
      </Button>
      <ConfirmDialog
        open={open}
        title={t('system.rebuild.title')}
        confirm={t('system.rebuild')}
        onConfirm={() => void begin()}
        onClose={() => setOpen(false)}
      >
        <div className={styles.dialog}>
          <p>{t('system.rebuild.text')}</p>
          <TextField
            label={t('system.rebuild.reason')}
            helperText={t('system.rebuild.reason.help')}
            maxlength={500}
            value={reason}
            onValueChanged={({ detail }) => setReason(detail.value)}
          />
        </div>
      </ConfirmDialog>
    </>
  );
}
