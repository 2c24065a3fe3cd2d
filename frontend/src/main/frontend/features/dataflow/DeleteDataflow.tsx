import {
  DeleteDataflowDocument,
  type DataflowPartsFragment,
} from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import type { Place } from './DataflowEditor';

export interface DeleteDataflowProps {
  readonly place: Place;
  readonly dataflow: DataflowPartsFragment;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function DeleteDataflow({ place, dataflow, open, onClose }: DeleteDataflowProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [{ error }, remove] = useMutation(DeleteDataflowDocument);
  const confirm = async () => {
    const { data } = await remove({ input: { dataflow: dataflow.id } });
    onClose();
    if (data) await navigate(`/w/${place.slug}/dataflows`);
  };
  return (
    <>
      <ErrorNotice title={t('dataflow.notDeleted')} error={error} />
      <ConfirmDialog
        open={open}
        danger
        title={t('dataflow.delete.title', { name: dataflow.name })}
        confirm={t('dataflow.delete')}
        onConfirm={() => void confirm()}
        onClose={onClose}
      >
        {t('dataflow.delete.text')}
      </ConfirmDialog>
    </>
  );
}
