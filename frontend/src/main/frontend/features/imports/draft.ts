import type {
  ColumnCorrectionInput,
  ColumnType,
  ImportDatasetQuery,
  ImportOptionsInput,
  OnReject,
  PreviewImportQuery,
  Sensitivity,
} from 'Frontend/generated/graphql/features/imports/Imports';

export type Preview = PreviewImportQuery['previewImport'];
export type GuessedColumn = Preview['columns'][number];
export type Part = Preview['parts'][number];

/** What the version before says of its columns. */
export type KnownColumns = NonNullable<ImportDatasetQuery['dataset']['version']>['columns'];

/** What the person says of one column; what is missing stays as it was guessed. */
export type Correction = Partial<Omit<ColumnCorrectionInput, 'position'>>;

/** What the person says of one part of the file. */
export interface PartDraft {
  readonly options: ImportOptionsInput;
  readonly corrections: Readonly<Record<number, Correction>>;
  readonly nullMarkers: string;
}

/** Everything chosen in the wizard: kept above its steps, so that going back loses nothing. */
export interface Draft extends PartDraft {
  readonly upload?: string;
  readonly fileName?: string;
  /** The part that is looked at; the one that the hub chose where it is missing. */
  readonly part?: string;
  /** The names of the parts to import; the one looked at alone where it is missing. */
  readonly parts?: readonly string[];
  /** Titles by the names of parts, where the person has changed them. */
  readonly titles: Readonly<Record<string, string>>;
  /** What is said of the parts that are not looked at now; of that one it stands in the draft itself. */
  readonly aside: Readonly<Record<string, PartDraft>>;
  /** The names of the parts that were looked at. */
  readonly looked: readonly string[];
  /** Whether parts that failed are tried again, for the series of those that did not. */
  readonly again: boolean;
  readonly onReject: OnReject;
  readonly title: string;
  readonly description: string;
  readonly sensitivity?: Sensitivity;
  readonly labels: string;
  readonly owner?: string;
  readonly acceptSchemaChange: boolean;
}

const nothingSaid: PartDraft = { options: {}, corrections: {}, nullMarkers: '' };

export const emptyDraft: Draft = {
  ...nothingSaid,
  titles: {},
  aside: {},
  looked: [],
  again: false,
  onReject: 'REJECT_ROWS',
  title: '',
  description: '',
  labels: '',
  acceptSchemaChange: false,
};

/** The column as it will be: the guess under what the version before says of it, under what the person said. */
export function columnNow(column: GuessedColumn, correction: Correction = {}, known: KnownColumns = []) {
  const name = correction.rename ?? column.name;
  const before = known.find((other) => other.name === name);
  return {
    name,
    type: correction.type ?? column.type,
    decimals: correction.decimals ?? column.decimals ?? 2,
    format: correction.format ?? column.format ?? '',
    decimalComma: correction.decimalComma ?? column.decimalComma,
    drop: correction.drop ?? false,
    label: correction.label ?? before?.label ?? '',
    description: correction.description ?? before?.description ?? '',
    unit: correction.unit ?? before?.unit ?? '',
    key: correction.key ?? before?.key ?? false,
    personalData: correction.personalData ?? before?.personalData ?? column.personalData,
    /** Guessed, and nobody has said so yet. */
    suggested: column.personalData && correction.personalData == null && before === undefined,
  };
}

/** What is said of a part; `shown` is the one that is looked at. */
export function partDraft(draft: Draft, shown: string, part: string): PartDraft {
  if (part !== shown) return draft.aside[part] ?? nothingSaid;
  const { options, corrections, nullMarkers } = draft;
  return { options, corrections, nullMarkers };
}

/** Turns to another part; what was said of each is kept. */
export const lookAt = (draft: Draft, shown: string, part: string): Partial<Draft> => ({
  ...partDraft(draft, shown, part),
  part,
  aside: { ...draft.aside, [shown]: partDraft(draft, shown, shown) },
  looked: [...new Set([...draft.looked, shown, part])],
});

/** Whether the chosen parts become datasets of a series. */
export const isSeries = (draft: Draft, chosen: readonly string[]) => chosen.length > 1 || draft.again;

/** How a text is read, as it was shown; of another format only what the person said, the rest is guessed the same again. */
export function readAs(draft: PartDraft, preview: Preview | undefined): ImportOptionsInput {
  if (!preview?.options.encoding) return draft.options;
  const { encoding, delimiter, quote, header, skip } = { ...preview.options, ...draft.options };
  return { encoding, delimiter, quote, header, skip };
}

/** The names of the parts that would be imported, in the order of the file. */
export const chosenParts = (draft: Draft, preview: Preview): string[] => {
  const chosen = draft.parts ?? [preview.part];
  return preview.parts.map(({ name }) => name).filter((name) => chosen.includes(name));
};

/** What the dataset of a part is called: the member's name in words, behind the file's. */
export const partTitle = (draft: Draft, part: string): string =>
  draft.titles[part] ?? [draft.title, ...part.split(' › ').map(titleOf)].join(' – ').slice(0, 200);

export const splitList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The corrections as the hub takes them; those of columns that another delimiter has taken away are left out. */
export function correctionsOf(draft: PartDraft, columns: readonly GuessedColumn[]): ColumnCorrectionInput[] {
  return columns.flatMap(({ position }) => {
    const correction = draft.corrections[position];
    return correction ? [{ drop: false, ...correction, position }] : [];
  });
}

/** A title to begin with: the file's name in words. */
export const titleOf = (fileName: string): string =>
  fileName
    .replace(/\.[^.\s]{1,10}$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();

export const columnTypes: readonly ColumnType[] = [
  'TEXT',
  'BIGINT',
  'DECIMAL',
  'DOUBLE',
  'BOOLEAN',
  'DATE',
  'TIMESTAMP',
];
