// What stands beside a step on the drawing, in the text: the stage that begins with it, and its notes. Called by the outline.
import type { Diagram, Node } from '@baton/core';
import { type Piece, plain, type TextContext } from './piece';

/** A stage is said at the first of its steps. */
export function besideOf(node: Node, { diagram, words }: TextContext): Piece[][] {
  const { group, note } = words.canvas;
  const stages = (diagram.groups ?? []).filter(({ members }) => firstOf(diagram, members) === node.id);
  const notes = (diagram.notes ?? []).filter(({ about }) => about === node.id);
  return [
    ...stages.map(({ name, members }) => [plain(group.read(name, members.length))]),
    ...notes.map(({ text }) => [plain(note.read(text))]),
  ];
}

/** The member that comes first in the drawing and is a step of the text. */
function firstOf({ nodes }: Diagram, members: readonly string[]): string | undefined {
  const ids = new Set(members);
  return nodes.find(({ id, kind }) => ids.has(id) && kind !== 'startEvent' && kind !== 'endEvent')?.id;
}
