import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { recall, remember } from 'Frontend/lib/remembered';
import { useViewer } from 'Frontend/lib/session/session';
import { Page } from 'Frontend/ui/Page';
import { SqlEditor } from 'Frontend/ui/SqlEditor';
import { Play, Square } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { examplesIn } from './examples';
import { SparqlOutcome } from './SparqlOutcome';
import styles from './SparqlPage.module.css';
import { useSparqlRun } from './useSparqlRun';

const draft = 'sparql';

/** The query of an address: behind the hash, where no server sees it and none limits it, or as the protocol has it. */
function queryOf(location: { readonly hash: string; readonly search: string }): string | undefined {
  return (
    new URLSearchParams(location.hash.slice(1)).get('query') ??
    new URLSearchParams(location.search).get('query') ??
    undefined
  );
}

function Examples({ onOpen }: { readonly onOpen: (query: string) => void }) {
  const { t, language } = useTexts();
  return (
    <aside className={styles.side} aria-labelledby="sparql-examples">
      <h2 id="sparql-examples">{t('sparql.examples')}</h2>
      <ul>
        {examplesIn(language).map(({ title, query }) => (
          <li key={title}>
            <button type="button" className={styles.example} onClick={() => onOpen(query)}>
              {t(title)}
            </button>
          </li>
        ))}
      </ul>
      <p>{t('sparql.endpoint', { address: `${window.location.origin}/sparql` })}</p>
    </aside>
  );
}

/** Where queries to the catalog's graph are written and run; open to visitors for what is public. */
export function SparqlPage() {
  const { t, language } = useTexts();
  const viewer = useViewer();
  const location = useLocation();
  const navigate = useNavigate();
  const linked = queryOf(location);
  const [query, setQuery] = useState(() => linked ?? recall(draft) ?? examplesIn(language)[0]?.query ?? '');
  const [opened, setOpened] = useState(linked);
  if (linked !== opened) {
    setOpened(linked);
    if (linked !== undefined) setQuery(linked);
  }
  /** A query that came by a link does not take the place of one's own. */
  const write = (text: string) => {
    setQuery(text);
    remember(draft, text);
  };
  const { since, answered, failed, cancelled, run, cancel } = useSparqlRun();
  const begin = () => {
    const hash = `query=${encodeURIComponent(query)}`;
    void navigate({ hash, search: '' }, { replace: true, preventScrollReset: true });
    void run(query);
  };
  const line = failed?.query === query ? Number(failed.problem.parameters?.line) || undefined : undefined;
  return (
    <Page
      full
      title={t('sparql.title')}
      lead={t(viewer && viewer.role !== 'VIEWER' ? 'sparql.lead' : 'sparql.lead.visitor')}
      crumbs={[{ text: t('catalog.title'), to: '/catalog' }]}
      action={
        since === undefined ? (
          <Button theme="primary" disabled={query.trim() === ''} title={t('sparql.run.keys')} onClick={begin}>
            <Play slot="prefix" aria-hidden size={15} />
            {t('sparql.run')}
          </Button>
        ) : (
          <Button onClick={cancel}>
            <Square slot="prefix" aria-hidden size={15} />
            {t('sparql.cancel')}
          </Button>
        )
      }
    >
      <div className={styles.bench}>
        <Examples onOpen={write} />
        <div className={styles.work}>
          <div className={styles.editor}>
            <SqlEditor
              label={t('sparql.editor')}
              language="sparql"
              value={query}
              onChange={write}
              blamedLine={line}
              onRun={begin}
            />
          </div>
          <SparqlOutcome since={since} answered={answered} failed={failed} cancelled={cancelled} />
        </div>
      </div>
    </Page>
  );
}
