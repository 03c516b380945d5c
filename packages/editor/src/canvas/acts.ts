// What a person does on the canvas, from whatever hand: mouse, keys, palette, menus. Each act runs one command, moves selection and focus
// to what it made, and says what happened.
import type { NodeKind, Point } from '@baton/core';
import type { Locale, Words } from '@baton/words';
import type { CommandResult } from '../commands/command';
import type { Fragment } from '../commands/fragment';
import type { SetGroup } from '../commands/set-group';
import type { Editor } from '../document/editor';
import { NOTHING_SELECTED, type Selection } from '../document/view-store';
import { editorKind } from '../kinds/registry';
import { arrange } from '../layout/arrange';
import { measuresOf } from '../layout/directed';
import { afterTimeTravel, neighbourOf } from './act-focus';
import { actName } from './act-names';
import { makePathActs, type PathActs } from './path-acts';
import type { ReadQuestion } from './read-question';
import { sayRefusal } from './refusal-words';
import { removeSaying } from './remove-saying';

/** Where a new step shall go. */
export type StepPlace =
  | { readonly after: string; readonly at?: Point }
  | { readonly flow: string }
  | { readonly at: Point; readonly lane?: string; readonly inside?: string }
  | { readonly attachedTo: string };

export interface Acts extends PathActs {
  /** Adds a step and begins to write its name. Answers its id, or null when it was refused (the reason is said). */
  /** With a `name` nothing is left to be written. */
  add(kind: NodeKind, place: StepPlace, name?: string): string | null;
  /** Names a decision and gives it the paths that its question asks for; then the names of their first steps are written in turn. */
  branch(id: string, question: string, read: ReadQuestion): void;
  connect(from: string, to: string): boolean;
  /** `notes`: go along; others stay where the step that they hang on stood. */
  remove(selection: Selection, notes?: readonly string[]): void;
  duplicate(nodes: readonly string[]): void;
  startRename(id: string): void;
  rename(id: string, name: string): void;
  /** `also`: which stages they belong to then. */
  move(
    nodes: readonly string[],
    by: Point,
    lane?: { readonly id: string; readonly align?: boolean },
    also?: readonly SetGroup[],
  ): void;
  /** Into an unfolded sub-process or out of one (null: onto the sheet that is shown). */
  moveInto(nodes: readonly string[], inside: string | null, by: Point, lane?: string): void;
  unfold(id: string, open: boolean): void;
  arrange(): void;
  /** Lets work run from side to side, or from top to bottom again. */
  turn(): void;
  /** Brings in copied steps, selected, where they stood or below. */
  paste(fragment: Fragment): void;
  changeKind(id: string, kind: NodeKind): void;
  say(sentence: (tools: Words['tools']) => string, canUndo?: boolean): void;
  undo(): void;
  redo(): void;
}

export function makeActs(editor: Editor, locale: Locale, words: Words): Acts {
  const { document, view } = editor;
  const said = words.editor.said;
  const nodeName = (id: string) => {
    const node = document.getState().diagram.nodes.find((candidate) => candidate.id === id);
    return node ? (node.name ?? editorKind(node.kind).name(words)) : id;
  };
  const sayWhyNot = (result: CommandResult) => sayRefusal(view, locale, result);

  return {
    ...makePathActs(editor, locale, words, nodeName),
    add(kind, place, name) {
      const names = { step: words.editor.canvas.newStep, ...(name && { node: name }) };
      const inside = view.getState().inside;
      const result =
        'flow' in place
          ? editor.dispatch({ type: 'insertOnFlow', kind, names, flow: place.flow })
          : editor.dispatch({ type: 'addNode', kind, names, inside, ...place });
      sayWhyNot(result);
      const made = result.ok ? result.nodes[0] : undefined;
      if (made === undefined) return null;
      view.select(made);
      const nameless = kind === 'parallelGateway' || kind === 'boundaryEvent' || name !== undefined;
      view.update({ renaming: nameless ? null : made, renameNext: [], mayLeaveOut: [] });
      view.say(said.added(nodeName(made)));
      return made;
    },
    branch(id, question, { branches, variables }) {
      const step = words.editor.canvas.newStep;
      const result = editor.dispatch({
        type: 'addBranches',
        node: id,
        question,
        branches: branches.map((branch) => ({ ...branch, kind: 'userTask', step })),
        variables,
      });
      sayWhyNot(result);
      if (!result.ok) return view.update({ renaming: null });
      const [first = null, ...next] = result.nodes;
      view.select(first);
      view.update({ renaming: first, renameNext: next, mayLeaveOut: result.nodes });
      view.say(branches.map((branch) => said.added(branch.name)).join(' '));
    },
    connect(from, to) {
      const result = editor.dispatch({ type: 'connect', from, to });
      sayWhyNot(result);
      if (!result.ok) return false;
      view.say(said.connected(nodeName(from), nodeName(to)));
      return true;
    },
    remove({ nodes, flows }, notes = []) {
      const first = nodes[0];
      const name = first === undefined ? words.editor.canvas.connect : nodeName(first);
      const before = first === undefined ? null : neighbourOf(document.getState().diagram.flows, first, nodes);
      const also = notes.length === 0 ? [] : [{ type: 'removeParts', ids: notes } as const];
      if (!removeSaying(editor, words, name, { nodes, flows }, also)) return;
      const there = before !== null && document.getState().diagram.nodes.some((node) => node.id === before);
      if (there) view.select(before);
      else view.update({ selection: NOTHING_SELECTED, focus: null });
    },
    duplicate(nodes) {
      const result = editor.dispatch({ type: 'duplicate', nodes });
      if (!result.ok) return;
      view.selectMany({ nodes: result.nodes, flows: [] });
      for (const id of result.nodes.slice(0, 1)) view.say(said.added(nodeName(id)));
    },
    startRename: (id) => view.update({ renaming: id, mayLeaveOut: [] }),
    rename(id, name) {
      const { language } = view.getState();
      if (language === null) editor.dispatch({ type: 'updateNode', id, change: { name } });
      else editor.dispatch({ type: 'setText', language, place: `node.${id}.name`, text: name });
      view.update({ renaming: null });
    },
    move(nodes, by, lane, also = []) {
      const before = document.getState().diagram;
      const moved = {
        type: 'moveNodes',
        nodes,
        by,
        ...(lane && { lane: lane.id, ...(lane.align && { align: true }) }),
      } as const;
      const result = editor.dispatch(also.length > 0 ? { type: 'runAll', commands: [moved, ...also] } : moved);
      const first = nodes[0];
      if (!result.ok || first === undefined) return;
      const was = before.nodes.find((node) => node.id === first)?.lane;
      const into = before.lanes.find((candidate) => candidate.id === lane?.id);
      if (into && was !== into.id) view.say(said.movedTo(nodeName(first), into.name), { canUndo: true });
      for (const { id, members } of also) {
        const name = before.groups?.find((group) => group.id === id)?.name ?? '';
        const { joined, left } = words.canvas.group;
        view.say(members?.includes(first) ? joined(nodeName(first), name) : left(nodeName(first), name), {
          canUndo: true,
        });
      }
    },
    moveInto(nodes, inside, by, lane) {
      const to = inside ?? view.getState().inside;
      const result = editor.dispatch({ type: 'moveInto', nodes, inside: to, by, ...(lane !== undefined && { lane }) });
      sayWhyNot(result);
      const [moved] = result.ok ? result.nodes : [];
      const { part } = words.canvas;
      if (moved === undefined) return;
      view.say(inside === null ? part.movedOut(nodeName(moved)) : part.movedInto(nodeName(moved), nodeName(inside)), {
        canUndo: true,
      });
    },
    unfold(id, open) {
      const result = editor.dispatch({ type: 'unfold', id, open });
      const { part } = words.canvas;
      if (result.ok) view.say(open ? part.unfolded(nodeName(id)) : part.folded(nodeName(id)), { canUndo: true });
    },
    arrange() {
      arrange(editor, null, words);
    },
    turn() {
      void import('../commands/turn-plan').then(({ turnCommand }) => {
        const { diagram } = document.getState();
        const { sideways } = measuresOf(diagram);
        const { drawnAcross, drawnDown } = words.canvas.direction;
        if (editor.dispatch(turnCommand(diagram, sideways ? 'down' : 'right')).ok)
          view.say(sideways ? drawnDown : drawnAcross, { canUndo: true });
      });
    },
    paste(fragment) {
      const result = editor.dispatch({ type: 'paste', fragment, inside: view.getState().inside });
      sayWhyNot(result);
      if (!result.ok) return;
      view.selectMany({ nodes: result.nodes, flows: [] });
      view.say(words.tools.copies.pasted(result.nodes.length), { canUndo: true });
    },
    changeKind(id, kind) {
      const result = editor.dispatch({ type: 'changeKind', id, kind });
      sayWhyNot(result);
      if (result.ok) view.say(words.tools.kind.changed(nodeName(id), editorKind(kind).name(words)));
    },
    say: (sentence, canUndo = false) => view.say(sentence(words.tools), { canUndo }),
    undo() {
      const type = document.undo();
      afterTimeTravel(editor);
      if (type) view.say(said.undone(actName(type, words)));
    },
    redo() {
      const type = document.redo();
      afterTimeTravel(editor);
      if (type) view.say(said.redone(actName(type, words)));
    },
  };
}
