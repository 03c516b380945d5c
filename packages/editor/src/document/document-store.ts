// The process document: the only truth of the editor. Every change is a command. Undo and redo go back to the very documents that were:
// they share all that did not change, so that keeping them costs little, and what comes back is the same to the byte.
import type { Diagram } from '@baton/core';
import { freeze } from 'immer';
import type { CommandResult, CommandType, EditorCommand } from '../commands/command';
import { runCommand } from '../commands/run-command';
import { createShownDocument, type Later } from './shown-document';
import type { ReadableStore } from './value-store';

export interface DocumentState {
  readonly diagram: Diagram;
  /** Counts every change, undo and redo included: equal numbers mean the same document. */
  readonly edition: number;
  /** What undo and redo would take back or do again; null: nothing. */
  readonly canUndo: CommandType | null;
  readonly canRedo: CommandType | null;
}

export interface DocumentStore extends ReadableStore<DocumentState> {
  dispatch(command: EditorCommand): CommandResult;
  /** What is drawn and listed of it: at most a moment behind, while somebody types. */
  readonly shown: ReadableStore<DocumentState>;
  /** The same, in the panel: behind typing it follows after the drawing. */
  readonly beside: ReadableStore<DocumentState>;
  /** Commands of a text field, which shows itself what is typed into it: the drawing follows when the keys rest. */
  typing<R>(run: () => R): R;
  /** Commands that change the whole drawing: it is shown in tasks of its own, so that none is long. */
  soon<R>(run: () => R): R;
  /** The kind of act taken back, or null. */
  undo(): CommandType | null;
  redo(): CommandType | null;
  /** Ends merging: what is typed next is an undo step of its own. Called when a field loses focus. */
  seal(): void;
  /** Another drawing in place of this one, as one undo step: a template, a file. */
  replace(diagram: Diagram): void;
  /** Another document (loaded, or theirs after a conflict): history is forgotten. */
  load(diagram: Diagram): void;
}

interface Entry {
  readonly type: CommandType;
  readonly mergeKey: string | null;
  readonly at: number;
  readonly before: Diagram;
  readonly after: Diagram;
}

export interface DocumentStoreOptions {
  /** Wall clock, epoch ms; only decides whether typing after a pause is another undo step. */
  now?: () => number;
  /** Commands with the same merge key within this many ms are one undo step. */
  mergeIn?: number;
  historyLimit?: number;
  /** Timer of what is shown behind typing. */
  later?: Later;
}

export function createDocumentStore(initial: Diagram, options: DocumentStoreOptions = {}): DocumentStore {
  const { now = Date.now, mergeIn = 2_000, historyLimit = 500 } = options;
  const listeners = new Set<() => void>();
  let past: Entry[] = [];
  let future: Entry[] = [];
  let sealed = true;
  // As those that commands make: what is worked out of a drawing that cannot change is kept with it.
  let state: DocumentState = { diagram: freeze(initial, true), edition: 0, canUndo: null, canRedo: null };
  const shown = createShownDocument(state, options.later);

  const publish = (diagram: Diagram) => {
    state = {
      diagram,
      edition: state.edition + 1,
      canUndo: past.at(-1)?.type ?? null,
      canRedo: future.at(-1)?.type ?? null,
    };
    for (const listener of [...listeners]) listener();
    shown.follow(state);
  };

  return {
    getState: () => state,
    shown,
    beside: shown.beside,
    typing: shown.typing,
    soon: shown.soon,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(command) {
      const outcome = runCommand(state.diagram, command);
      if (!outcome.result.ok || outcome.diagram === state.diagram) return outcome.result;
      const entry: Entry = {
        type: command.type,
        mergeKey: outcome.mergeKey,
        at: now(),
        before: state.diagram,
        after: outcome.diagram,
      };
      const last = past.at(-1);
      const merges =
        !sealed && last && entry.mergeKey !== null && last.mergeKey === entry.mergeKey && entry.at - last.at < mergeIn;
      if (merges) past[past.length - 1] = { ...entry, before: last.before };
      else past.push(entry);
      if (past.length > historyLimit) past = past.slice(-historyLimit);
      future = [];
      sealed = false;
      publish(outcome.diagram);
      return outcome.result;
    },
    replace(diagram) {
      past.push({ type: 'runAll', mergeKey: null, at: now(), before: state.diagram, after: diagram });
      future = [];
      sealed = true;
      publish(freeze(diagram, true));
    },
    undo() {
      const entry = past.pop();
      if (!entry) return null;
      future.push(entry);
      sealed = true;
      publish(entry.before);
      return entry.type;
    },
    redo() {
      const entry = future.pop();
      if (!entry) return null;
      past.push(entry);
      sealed = true;
      publish(entry.after);
      return entry.type;
    },
    seal() {
      sealed = true;
      shown.catchUp();
    },
    load(diagram) {
      past = [];
      future = [];
      sealed = true;
      publish(freeze(diagram, true));
    },
  };
}
