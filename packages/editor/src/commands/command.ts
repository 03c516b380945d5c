// What an act of the editor is: a command as data, its outcome as a value, and the change that commands and behaviours work on.
import type { Diagram } from '@baton/core';
import type { AddBranches } from './add-branches';
import type { AddNode } from './add-node';
import type { AddUndo } from './add-undo';
import type { AutoLayout } from './auto-layout';
import type { Become } from './become';
import type { ChangeKind } from './change-kind';
import type { Connect } from './connect';
import type { DeleteSelection } from './delete-selection';
import type { Duplicate } from './duplicate';
import type { InsertOnFlow } from './insert-on-flow';
import type { MoveInto } from './move-into';
import type { MoveNodes } from './move-nodes';
import type { MoveOntoFlow } from './move-onto-flow';
import type { Paste } from './paste';
import type { PlaceNodes } from './place-nodes';
import type { RemoveParts } from './remove-parts';
import type { RunAll } from './run-all';
import type { SetBends } from './set-bends';
import type { SetGroup } from './set-group';
import type { SetLanes } from './set-lanes';
import type { SetNote } from './set-note';
import type { SetText } from './set-text';
import type { SwapSteps } from './swap-steps';
import type { TurnDrawing } from './turn-drawing';
import type { Unfold } from './unfold';
import type { UpdateFlow } from './update-flow';
import type { UpdateNode } from './update-node';
import type { UpdateProcess } from './update-process';

export type EditorCommand =
  | AddBranches
  | AddNode
  | AddUndo
  | AutoLayout
  | Become
  | ChangeKind
  | Connect
  | DeleteSelection
  | Duplicate
  | InsertOnFlow
  | MoveInto
  | MoveNodes
  | MoveOntoFlow
  | Paste
  | PlaceNodes
  | RemoveParts
  | RunAll
  | SetBends
  | SetGroup
  | SetLanes
  | SetNote
  | SetText
  | SwapSteps
  | TurnDrawing
  | Unfold
  | UpdateFlow
  | UpdateNode
  | UpdateProcess;

export type CommandType = EditorCommand['type'];
export type CommandOf<T extends CommandType> = Extract<EditorCommand, { type: T }>;

/** Why an act was not done. Words: `editor.refusals` and the rejections of `@baton/words`. */
export type RefusalCode =
  | 'connect.into-start'
  | 'connect.out-of-end'
  | 'connect.into-boundary'
  | 'connect.to-itself'
  | 'connect.twice'
  | 'connect.crosses-border'
  | 'attach.no-host'
  | 'node.unknown'
  | 'flow.unknown'
  | 'move.into-itself'
  | 'move.several-ways'
  | 'move.no-row'
  | 'lane.unknown'
  | 'lane.last'
  | 'diagram.too-large'
  | 'diagram.malformed'
  | 'nothing-to-do';

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface Done {
  readonly ok: true;
  /** Ids of steps that this act made, in the order in which they were made. */
  readonly nodes: readonly string[];
  readonly flows: readonly string[];
  /** Ids of notes and stages that this act made or changed. */
  readonly parts?: readonly string[];
}

export type CommandResult = Done | Refusal;

/** A change in progress. `diagram` is a mutable draft; `before` is frozen. */
export interface Change {
  readonly before: Diagram;
  readonly diagram: Diagram;
  readonly command: EditorCommand;
  /** A fresh identifier that no node, flow or lane of the diagram has: `prefix`, then a number. */
  newId(prefix: string): string;
  /** Runs another command as part of this change. */
  run(command: EditorCommand): CommandResult;
}

export interface CommandDefinition<C extends EditorCommand = EditorCommand> {
  readonly type: C['type'];
  /** Changes `change.diagram` or answers a refusal having changed nothing. */
  run(change: Change, command: C): CommandResult;
  /** Commands with the same key that follow each other become one undo step (typing). */
  mergeKey?(command: C): string | null;
}

export function done(made: Partial<Pick<Done, 'nodes' | 'flows' | 'parts'>> = {}): Done {
  return { ok: true, nodes: made.nodes ?? [], flows: made.flows ?? [], ...(made.parts && { parts: made.parts }) };
}

export function refused(code: RefusalCode, facts: Refusal['facts'] = {}): Refusal {
  return { ok: false, code, facts };
}
