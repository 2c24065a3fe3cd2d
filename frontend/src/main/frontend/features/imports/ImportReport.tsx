import { Button } from '@vaadin/react-components/Button.js';
import type { ImportFactsFragment } from 'Frontend/generated/graphql/features/imports/Imports';
import { PublishDialog } from 'Frontend/features/library/PublishDialog';
import { useTexts, type TextValues } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { ListTable } from 'Frontend/ui/ListTable';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useState } from 'react';
import { Link } from 'react-router';
import { ImportNotes } from './ImportNotes';
import styles from './Imports.module.css';

export interface ImportReportProps {
  readonly found: ImportFactsFragment;
  readonly workspace: string;
}

/** What became of every row, and what to do next. */
export function ImportReport({ found, workspace }: ImportReportProps) {
  const { t } = useTexts();
  const [publishing, setPublishing] = useState(false);
  const dataset = found.dataset;
  return (
    <div className={styles.step}>
      <div className={styles.buttons}>
        <StateBadge state="SUCCEEDED" />
        {dataset ? <SensitivityBadge sensitivity={dataset.sensitivity} /> : null}
      </div>
      <p role="status">{t('imports.done', { title: found.title, version: found.versionNumber ?? 1 })}</p>
      <dl className={styles.facts}>
        <dt>{t('imports.report.read')}</dt>
        <dd>
          <FormattedNumber value={found.rowsRead ?? 0} />
        </dd>
        <dt>{t('imports.report.stored')}</dt>
        <dd>
          <FormattedNumber value={found.rowsStored ?? 0} />
        </dd>
        <dt>{t('imports.report.rejected')}</dt>
        <dd>
          <FormattedNumber value={found.rowsRejected ?? 0} />
        </dd>
        {Number(found.cellsEmptied ?? 0) > 0 ? (
          <>
            <dt>{t('imports.report.emptied')}</dt>
            <dd>
              <FormattedNumber value={found.cellsEmptied ?? 0} />
            </dd>
          </>
        ) : null}
      </dl>
      <ImportNotes notes={found.notes} />
      {found.rejects.length > 0 ? <Rejects found={found} /> : null}
      {dataset ? (
        <div className={styles.buttons}>
          {dataset.publication?.state === 'REQUESTED' ? (
            <StateBadge state="REQUESTED" />
          ) : (
            <Button theme="primary" onClick={() => setPublishing(true)}>
              {t('library.publish')}
            </Button>
          )}
          <Link to={`/w/${workspace}/library/${dataset.slug ?? dataset.id}`}>{t('imports.open')}</Link>
          <Link to={`/w/${workspace}/import`} reloadDocument>
            {t('imports.another')}
          </Link>
        </div>
      ) : null}
      {publishing && dataset ? <PublishDialog dataset={dataset} onClose={() => setPublishing(false)} /> : null}
    </div>
  );
}

type Reject = ImportFactsFragment['rejects'][number];

function Rejects({ found }: { readonly found: ImportFactsFragment }) {
  const { t, has, language } = useTexts();
  return (
    <section className={styles.step} aria-labelledby="import-rejects">
      <h3 id="import-rejects">{t('imports.rejects', { count: found.rejects.length })}</h3>
      <ListTable
        label={t('imports.rejects', { count: found.rejects.length })}
        rows={found.rejects}
        rowKey={({ file, line, column }) => `${file ?? ''} ${line} ${column ?? ''}`}
        columns={[
          ...(found.rejects.some(({ file }) => file != null)
            ? [{ key: 'file', header: t('imports.reject.file'), render: ({ file }: Reject) => file ?? '' }]
            : []),
          { key: 'line', header: t('imports.reject.line'), render: ({ line }) => <FormattedNumber value={line} /> },
          {
            key: 'column',
            header: t('imports.reject.column'),
            render: ({ column }) => column ?? t('imports.reject.whole'),
          },
          { key: 'raw', header: t('imports.reject.raw'), render: ({ raw }) => <code>{raw}</code> },
          {
            key: 'reason',
            header: t('imports.reject.reason'),
            render: ({ code, facts, reason }) => {
              const key = `engine.reason.${code}`;
              return has(key) ? t(key, facts as TextValues) : reason;
            },
          },
        ]}
      />
      {found.rejectsPath ? (
        <a href={`${found.rejectsPath}?language=${language}`} download>
          {t('imports.rejects.download')}
        </a>
      ) : null}
    </section>
  );
}
