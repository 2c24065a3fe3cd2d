import { Button } from '@vaadin/react-components/Button.js';
import { RebuildCatalogDocument } from 'Frontend/generated/graphql/features/system/System';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';

export interface RebuildCatalogProps {
  readonly busy: boolean;
  readonly onBegun: () => void;
}

/** Has the catalog made again from the database. */
export function RebuildCatalog({ busy, onBegun }: RebuildCatalogProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [{ error, fetching }, rebuild] = useMutation(RebuildCatalogDocument);
  const begin = async () => {
    setOpen(false);
    await rebuild({ input: {} });
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
        {t('system.rebuild.text')}
      </ConfirmDialog>
    </>
  );
}
