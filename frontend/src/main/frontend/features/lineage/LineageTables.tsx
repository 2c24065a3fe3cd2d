import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { Lineage } from './layout';
import styles from './Lineage.module.css';
import { useLineageName } from './useLineageName';

/** The picture in words, and of which columns each column was made. */
export function LineageTables({ lineage }: { readonly lineage: Lineage }) {
  const { t } = useTexts();
  const nameOf = useLineageName();
  const named = (id: string) => {
    const node = lineage.nodes.find((each) => each.id === id);
    if (node?.kind === 'SOURCE') return t('lineage.nodeLabel', { kind: t('lineage.kind.SOURCE'), name: nameOf(node) });
    return node ? nameOf(node) : id;
  };
  const made = lineage.nodes
    .map((node) => ({ node, from: lineage.edges.filter(({ to }) => to === node.id).map(({ from }) => named(from)) }))
    .filter(({ from }) => from.length > 0);
  return (
    <div className={styles.tables}>
      <table className={styles.table}>
        <caption>{t('lineage.picture')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lineage.what')}</th>
            <th scope="col">{t('lineage.as')}</th>
            <th scope="col">{t('lineage.madeOf')}</th>
          </tr>
        </thead>
        <tbody>
          {made.map(({ node, from }) => (
            <tr key={node.id}>
              <th scope="row">{nameOf(node)}</th>
              <td>{t(`lineage.kind.${node.kind}`)}</td>
              <td>{from.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lineage.columns.length > 0 ? (
        <table className={styles.table}>
          <caption>{t('lineage.columns')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('lineage.column')}</th>
              <th scope="col">{t('lineage.source')}</th>
            </tr>
          </thead>
          <tbody>
            {lineage.columns.map(({ column, node, source }) => (
              <tr key={`${column} ${node} ${source}`}>
                <th scope="row">{column}</th>
                <td>
                  {source} · {named(node)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
