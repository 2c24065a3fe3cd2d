import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Prec, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

type Tables = Readonly<Record<string, readonly string[]>>;

export interface SqlEditorOptions {
  readonly label: string;
  readonly value: string;
  readonly tables: Tables;
  /** Instead of SQL. */
  readonly language?: Extension;
  readonly readOnly: boolean;
  readonly onChange: (sql: string) => void;
  readonly onRun: () => void;
}

export interface SqlEditorHandle {
  readonly show: (sql: string) => void;
  readonly complete: (tables: Tables) => void;
  /** Marks the line that a problem is about, from 1; none where it is undefined. */
  readonly blame: (line: number | undefined) => void;
  readonly destroy: () => void;
}

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--vaadin-text-color)', backgroundColor: 'var(--hub-surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--hub-font-monospace)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--vaadin-text-color)', paddingBlock: '0.5rem' },
  '.cm-cursor': { borderLeftColor: 'var(--vaadin-text-color)' },
  '.cm-gutters': { color: 'var(--vaadin-text-color-secondary)', backgroundColor: 'transparent', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'var(--vaadin-background-container)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in oklab, var(--aura-accent-color) 25%, transparent)',
  },
  '.cm-blamed, .cm-blamed.cm-activeLine': {
    backgroundColor: 'color-mix(in oklab, var(--aura-red) 18%, transparent)',
    boxShadow: 'inset 3px 0 var(--aura-red-text)',
  },
  '.cm-tooltip': {
    color: 'var(--vaadin-text-color)',
    backgroundColor: 'var(--hub-surface)',
    border: 'var(--hub-line)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--aura-accent-contrast-color)',
    backgroundColor: 'var(--aura-accent-color)',
  },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--aura-purple-text)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--aura-green-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--aura-orange-text)' },
  { tag: tags.comment, color: 'var(--vaadin-text-color-secondary)', fontStyle: 'italic' },
]);

const blamed = StateEffect.define<number | undefined>();

/** The line that is to blame, until something is typed. */
const blame = StateField.define({
  create: () => Decoration.none,
  update: (marks, { docChanged, effects, state }) => {
    const told = effects.find((effect) => effect.is(blamed));
    if (!told) return docChanged ? Decoration.none : marks;
    const line = told.value;
    return line === undefined || line > state.doc.lines
      ? Decoration.none
      : Decoration.set(Decoration.line({ class: 'cm-blamed' }).range(state.doc.line(line).from));
  },
  provide: (field) => EditorView.decorations.from(field),
});

const languageOf = (tables: Tables) => sql({ dialect: PostgreSQL, schema: tables, upperCaseKeywords: false });

export function createSqlEditor(parent: HTMLElement, options: SqlEditorOptions): SqlEditorHandle {
  const language = new Compartment();
  let completed = options.tables;
  const run = {
    key: 'Mod-Enter',
    run: (editor: EditorView) => {
      closeCompletion(editor);
      options.onRun();
      return true;
    },
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.value,
      extensions: [
        Prec.highest(keymap.of([run])),
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        highlightActiveLine(),
        highlightSelectionMatches(),
        syntaxHighlighting(colours),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap]),
        language.of(options.language ?? languageOf(options.tables)),
        blame,
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label, tabindex: '0' }),
        EditorState.readOnly.of(options.readOnly),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    show: (text) => {
      const shown = view.state.doc.toString();
      if (text !== shown) view.dispatch({ changes: { from: 0, to: shown.length, insert: text } });
    },
    complete: (tables) => {
      if (options.language || tables === completed) return;
      completed = tables;
      view.dispatch({ effects: language.reconfigure(languageOf(tables)) });
    },
    blame: (line) => view.dispatch({ effects: blamed.of(line) }),
    destroy: () => view.destroy(),
  };
}
