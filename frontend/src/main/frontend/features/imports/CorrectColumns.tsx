import { Button } from '@vaadin/react-components/Button.js';
import { Select } from '@vaadin/react-components/Select.js';
import type { UseQueryState } from 'urql';
import type { PreviewImportQuery } from 'Frontend/generated/graphql/features/imports/Imports';
import { problemsOf, type Problem } from 'Frontend/lib/graphql/problems';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { DataTable } from 'Frontend/ui/DataTable';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useMemo } from 'react';
import { ColumnRow } from './ColumnRow';
import { chosenParts, columnNow, type Draft, type KnownColumns, type Preview } from './draft';
import styles from './Imports.module.css';
import { ReadingOptions } from './ReadingOptions';

const samplesShown = 3;

/** Whether saying otherwise how the file is written may help; what the reader found damaged stays so. */
const mayBeReadOtherwise = ({ key = '' }: Problem) =>
  !/^(reader\.|engine\.PARQUET_)/.test(key) || key === 'reader.TOO_MANY_COLUMNS';

export interface CorrectColumnsProps {
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
  /** What the version before says of its columns. */
  readonly known?: KnownColumns | undefined;
  readonly preview: UseQueryState<PreviewImportQuery>;
}

/** What was guessed of the file, every guess to be corrected, above its first rows. */
export function CorrectColumns({ draft, onDraft, known, preview: { data, error, fetching } }: CorrectColumnsProps) {
  const { t } = useTexts();
  const preview = error ? undefined : data?.previewImport;
  const broken = error !== undefined && !problemsOf(error).some(mayBeReadOtherwise);
  const several = preview !== undefined && chosenParts(draft, preview).length > 1;
  return (
    <div className={styles.step}>
      {broken ? null : (
        <p className={styles.muted}>{t(several ? 'imports.columns.several' : 'imports.columns.lead')}</p>
      )}
      <ErrorNotice
        title={t(broken ? 'imports.columns.broken' : 'imports.columns.unreadable', { file: draft.fileName ?? '' })}
        error={error}
      />
      {error && Object.keys(draft.options).length > 0 ? (
        <Button onClick={() => onDraft({ options: {} })}>{t('imports.columns.guessAgain')}</Button>
      ) : null}
      {!preview && fetching ? <Skeleton shape="table" lines={6} /> : null}
      {preview || (error && !broken) ? (
        <ReadingOptions draft={draft} onDraft={onDraft} preview={preview} several={several} />
      ) : null}
      {several ? (
        <Select
          label={t('imports.part.shown')}
          items={chosenParts(draft, preview).map((value) => ({ value, label: value }))}
          value={preview.part}
          onChange={(event) => onDraft({ part: event.target.value })}
        />
      ) : null}
      {preview && !several ? <PersonalNotice draft={draft} known={known} preview={preview} /> : null}
      {preview && !several ? <Columns draft={draft} onDraft={onDraft} known={known} preview={preview} /> : null}
      {preview ? <Rows preview={preview} typed={several} /> : null}
    </div>
  );
}

/** Names what is taken for personal data, so that nobody goes on without having seen it. */
function PersonalNotice({
  draft,
  known,
  preview,
}: Pick<CorrectColumnsProps, 'draft' | 'known'> & { readonly preview: Preview }) {
  const { t } = useTexts();
  const formats = useFormats();
  const marked = preview.columns
    .map((column) => columnNow(column, draft.corrections[column.position], known))
    .filter(({ drop, personalData }) => !drop && personalData)
    .map(({ name }) => name);
  return (
    <p role="status">
      {marked.length === 0
        ? t('imports.columns.personal.none')
        : t('imports.columns.personal.some', { count: marked.length, columns: formats.list(marked) })}
    </p>
  );
}

function Columns({
  draft,
  onDraft,
  known,
  preview,
}: Omit<CorrectColumnsProps, 'preview'> & { readonly preview: Preview }) {
  const { t } = useTexts();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('imports.columns')}>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{t('imports.columns.keep')}</th>
            <th scope="col">{t('imports.columns.name')}</th>
            <th scope="col">{t('imports.columns.type')}</th>
            <th scope="col">{t('imports.columns.personal')}</th>
            <th scope="col">{t('imports.columns.written')}</th>
            <th scope="col">{t('imports.columns.label')}</th>
            <th scope="col">{t('imports.columns.more')}</th>
            <th scope="col">{t('imports.columns.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column, index) => (
            <ColumnRow
              key={`${preview.part} ${column.position} ${column.header}`}
              column={column}
              correction={draft.corrections[column.position]}
              known={known}
              onCorrection={(correction) =>
                onDraft({ corrections: { ...draft.corrections, [column.position]: correction } })
              }
              samples={preview.rows.slice(0, samplesShown).map((row) => row[index]?.slice(0, 200) ?? '')}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rows({ preview, typed }: { readonly preview: Preview; readonly typed: boolean }) {
  const { t } = useTexts();
  const columns = useMemo(
    () =>
      preview.columns.map(({ name, type }) => ({
        name: typed ? `${name} (${t(`ui.column.${type}`)})` : name,
        type: 'TEXT' as const,
      })),
    [preview, typed, t],
  );
  const rows = useMemo(() => preview.rows.map((row) => row.map((cell) => cell?.slice(0, 500))), [preview]);
  return (
    <>
      <h3>{t('imports.columns.rows')}</h3>
      <DataTable label={t('imports.columns.rows')} columns={columns} rows={rows} />
    </>
  );
}
