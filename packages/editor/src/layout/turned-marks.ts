// What was put by hand beside the steps of a drawing, when it is turned: bend points of paths and places of notes, each beside the same steps as before.
// Pure; as stored, x across the work and y along it in both directions. Called by the plan of turning.
import type { Diagram, Point } from '@baton/core';
import { type Box, bottom, grow, overlaps, right, snap } from './box';
import { type Measures, measuresOf } from './directed';
import { runsThrough } from './kept-routes';
import { SHAPE } from './measures';
import { NOTE, noteHeight } from './notes';
import { buildScene, type Scene } from './scene';
import { sheetsOf } from './scope';

export interface TurnedMarks {
  readonly flows: Readonly<Record<string, readonly Point[]>>;
  /** As the drawing keeps them: of a note that hangs on a step, from the corner of that. */
  readonly notes: Readonly<Record<string, Point>>;
}

/** `turned`: the same drawing, its steps where they stand then, without anything else put by hand. */
export function turnedMarks(before: Diagram, turned: Diagram): TurnedMarks {
  const flows: Record<string, readonly Point[]> = {};
  const notes: Record<string, Point> = {};
  for (const inside of sheetsOf(before)) {
    const [was, is] = [before, turned].map((drawing) => buildScene(drawing, { inside, asStored: true })) as [
      Scene,
      Scene,
    ];
    for (const flow of was.scope.flows) {
      const bends = before.layout?.flows?.[flow.id];
      const led = bends?.length ? turnedBends(was, is, flow, bends) : null;
      if (led) flows[flow.id] = led;
    }
    const taken = [...is.former.boxes.values()];
    for (const { id, note, box } of was.notes) {
      if (!before.layout?.notes?.[id] || (note.parent ?? null) !== inside) continue;
      const place = turnedNote(was, is, box, sizeOfNote(note.text, measuresOf(turned)), note.about, taken);
      const host = note.about === undefined ? undefined : is.former.boxes.get(note.about);
      notes[id] = { x: snap(place.x - (host?.x ?? 0)), y: snap(place.y - (host?.y ?? 0)) };
      taken.push(place);
    }
  }
  return { flows: throughNothing(before, turned, flows), notes };
}

type Axis = 'x' | 'y';
type Span = readonly [start: number, end: number];

const spanOf = (box: Box, axis: Axis): Span => (axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)]);

function turnedBends(was: Scene, is: Scene, { from, to }: { from: string; to: string }, bends: readonly Point[]) {
  const own = [from, to].flatMap((id) => pairOf(was, is, id));
  if (own.length < 2) return null;
  const all = [...was.former.boxes.keys()].flatMap((id) => pairOf(was, is, id));
  return bends.map((point) => ({ x: mapped(own, all, 'x', point.x), y: mapped(own, all, 'y', point.y) }));
}

/** Without those that would lead through a step, which they did not before: these paths find a way of their own. */
function throughNothing(before: Diagram, turned: Diagram, flows: TurnedMarks['flows']): TurnedMarks['flows'] {
  const led: Diagram = {
    ...turned,
    layout: { ...turned.layout, flows: Object.fromEntries(Object.entries(flows).map(([id, at]) => [id, [...at]])) },
  };
  const [was, is] = [before, led].map((drawing) => new Set(crossings(drawing, flows))) as [Set<string>, Set<string>];
  const bad = new Set([...is].filter((crossing) => !was.has(crossing)).map((crossing) => crossing.split(' ')[0]));
  return Object.fromEntries(Object.entries(flows).filter(([id]) => !bad.has(id)));
}

/** Which of these paths lead through which steps, as `path step`. */
export function crossings(diagram: Diagram, flows: TurnedMarks['flows']): string[] {
  return sheetsOf(diagram).flatMap((inside) => {
    const { former, scope } = buildScene(diagram, { inside, asStored: true });
    const walls = scope.nodes.filter(({ kind }) => SHAPE[kind] !== 'bar' && SHAPE[kind] !== 'tag');
    return scope.flows
      .filter(({ id }) => flows[id])
      .flatMap(({ id, from, to }) =>
        walls
          .filter((step) => step.id !== from && step.id !== to)
          .filter((step) => runsThrough(former.routes.get(id)?.points ?? [], former.boxes.get(step.id) ?? NOWHERE))
          .map((step) => `${id} ${step.id}`),
      );
  });
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

interface Pair {
  readonly was: Box;
  readonly is: Box;
}

function pairOf(was: Scene, is: Scene, id: string): Pair[] {
  const [before, after] = [was.former.boxes.get(id), is.former.boxes.get(id)];
  return before && after ? [{ was: before, is: after }] : [];
}

/** Within a step as far along it as before, between two in the same share of the gap, outside of all as far from the last. */
function mapped(own: readonly Pair[], all: readonly Pair[], axis: Axis, value: number): number {
  const spans = (pairs: readonly Pair[]) =>
    pairs.map(({ was, is }) => ({ was: spanOf(was, axis), is: spanOf(is, axis) }));
  const within = spans(own).find(({ was: [start, end] }) => value >= start && value <= end);
  if (within) {
    const [a, b] = [within.was, within.is];
    const share = (value - a[0]) / Math.max(1, a[1] - a[0]);
    return Math.round(b[0] + share * (b[1] - b[0]));
  }
  const others = spans(all);
  const before = others.filter(({ was }) => was[1] <= value).sort((a, b) => b.was[1] - a.was[1])[0];
  const behind = others.filter(({ was }) => was[0] >= value).sort((a, b) => a.was[0] - b.was[0])[0];
  const away = before && value - before.was[1];
  if (before && behind && away !== undefined) {
    const room = behind.is[0] - before.is[1];
    if (room <= 0) return Math.round(before.is[1] + Math.min(away, 8));
    return Math.round(before.is[1] + (room * away) / Math.max(1, behind.was[0] - before.was[1]));
  }
  if (before && away !== undefined) return Math.round(before.is[1] + away);
  return behind ? Math.round(behind.is[0] - (behind.was[0] - value)) : Math.round(value);
}

function sizeOfNote(text: string, { turned }: Measures): Pick<Box, 'width' | 'height'> {
  const { width, height } = turned({ x: 0, y: 0, width: NOTE.width, height: noteHeight(text) });
  return { width, height };
}

/** On the same side of the step that it hangs on, or that it stands nearest to, as far away as before; never on something else than before. */
function turnedNote(
  was: Scene,
  is: Scene,
  note: Box,
  size: Pick<Box, 'width' | 'height'>,
  about: string | undefined,
  taken: readonly Box[],
): Box {
  const ids = about === undefined ? [...was.former.boxes.keys()] : [about];
  const near = ids.flatMap((id) => pairOf(was, is, id)).sort((a, b) => away(a.was, note) - away(b.was, note))[0];
  if (!near) return { x: note.x, y: note.y, ...size };
  const along = (axis: Axis, length: number): number => {
    const [own, host, now] = [spanOf(note, axis), spanOf(near.was, axis), spanOf(near.is, axis)];
    if (own[0] >= host[1]) return now[1] + own[0] - host[1];
    if (own[1] <= host[0]) return now[0] - (host[0] - own[1]) - length;
    const [middle, other] = [(own[0] + own[1]) / 2, (host[0] + host[1]) / 2];
    const share = (middle - other) / Math.max(1, (own[1] - own[0] + host[1] - host[0]) / 2);
    return (now[0] + now[1]) / 2 + (share * (length + now[1] - now[0])) / 2 - length / 2;
  };
  const place = { x: Math.round(along('x', size.width)), y: Math.round(along('y', size.height)), ...size };
  const stoodOn = [...was.former.boxes.values()].some((box) => overlaps(box, note));
  return stoodOn ? place : besideAll(place, near.is, taken);
}

function away(a: Box, b: Box): number {
  const [dx, dy] = [Math.max(a.x - right(b), b.x - right(a), 0), Math.max(a.y - bottom(b), b.y - bottom(a), 0)];
  return Math.hypot(dx, dy);
}

const STEP = 16;
const MOST = 24;
const SHIFTS = Array.from({ length: (2 * MOST + 1) ** 2 }, (_, i) => ({
  x: ((i % (2 * MOST + 1)) - MOST) * STEP,
  y: (Math.floor(i / (2 * MOST + 1)) - MOST) * STEP,
})).sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));

/** The nearest place where it covers nothing, on the same side of its step where there is one. */
function besideAll(place: Box, host: Box, taken: readonly Box[]): Box {
  const free = SHIFTS.map(({ x, y }) => ({ ...place, x: place.x + x, y: place.y + y })).filter(
    (box) => !taken.some((other) => overlaps(grow(other, 4), box)),
  );
  const side = (box: Box) => `${sideOf(box, host, 'x')} ${sideOf(box, host, 'y')}`;
  return free.find((box) => side(box) === side(place)) ?? free[0] ?? place;
}

function sideOf(box: Box, host: Box, axis: Axis): -1 | 0 | 1 {
  const [own, other] = [spanOf(box, axis), spanOf(host, axis)];
  return own[0] >= other[1] ? 1 : own[1] <= other[0] ? -1 : 0;
}
