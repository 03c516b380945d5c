// Whatever is done, in whatever order: the diagram stays one, nothing dangles, and all of it can be taken back and done again.
import { type Diagram, type Frame, kindOf, parseDiagram } from '@baton/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocumentStore } from '../document/document-store';
import { measuresOf } from '../layout/directed';
import { drawnBox } from '../layout/drawn-boxes';
import { fewShrinks } from '../testing/few-shrinks';
import { furnishedOrder } from '../testing/furnished-order';
import { printOrder } from '../testing/print-order';
import { randomActs, toCommand } from '../testing/random-commands';
import { sidewaysOrder } from '../testing/sideways-order';
import { fragmentOf, readFragment, writeFragment } from './fragment';
import { readTextPlace, textOwners } from './text-place';

const EMPTY: Diagram = {
  format: 1,
  id: 'empty',
  name: 'Empty',
  lanes: [],
  nodes: [],
  flows: [],
  variables: [],
  ladders: [],
};
const starts = fc.constantFrom<() => Diagram>(
  printOrder,
  furnishedOrder,
  () => sidewaysOrder(),
  () => EMPTY,
);

/** Sixty runs of each property, in twenty tests, so that none is long however slow the machine is. One that fails says with which seed. */
const PARTS = Array.from({ length: 20 }, (_, i) => i + 1);
const RUNS = { numRuns: 3 };

describe.each(PARTS)('random commands, part %i of twenty', () => {
  it('undo all gives the start, redo all gives the end', () => {
    fc.assert(
      fc.property(
        starts,
        randomActs(),
        fewShrinks((start, acts) => {
          const store = createDocumentStore(start(), { now: () => 0 });
          for (const act of acts) store.dispatch(toCommand(act, store.getState().diagram));
          const end = structuredClone(store.getState().diagram);
          while (store.undo() !== null);
          expect(JSON.stringify(store.getState().diagram)).toBe(JSON.stringify(start()));
          while (store.redo() !== null);
          expect(store.getState().diagram).toEqual(end);
        }),
      ),
      RUNS,
    );
  });

  it('the diagram parses, nothing dangles, and no rule of paths is broken', () => {
    fc.assert(
      fc.property(
        starts,
        randomActs(),
        fewShrinks((start, acts) => {
          const store = createDocumentStore(start(), { now: () => 0 });
          for (const act of acts) {
            const command = toCommand(act, store.getState().diagram);
            store.dispatch(command);
            checkWhole(store.getState().diagram, JSON.stringify(command));
          }
        }),
      ),
      RUNS,
    );
  });
});

const TYPES = [
  'addBranches',
  'addNode',
  'addUndo',
  'autoLayout',
  'become',
  'changeKind',
  'connect',
  'deleteSelection',
  'duplicate',
  'insertOnFlow',
  'moveInto',
  'moveNodes',
  'moveOntoFlow',
  'paste',
  'placeNodes',
  'removeParts',
  'runAll',
  'setBends',
  'setGroup',
  'setLanes',
  'setNote',
  'setText',
  'swapSteps',
  'turnDrawing',
  'unfold',
  'updateFlow',
  'updateNode',
] as const;

it.each(TYPES)('random commands: %s is really done, most of the times', (type) => {
  let done = 0;
  const drawings = fc.sample(randomActs(), { numRuns: 60, seed: 7 });
  for (const acts of drawings) {
    // What was done before makes no difference to whether it is done at all.
    const store = createDocumentStore(furnishedOrder());
    for (const act of acts)
      if (act.type === type && store.dispatch(toCommand(act, store.getState().diagram)).ok) done++;
    if (done > 5) return;
  }
  expect(done).toBeGreaterThan(5);
});

it('no command is left out', () => {
  const drawn = new Set(
    fc.sample(randomActs(), { numRuns: 60, seed: 7 }).flatMap((acts) => acts.map(({ type }) => type)),
  );
  expect([...drawn].sort()).toEqual(TYPES);
});

describe.each(PARTS)('paste, part %i of twenty', () => {
  it('gives fresh ids to everything, and nothing else changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(200), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fewShrinks((picks, elsewhere) => {
          const from = furnishedOrder();
          const chosen = picks.map((n) => from.nodes[n % from.nodes.length]);
          const copied = fragmentOf(
            from,
            chosen.map((node) => node?.id ?? ''),
          );
          // What may happen meanwhile is copied only with its step.
          fc.pre(copied.nodes.length > 0);
          const fragment = readFragment(writeFragment(copied));
          expect(fragment).toEqual(copied);
          if (!fragment) return;
          const target = elsewhere ? EMPTY : furnishedOrder();
          const store = createDocumentStore(target);
          const result = store.dispatch({ type: 'paste', fragment });
          const after = store.getState().diagram;
          checkWhole(after, 'paste');
          const former = new Set(allOf(target).map((item) => item.id));
          if (!result.ok) {
            expect(fragment.nodes.every((node) => node.kind === 'startEvent')).toBe(true);
            return;
          }
          expect(after.nodes.slice(0, target.nodes.length)).toEqual(target.nodes);
          expect(after.notes?.slice(0, target.notes?.length ?? 0) ?? []).toEqual(target.notes ?? []);
          expect(after.groups?.slice(0, target.groups?.length ?? 0) ?? []).toEqual(target.groups ?? []);
          const fresh = allOf(after).filter(({ id }) => !former.has(id));
          expect(fresh.length).toBe(allOf(after).length - allOf(target).length);
          for (const [language, texts] of Object.entries(target.texts ?? {}))
            expect(after.texts?.[language]).toMatchObject(texts);
          expect(after.nodes.length - target.nodes.length).toBeGreaterThan(0);
          for (const ladder of fragment.ladders) expect(after.ladders.map(({ id }) => id)).toContain(ladder.id);
        }),
      ),
      RUNS,
    );
  });
});

function allOf(diagram: Diagram) {
  return [...diagram.nodes, ...diagram.flows, ...(diagram.notes ?? []), ...(diagram.groups ?? [])];
}

function checkWhole(diagram: Diagram, after: string): void {
  const parsed = parseDiagram(structuredClone(diagram));
  expect(parsed.ok ? [] : parsed.issues, after).toEqual([]);
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const parts = [...(diagram.notes ?? []), ...(diagram.groups ?? [])];
  const ids = [...diagram.nodes, ...diagram.flows, ...diagram.lanes, ...parts].map((item) => item.id);
  expect(new Set(ids).size, `ids twice after ${after}`).toBe(ids.length);
  for (const flow of diagram.flows) {
    const [from, to] = [byId.get(flow.from), byId.get(flow.to)];
    expect(from && to, `${flow.id} dangles after ${after}`).toBeTruthy();
    if (!from || !to) continue;
    expect(
      kindOf(from.kind).traits.outgoing && kindOf(to.kind).traits.incoming,
      `${flow.id} is not allowed after ${after}`,
    ).toBe(true);
    expect(from.parent, `${flow.id} crosses a border after ${after}`).toBe(to.parent);
  }
  for (const node of diagram.nodes) {
    if (node.parent !== undefined)
      expect(byId.get(node.parent)?.kind, `${node.id} is nowhere after ${after}`).toBe('subProcess');
    if (node.kind === 'boundaryEvent')
      expect(byId.has(node.attachedTo), `${node.id} hangs in the air after ${after}`).toBe(true);
    if (node.kind === 'exclusiveGateway') {
      const otherwise = diagram.flows.filter((flow) => flow.from === node.id && flow.otherwise);
      expect(otherwise.length, `several otherwise at ${node.id} after ${after}`).toBeLessThan(2);
    }
    if (node.lane !== undefined)
      expect(
        diagram.lanes.some((lane) => lane.id === node.lane),
        `${node.id} has no lane after ${after}`,
      ).toBe(true);
  }
  for (const note of diagram.notes ?? []) {
    if (note.about !== undefined)
      expect(byId.get(note.about)?.parent, `${note.id} on nothing after ${after}`).toBe(note.parent);
    if (note.about !== undefined) expect(byId.has(note.about), `${note.id} on nothing after ${after}`).toBe(true);
    if (note.parent !== undefined) expect(byId.has(note.parent), `${note.id} is nowhere after ${after}`).toBe(true);
  }
  for (const group of diagram.groups ?? [])
    for (const id of group.members) expect(byId.has(id), `${group.id} around nothing after ${after}`).toBe(true);
  for (const id of Object.keys(diagram.layout?.frames ?? {})) {
    expect(byId.get(id)?.kind, `frame of nothing after ${after}`).toBe('subProcess');
    // All that stands in an unfolded sub-process is inside of its frame.
    const frame = diagram.layout?.frames?.[id] as Frame;
    for (const node of diagram.nodes) {
      const at = diagram.layout?.nodes?.[node.id];
      if (node.parent !== id || !at || node.kind === 'boundaryEvent') continue;
      const box = drawnBox(node, at, measuresOf(diagram), undefined, diagram.layout?.frames?.[node.id]);
      const fits = box.x >= frame.x && box.y >= frame.y && box.y + box.height <= frame.y + frame.height;
      expect(fits && box.x + box.width <= frame.x + frame.width, `${node.id} reaches out of ${id} after ${after}`).toBe(
        true,
      );
    }
  }
  const owners = textOwners(diagram);
  for (const place of Object.values(diagram.texts ?? {}).flatMap(Object.keys)) {
    const read = readTextPlace(place);
    expect(read && owners(read.owner, read.id), `${place} is a text of nothing after ${after}`).toBe(true);
  }
  const notes = new Set(diagram.notes?.map(({ id }) => id));
  for (const id of Object.keys(diagram.layout?.notes ?? {}))
    expect(notes.has(id), `place of no note after ${after}`).toBe(true);
  for (const id of Object.keys(diagram.layout?.nodes ?? {}))
    expect(byId.has(id), `place of nothing after ${after}`).toBe(true);
}
