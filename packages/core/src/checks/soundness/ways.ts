// The moves that lead into a level and to its steps, through the levels around it. Asked by what tells findings of movement and of data.
import type { Node } from '../../nodes/node';
import { type DrawingIndex, TOP } from '../drawing-index';
import { Board } from './board';
import type { Level } from './level';
import { joined, type Move, movesOf, type Rope } from './moves';
import type { Transition } from './net';

/** The moves up to the one that puts a token on the step; null: no case comes there. */
export function wayToStep(
  drawing: DrawingIndex,
  levels: ReadonlyMap<string, Level>,
  step: string,
): readonly Move[] | null {
  const level = levels.get(drawing.nodes.get(step)?.parent ?? TOP);
  const bit = level?.net.nodes.indexOf(step) ?? -1;
  if (!level || bit < 0 || !isReached(drawing, levels, level.id)) return null;
  return wayInLevel(drawing, levels, level, bit, step);
}

function wayInLevel(
  drawing: DrawingIndex,
  levels: ReadonlyMap<string, Level>,
  level: Level,
  bit: number,
  step: string,
): readonly Move[] | null {
  const into = depthOf(drawing, step) > 50 ? null : wayInto(drawing, levels, level.id);
  const way = level.explored.wayToStep(bit);
  const moves = way && upTo(drawing, step, joined(into, ropeOf(way)));
  if (!way || moves) return moves;
  const drawn = level.lookAsDrawn().wayToStep(bit);
  return drawn && upTo(drawing, step, joined(into, ropeOf(drawn)));
}

export function ropeOf(transitions: readonly Transition[]): Rope {
  return transitions.reduce<Rope>((rope, transition) => joined(rope, transition.moves), null);
}

/** The moves after which the inside of a sub-process begins. */
export function wayInto(drawing: DrawingIndex, levels: ReadonlyMap<string, Level>, id: string): Rope {
  const owner = drawing.nodes.get(id);
  const around = owner && levels.get(owner.parent ?? TOP);
  if (!owner || !around || around.id === id) return null;
  const bit = around.net.nodes.indexOf(id);
  const moves = bit < 0 ? null : wayInLevel(drawing, levels, around, bit, id);
  return moves === null ? null : moves.reduce<Rope>((rope, one) => joined(rope, one), null);
}

function upTo(drawing: DrawingIndex, step: string, way: Rope): readonly Move[] | null {
  const board = new Board(drawing.diagram.nodes, drawing.diagram.flows);
  const moves: Move[] = [];
  for (const move of movesOf(way)) {
    board.play(move);
    moves.push(move);
    if (board.tokens.some((token) => token.node === step && token.flow === undefined)) return moves;
  }
  return null;
}

function depthOf(drawing: DrawingIndex, id: string): number {
  let depth = 0;
  for (let at = drawing.nodes.get(id)?.parent; at !== undefined && depth < 100; at = drawing.nodes.get(at)?.parent)
    depth++;
  return depth;
}

/** A level is looked at where something leads into it. */
export function isReached(drawing: DrawingIndex, levels: ReadonlyMap<string, Level>, id: string): boolean {
  let at: Node | undefined = drawing.nodes.get(id);
  for (let steps = 0; at && steps < 100; steps++) {
    const around = levels.get(at.parent ?? TOP);
    const beside = at.kind === 'subProcess' && at.variant === 'event';
    const bit = around?.net.nodes.indexOf(at.id) ?? -1;
    if (!around) return false;
    if (!beside && bit >= 0 && ((around.explored.reached[bit >> 5] as number) & (1 << (bit & 31))) === 0) return false;
    at = drawing.nodes.get(at.parent ?? TOP);
  }
  return true;
}
