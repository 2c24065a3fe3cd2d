import { Button } from '@vaadin/react-components/Button.js';
import type { UseQueryState } from 'urql';
import type { PreviewImportQuery } from 'Frontend/generated/graphql/features/imports/Imports';
import { problemsOf, type Problem } from 'Frontend/lib/graphql/problems';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { DataTable } from 'Frontend/ui/DataTable';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useMemo, useRef } from 'react';
import { ColumnRow } from './ColumnRow';
import { lookAt, type Draft, type KnownColumns, type Preview } from './draft';
import { problemOf } from './failure';
import styles from './Imports.module.css';
import { keptColumns, type PartState } from './parts';
import { PartSteps, PartTabs } from './PartTabs';
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
  /** The parts that are imported together; none where it is one alone. */
  readonly parts: readonly PartState[];
}

/** What was guessed of the file, every guess to be corrected, above its first rows; of several parts one after the other. */
export function CorrectColumns({
  draft,
  onDraft,
  known,
  preview: { data, error, fetching },
  parts,
}: CorrectColumnsProps) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const preview = error ? undefined : data?.previewImport;
  const shown = draft.part ?? preview?.part ?? '';
  // While another part is read, the one before must not take its corrections.
  const read = preview?.part === shown ? preview : undefined;
  const several = parts.length > 0;
  const problems = error ? problemsOf(error) : read?.failure ? [problemOf(read.failure)] : [];
  const broken = problems.length > 0 && !problems.some(mayBeReadOtherwise);
  const show = (part: string) => {
    onDraft(lookAt(draft, shown, part));
    heading.current?.focus();
  };
  const leaveOut = () => {
    const left = parts.map(({ name }) => name).filter((name) => name !== shown);
    onDraft({ ...lookAt(draft, shown, left[0] ?? shown), parts: left });
  };
  return (
    <div className={styles.step}>
      {broken && !several ? null : (
        <p className={styles.muted}>{t(several ? 'imports.columns.several' : 'imports.columns.lead')}</p>
      )}
      {several ? <PartTabs parts={parts} shown={shown} onShow={show} /> : null}
      {several ? (
        <h3 ref={heading} tabIndex={-1}>
          {shown}
        </h3>
      ) : null}
      <ErrorNotice
        title={t(broken ? 'imports.columns.broken' : 'imports.columns.unreadable', {
          file: several ? shown : (draft.fileName ?? ''),
        })}
        problems={problems}
      />
      {problems.length > 0 && parts.length > 1 ? (
        <Button onClick={leaveOut}>{t('imports.part.leaveOut')}</Button>
      ) : null}
      {problems.length > 0 && Object.keys(draft.options).length > 0 ? (
        <Button onClick={() => onDraft({ options: {} })}>{t('imports.columns.guessAgain')}</Button>
      ) : null}
      {!read && !error && fetching ? <Skeleton shape="table" lines={6} /> : null}
      {(read ?? error) && !broken ? (
        <ReadingOptions draft={draft} onDraft={onDraft} preview={read} several={several} />
      ) : null}
      {read && !read.failure ? <Guesses draft={draft} onDraft={onDraft} known={known} preview={read} /> : null}
      {several ? <PartSteps parts={parts} shown={shown} onShow={show} /> : null}
    </div>
  );
}

interface GuessesProps extends Pick<CorrectColumnsProps, 'draft' | 'onDraft' | 'known'> {
  readonly preview: Preview;
}

function Guesses(props: GuessesProps) {
  return (
    <>
      <PersonalNotice {...props} />
      <Columns {...props} />
      <Rows preview={props.preview} />
    </>
  );
}

/** Names what is taken for personal data, so that nobody goes on without having seen it. */
function PersonalNotice({ draft, known, preview }: GuessesProps) {
  const { t } = useTexts();
  const formats = useFormats();
  const marked = keptColumns(preview, draft, known)
    .filter(({ personalData }) => personalData)
    .map(({ name }) => name);
  return (
    <p role="status">
      {marked.length === 0
        ? t('imports.columns.personal.none')
        : t('imports.columns.personal.some', { count: marked.length, columns: formats.list(marked) })}
    </p>
  );
}

function Columns({ draft, onDraft, known, preview }: GuessesProps) {
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

function Rows({ preview }: { readonly preview: Preview }) {
  const { t } = useTexts();
  const columns = useMemo(() => preview.columns.map(({ name }) => ({ name, type: 'TEXT' as const })), [preview]);
  const rows = useMemo(() => preview.rows.map((row) => row.map((cell) => cell?.slice(0, 500))), [preview]);
  return (
    <>
      <h3>{t('imports.columns.rows')}</h3>
      <DataTable label={t('imports.columns.rows')} columns={columns} rows={rows} />
    </>
  );
}
