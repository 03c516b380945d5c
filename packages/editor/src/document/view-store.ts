// What is looked at, apart from what is drawn: selection, focus, open parts. Nothing here is saved or undone.
import type { Diagram } from '@baton/core';
import type { PreviewedFix } from '../problems/previewed-fix';
import type { ShownTrail } from '../problems/trail';
import { createValueStore, type ReadableStore } from './value-store';

export interface Selection {
  readonly nodes: readonly string[];
  readonly flows: readonly string[];
}

export const NOTHING_SELECTED: Selection = { nodes: [], flows: [] };

export type EditorMode = 'diagram' | 'both' | 'text';

/** What stands in the column beside the canvas. */
export type SidePart = 'panel' | 'problems' | 'tryOut' | 'publish' | 'versions';

/** What stands in the place of the whole drawing: ways to begin. */
export type BeginningPage = 'start' | 'wizard' | 'templates' | 'import';

/** Two drawings shown as one. `after` null: the draft as it is drawn now. */
export interface Comparison {
  readonly before: ComparedDrawing;
  readonly after: ComparedDrawing | null;
}

export interface ComparedDrawing {
  readonly diagram: Diagram;
  /** What it is called in the headings: "Version 4". */
  readonly name: string;
}

export interface ViewState {
  readonly selection: Selection;
  /** The note or stage that the panel shows; null: none is chosen. Goes when a step or a path is. */
  readonly part: string | null;
  /** The step that the keyboard is on; it stays when the selection goes. */
  readonly focus: string | null;
  /** The step whose name is being typed on the canvas. */
  readonly renaming: string | null;
  /** Steps whose names are written after that one, in turn. */
  readonly renameNext: readonly string[];
  /** Steps that came with the paths of a question, while they get their first names: Escape leaves them out. */
  readonly mayLeaveOut: readonly string[];
  /** In which language the drawing is shown and written; null: as it was written. */
  readonly language: string | null;
  /** The note or stage whose words are being written on the canvas. */
  readonly writing: string | null;
  /** The sub-process whose inside is shown; null: the process itself. */
  readonly inside: string | null;
  readonly mode: EditorMode;
  /** Null: folded away. */
  readonly side: SidePart | null;
  readonly page: BeginningPage | null;
  /** Shown instead of the drawing; nothing can be changed meanwhile. */
  readonly comparison: Comparison | null;
  /** Counts up each time the panel shall take the keyboard (Enter on a step). */
  readonly panelFocus: number;
  /** Where the panel's keyboard goes then: a member of the step such as `assignment`; null: its first field. */
  readonly panelField: string | null;
  /** What is open above the canvas: find and replace, the commands, or what was asked of the menu of files. */
  readonly bar: 'replace' | 'commands' | 'find' | 'print' | 'picture' | 'json' | 'manual' | null;
  /** A step that is brought into sight; `n` tells repeats apart. */
  readonly sight: { readonly node: string | null; readonly n: number };
  /** A fix that is shown on the canvas as if it were used. */
  readonly preview: PreviewedFix | null;
  /** How a case gets to a problem, while that is looked at. */
  readonly trail: ShownTrail | null;
  /** What a key has just asked for: the section that answers it opens, and clears it. */
  readonly asks: 'who' | null;
  /** The step being connected from the keyboard, and the target it points to now. */
  readonly connecting: { readonly from: string; readonly to: string | null } | null;
  /** What was said last to the polite live region; `n` tells repeats apart. */
  readonly said: { readonly text: string; readonly n: number; readonly canUndo?: boolean };
}

export interface ViewStore extends ReadableStore<ViewState> {
  update(change: Partial<ViewState>): void;
  /** Selects one step (or nothing), moves the keyboard to it and shows the panel for it. */
  select(node: string | null): void;
  selectMany(selection: Selection): void;
  /** Opens the panel and gives it the keyboard, at a member of the step (or of the process) where one is named. */
  enterPanel(field?: string | null): void;
  /** Brings a step into sight at a readable size. */
  lookAt(node: string): void;
  /** Says it to the polite live region; with `canUndo` it is also shown for a moment, with the way back. */
  say(text: string, options?: { readonly canUndo?: boolean }): void;
}

export function createViewStore(initial: Partial<ViewState> = {}): ViewStore {
  const store = createValueStore<ViewState>({
    selection: NOTHING_SELECTED,
    part: null,
    focus: null,
    renaming: null,
    renameNext: [],
    mayLeaveOut: [],
    language: null,
    writing: null,
    inside: null,
    mode: 'diagram',
    side: 'panel',
    page: null,
    comparison: null,
    panelFocus: 0,
    panelField: null,
    asks: null,
    bar: null,
    sight: { node: null, n: 0 },
    preview: null,
    trail: null,
    connecting: null,
    said: { text: '', n: 0 },
    ...initial,
  });
  const update = (change: Partial<ViewState>) => store.set((before) => ({ ...before, ...change }));
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    update,
    select(node) {
      const selection = node === null ? NOTHING_SELECTED : { nodes: [node], flows: [] };
      store.set((before) => ({
        ...before,
        selection,
        part: null,
        focus: node ?? before.focus,
        renaming: null,
        side: before.side === null && node !== null ? 'panel' : before.side,
      }));
    },
    selectMany: (selection) =>
      update({ selection, part: null, focus: selection.nodes.at(-1) ?? store.getState().focus, renaming: null }),
    enterPanel: (field = null) =>
      store.set((before) => ({ ...before, side: 'panel', panelField: field, panelFocus: before.panelFocus + 1 })),
    lookAt: (node) => store.set((before) => ({ ...before, sight: { node, n: before.sight.n + 1 } })),
    say: (text, { canUndo = false } = {}) =>
      store.set((before) => ({ ...before, said: { text, n: before.said.n + 1, canUndo } })),
  };
}
