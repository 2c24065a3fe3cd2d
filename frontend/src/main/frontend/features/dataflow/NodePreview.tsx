import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import type { Graph, GraphNode } from './graph';
import { useNodeName } from './nodeTexts';
import { PreviewTable } from './PreviewTable';
import type { Check } from './problemTexts';
import styles from './Results.module.css';
import { usePreview } from './usePreview';

export interface NodePreviewProps {
  readonly dataflow: string;
  readonly graph: Graph;
  readonly node: GraphNode | undefined;
  readonly check: Check | undefined;
}

/** The first rows that the selected node gives. */
export function NodePreview({ dataflow, graph, node, check }: NodePreviewProps) {
  const { t } = useTexts();
  const nameOf = useNodeName();
  const works = node !== undefined && check?.tables.some((table) => table.node === node.id) === true;
  const { preview, error, fetching } = usePreview(dataflow, graph, works ? node.id : undefined);
  if (!node) return <p className={styles.muted}>{t('dataflow.preview.choose')}</p>;
  if (!works) return <p className={styles.muted}>{check ? t('dataflow.preview.broken') : t('ui.loading')}</p>;
  return (
    <>
      <ErrorNotice title={t('dataflow.preview.failed')} error={error} />
      {fetching && !preview ? <Skeleton shape="table" lines={5} /> : null}
      {preview ? (
        <>
          <p className={styles.muted} role="status">
            {t(preview.truncated ? 'dataflow.preview.first' : 'dataflow.preview.all', {
              name: nameOf(node),
              rows: preview.rows.length,
            })}
          </p>
          <PreviewTable label={t('dataflow.preview.of', { name: nameOf(node) })} preview={preview} />
        </>
      ) : null}
    </>
  );
}
