// What was put by hand is still there when a drawing is turned: bend points on the same paths, notes on the same side of the same steps; and all of it is
// taken back byte for byte.
import type { Diagram, Point } from '@baton/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bent, handlesOf } from '../canvas/path-stretches';
import { turnCommand } from '../commands/turn-plan';
import { createDocumentStore, type DocumentStore } from '../document/document-store';
import { fewShrinks } from '../testing/few-shrinks';
import { furnishedOrder } from '../testing/furnished-order';
import { printOrder } from '../testing/print-order';
import { type Box, bottom, overlaps, right } from './box';
import { buildScene } from './scene';
import { sheetsOf } from './scope';
import { crossings } from './turned-marks';

const RUNS = { numRuns: 12 };
const turn = (store: DocumentStore, direction: 'down' | 'right') =>
  store.dispatch(turnCommand(store.getState().diagram, direction)).ok;

/** Pulls a stretch of a path aside, as a hand does: of the n-th or the next one that is long enough. */
function pull(store: DocumentStore, n: number, by: number): void {
  const { diagram } = store.getState();
  const paths = sheetsOf(diagram).flatMap((inside) => {
    const { scope, former } = buildScene(diagram, { inside, asStored: true });
    return scope.flows.map(({ id }) => ({ id, points: former.routes.get(id)?.points ?? [] }));
  });
  const long = paths.filter(({ points }) => handlesOf(points).length > 0);
  const path = long[n % long.length];
  const handles = handlesOf(path?.points ?? []);
  const stretch = handles[n % Math.max(1, handles.length)]?.stretch ?? 0;
  if (path) store.dispatch({ type: 'setBends', flow: path.id, points: bent(path.points, stretch, { x: by, y: by }) });
}

const square = (points: readonly Point[]) =>
  points.every((point, i) => i === 0 || point.x === points[i - 1]?.x || point.y === points[i - 1]?.y);

/** Of each note that hangs on a step: whether it stands before it, over it or behind it, across the work and along it. */
function sides(diagram: Diagram): Record<string, readonly string[]> {
  const side = ([a, b]: readonly [number, number], [from, to]: readonly [number, number]) =>
    a >= to ? 'behind' : b <= from ? 'before' : 'over';
  const found: Record<string, readonly string[]> = {};
  for (const inside of sheetsOf(diagram)) {
    const { notes, former } = buildScene(diagram, { inside, asStored: true });
    for (const { id, note, box } of notes) {
      const step = note.about === undefined ? undefined : former.boxes.get(note.about);
      if (!step || !diagram.layout?.notes?.[id]) continue;
      found[id] = [
        side([box.x, right(box)], [step.x, right(step)]),
        side([box.y, bottom(box)], [step.y, bottom(step)]),
      ];
    }
  }
  return found;
}

describe('a drawing that is turned', () => {
  it('keeps bend points: as many, on the same paths, square, through no step', () => {
    let [pulled, left] = [0, 0];
    fc.assert(
      fc.property(
        fc.constantFrom(printOrder, furnishedOrder),
        fc.array(fc.record({ n: fc.nat(200), by: fc.integer({ min: -48, max: 48 }) }), { minLength: 1, maxLength: 6 }),
        fewShrinks((start, pulls) => {
          const store = createDocumentStore(start());
          for (const { n, by } of pulls) pull(store, n, by);
          const before = store.getState().diagram;
          const bends = before.layout?.flows ?? {};
          const crossed = crossings(before, bends);
          expect(turn(store, 'right')).toBe(true);
          const { diagram } = store.getState();
          for (const [id, points] of Object.entries(diagram.layout?.flows ?? {}))
            expect(points.length, id).toBe(before.layout?.flows?.[id]?.length);
          pulled += Object.keys(before.layout?.flows ?? {}).length;
          left += Object.keys(diagram.layout?.flows ?? {}).length;
          for (const inside of sheetsOf(diagram))
            for (const path of buildScene(diagram, { inside }).paths) expect(square(path.points), path.id).toBe(true);
          const kept = diagram.layout?.flows ?? {};
          expect(crossings(diagram, kept).filter((one) => !crossed.includes(one))).toEqual([]);
          store.undo();
          expect(JSON.stringify(store.getState().diagram)).toBe(JSON.stringify(before));
        }),
      ),
      RUNS,
    );
    // Those that would lead through a step find their own way.
    expect(pulled).toBeGreaterThan(RUNS.numRuns / 2);
    expect(left).toBeGreaterThan(pulled * 0.6);
  });

  it('keeps notes that were put somewhere: on the same side of their steps, on nothing', () => {
    let [together, same] = [0, 0];
    const at = fc.record({ x: fc.integer({ min: -260, max: 320 }), y: fc.integer({ min: -140, max: 160 }) });
    fc.assert(
      fc.property(
        fc.array(fc.record({ n: fc.nat(200), at }), { minLength: 1, maxLength: 4 }),
        fewShrinks((notes) => {
          const store = createDocumentStore(printOrder());
          for (const note of notes) {
            const { diagram } = store.getState();
            const { byId } = buildScene(diagram, { asStored: true });
            const steps = diagram.nodes.filter(({ id, kind }) => kind === 'userTask' && byId.has(id));
            const about = steps[note.n % steps.length]?.id ?? '';
            const box = byId.get(about)?.box as Box;
            store.dispatch({
              type: 'setNote',
              text: 'Ask twice',
              about,
              at: { x: box.x + note.at.x, y: box.y + note.at.y },
            });
          }
          const before = store.getState().diagram;
          const stood = onSteps(before);
          expect(turn(store, 'right')).toBe(true);
          const { diagram } = store.getState();
          expect(Object.keys(diagram.layout?.notes ?? {}).sort()).toEqual(
            Object.keys(before.layout?.notes ?? {}).sort(),
          );
          expect(onSteps(diagram).filter((id) => !stood.includes(id))).toEqual([]);
          const [were, are] = [sides(before), sides(diagram)];
          for (const id of Object.keys(were)) {
            together++;
            if (were[id]?.join() === are[id]?.join()) same++;
          }
          store.undo();
          expect(JSON.stringify(store.getState().diagram)).toBe(JSON.stringify(before));
        }),
      ),
      RUNS,
    );
    // Where all of that side is taken, the nearest free place serves.
    expect(same).toBeGreaterThanOrEqual(together * 0.9);
  });

  it('has a note behind its step where it stood behind it, and the other way round', () => {
    const store = createDocumentStore(printOrder());
    const { byId } = buildScene(printOrder());
    const box = byId.get('deliver')?.box as Box;
    store.dispatch({ type: 'setNote', text: 'Ring', about: 'deliver', at: { x: right(box) + 40, y: box.y } });
    const before = sides(store.getState().diagram);
    expect(before).toEqual({ 'note-1': ['behind', 'over'] });
    for (const direction of ['right', 'down'] as const) {
      expect(turn(store, direction)).toBe(true);
      expect(sides(store.getState().diagram)).toEqual(before);
    }
  });

  it('with nothing put by hand brings nothing of the kind', () => {
    const store = createDocumentStore(printOrder());
    expect(turn(store, 'right')).toBe(true);
    expect(store.getState().diagram.layout).toEqual({ direction: 'right' });
  });
});

/** Notes that cover a step. */
function onSteps(diagram: Diagram): string[] {
  const { notes, nodes } = buildScene(diagram);
  return notes.filter(({ box }) => nodes.some((step) => overlaps(step.box, box))).map(({ id }) => id);
}
