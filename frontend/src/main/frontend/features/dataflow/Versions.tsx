import { Button } from '@vaadin/react-components/Button.js';
import {
  RunDataflowDocument,
  type DataflowPartsFragment,
} from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import styles from './Results.module.css';

type Row = DataflowPartsFragment['versions'][number];

/** What was deployed; any of it can be run as it was. */
export function Versions({ dataflow }: { readonly dataflow: DataflowPartsFragment }) {
  const { t } = useTexts();
  const [, setSearch] = useSearchParams();
  const [{ fetching, error }, run] = useMutation(RunDataflowDocument);
  const start = async (version: string) => {
    const { data } = await run({ input: { dataflow: dataflow.id, version, key: crypto.randomUUID() } });
    if (data) setSearch({ run: data.runDataflow.run.id });
  };
  if (dataflow.versions.length === 0) return <p className={styles.muted}>{t('dataflow.versions.none')}</p>;
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'version',
      header: t('dataflow.version.heading'),
      render: ({ number }) => t('dataflow.version', { number }),
    },
    {
      key: 'from',
      header: t('dataflow.version.from'),
      render: ({ revision }) => t('dataflow.revision', { revision }),
      wideOnly: true,
    },
    { key: 'at', header: t('dataflow.version.at'), render: ({ deployedAt }) => <RelativeTime instant={deployedAt} /> },
    { key: 'by', header: t('dataflow.version.by'), render: ({ deployedBy }) => deployedBy.name },
    {
      key: 'run',
      header: t('dataflow.run'),
      render: ({ id, number }) =>
        dataflow.canEdit ? (
          <Button theme="small" disabled={fetching} onClick={() => void start(id)}>
            {t('dataflow.version.run', { number })}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <ErrorNotice title={t('dataflow.notStarted')} error={error} />
      <ListTable label={t('dataflow.versions')} rows={dataflow.versions} rowKey={({ id }) => id} columns={columns} />
    </>
  );
}
