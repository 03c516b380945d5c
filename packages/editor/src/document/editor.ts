// One open editor: its stores and the one way to act on them. Made by `ProcessEditor`, and by tests without a screen.
import type { BusinessCalendar, Diagram, HandlerOffer, Node, NodeKind, Person, Problem, Role } from '@baton/core';
import type { ReactNode } from 'react';
import type { CommandResult, EditorCommand } from '../commands/command';
import type { NodeChange } from '../commands/update-node';
import type { StageSight } from '../overview/stage-sight';
import { createDocumentStore, type DocumentStore, type DocumentStoreOptions } from './document-store';
import { createValueStore, type ValueStore } from './value-store';
import { createViewStore, type ViewState, type ViewStore } from './view-store';

/** People, roles and calendars by name and how people are told, as the host knows them; for cards, pickers and words. */
export interface EditorDirectory {
  readonly roles: readonly Role[];
  readonly people: readonly Person[];
  readonly calendars: readonly BusinessCalendar[];
  /** Channels by which people can be told (`app`, `mail`, `sms`, `chat`); all when absent. */
  readonly channels?: readonly string[];
  /** Open tasks by person, where the host can say; "least busy" is previewed with it. */
  readonly openItems?: ReadonlyMap<string, number>;
  /** Clock of the host, epoch ms: examples begin there, and whom a rule would choose is said as of then. The browser's when absent. Keep its identity. */
  readonly now?: () => number;
  /** What is not in these lists is not there at all, even where a list is empty. The repository's own directory is whole. */
  readonly isWhole?: boolean;
}

export const EMPTY_DIRECTORY: EditorDirectory = { roles: [], people: [], calendars: [] };

/** A kind on its way from the palette to the canvas, at a place of the window (CSS px). */
export interface PaletteDrag {
  readonly kind: NodeKind | 'note';
  readonly x: number;
  readonly y: number;
  /** Let go here; the canvas takes it up and clears it. */
  readonly dropped: boolean;
}

/** A further section of the panel, of the host: beside what the editor knows of a step. */
export interface PanelSection {
  readonly id: string;
  readonly title: string;
  /** Of which steps; all when absent. */
  shows?(node: Node): boolean;
  render(given: PanelSectionGiven): ReactNode;
}

export interface PanelSectionGiven {
  readonly node: Node;
  readonly diagram: Diagram;
  readonly readOnly: boolean;
  /** Changes fields of the step, as one undo step. */
  update(change: NodeChange): CommandResult;
}

export interface Arranging {
  /** The browser lets this page have no worker: it is done here, in small steps. */
  readonly isHere: boolean;
  cancel(): void;
}

export interface Editor {
  readonly document: DocumentStore;
  readonly view: ViewStore;
  /** Problems of the drawing as it is now. Filled by problems/, read by the canvas, the top bar and the panel. */
  readonly problems: ValueStore<readonly Problem[]>;
  readonly paletteDrag: ValueStore<PaletteDrag | null>;
  /** An arrangement that is being worked out; null: none is. */
  readonly arranging: ValueStore<Arranging | null>;
  /** What the canvas shows now; null while there is none. */
  readonly sight: ValueStore<StageSight | null>;
  readonly directory: EditorDirectory;
  readonly sections: readonly PanelSection[];
  /** What automatic steps can call; null: the host does not tell. It may come after the drawing. */
  readonly handlers: ValueStore<readonly HandlerOffer[] | null>;
  readonly readOnly: boolean;
  /** Runs a command on the document; in a read-only editor nothing is done and nothing is refused aloud. */
  dispatch(command: EditorCommand): CommandResult;
}

export interface EditorOptions extends DocumentStoreOptions {
  diagram: Diagram;
  directory?: EditorDirectory;
  readOnly?: boolean;
  sections?: readonly PanelSection[];
  handlers?: readonly HandlerOffer[];
  view?: Partial<ViewState>;
  problems?: readonly Problem[];
}

export function createEditor(options: EditorOptions): Editor {
  const document = createDocumentStore(options.diagram, options);
  const readOnly = options.readOnly ?? false;
  return {
    document,
    view: createViewStore(options.view),
    problems: createValueStore<readonly Problem[]>(options.problems ?? []),
    paletteDrag: createValueStore<PaletteDrag | null>(null),
    arranging: createValueStore<Arranging | null>(null),
    sight: createValueStore<StageSight | null>(null),
    directory: options.directory ?? EMPTY_DIRECTORY,
    sections: options.sections ?? [],
    handlers: createValueStore<readonly HandlerOffer[] | null>(options.handlers ?? null),
    readOnly,
    dispatch: (command) => (readOnly ? { ok: false, code: 'nothing-to-do', facts: {} } : document.dispatch(command)),
  };
}
