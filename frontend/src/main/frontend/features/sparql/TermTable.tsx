import { Grid } from '@vaadin/react-components/Grid.js';
import { GridColumn } from '@vaadin/react-components/GridColumn.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { pageOf, shortened, shortenedDataset, type Term } from './answers';
import styles from './SparqlPage.module.css';

/** So many rows are shown as high as they are; more scroll. */
export const few = 15;

type Row = Readonly<Record<string, Term>>;

export interface TermTableProps {
  /** Accessible name. */
  readonly label: string;
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

function Cell({ term }: { readonly term: Term | undefined }) {
  const { t } = useTexts();
  if (!term) return <span className={styles.unbound}>{t('ui.empty')}</span>;
  if (term.type === 'bnode') return <code>_:{term.value}</code>;
  if (term.type === 'uri') {
    const page = pageOf(term.value, window.location.origin);
    return page ? (
      <Link to={page} title={term.value} aria-label={term.value}>
        <code>{shortenedDataset(term.value)}</code>
      </Link>
    ) : (
      <code title={term.value}>{shortened(term.value)}</code>
    );
  }
  return (
    <span lang={term['xml:lang']} title={term.datatype ? `${term.value} (${shortened(term.datatype)})` : term.value}>
      {term.value}
      {term['xml:lang'] ? <small className={styles.lang}> {term['xml:lang']}</small> : null}
    </span>
  );
}

/** Rows of an answer; only the visible ones are drawn, and only datasets of this hub are links. */
export function TermTable({ label, names, rows }: TermTableProps) {
  const items = useMemo(() => [...rows], [rows]);
  return (
    <Grid
      theme="no-border small row-stripes"
      accessibleName={label}
      items={items}
      columnRendering="lazy"
      allRowsVisible={rows.length <= few}
    >
      {names.map((name) => (
        <GridColumn<Row> key={name} header={name} autoWidth resizable>
          {({ item }) => <Cell term={item[name]} />}
        </GridColumn>
      ))}
    </Grid>
  );
}
