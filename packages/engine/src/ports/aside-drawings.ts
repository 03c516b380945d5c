// Drawings that stand beside the draft of a process, so that nobody's work is overwritten: the one over which somebody went on with their own, the
// one that was given up for another's. The editor reads and fills them through `ProcessRepository.aside`; a store keeps them as rows.
import type { Diagram } from '@baton/core';
import type { RepositoryRefusal } from './repository-refusal';

/** What is told of one in lists. */
export interface AsideDrawing {
  /** 1, 2, 3 ... within a process; the next is always higher, also after the oldest went. */
  readonly seq: number;
  /** Whose drawing it is, and when it was saved last (epoch ms). */
  readonly savedBy: string;
  readonly savedAt: number;
  /** Who set it aside, and when. */
  readonly by: string;
  readonly at: number;
}

export interface AsideRow extends AsideDrawing {
  readonly processId: string;
  readonly bytes: string;
}

export interface LoadedAside extends AsideDrawing {
  /** As it was saved: it may be one that cannot be read. */
  readonly diagram: Diagram;
}

export interface AsideList {
  /** Newest first. */
  readonly rows: readonly AsideDrawing[];
  /** So many of a process are kept: of more the oldest go. */
  readonly most: number;
}

/** The draft as it is saved at this revision, or a drawing of one's own that is not saved. */
export type AsideChoice = { readonly revision: number } | { readonly diagram: Diagram };

export type SetAside = { readonly ok: true; readonly seq: number } | RepositoryRefusal;

/** For all who may draw, whoever set something aside. Nobody takes one away but the limit. */
export interface AsideDrawings {
  list(processId: string): Promise<AsideList>;
  /** Null: there is none, any more. */
  load(processId: string, seq: number): Promise<LoadedAside | null>;
  /**
   * Leaves the draft as it is. What stands there already is not kept twice. Refused with `draft.conflict` when someone saved after that revision,
   * with `process.unknown` where nothing is saved.
   */
  keep(processId: string, what: AsideChoice): Promise<SetAside>;
}
