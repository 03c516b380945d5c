// Unfolding makes room and folding gives it back; steps change levels with their paths healed.
import type { Diagram } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../layout/box';
import { buildScene } from '../layout/scene';
import { nestedParts } from '../testing/nested-parts';
import { printOrder } from '../testing/print-order';
import type { EditorCommand } from './command';
import { runCommand } from './run-command';

function after(start: Diagram, ...commands: EditorCommand[]): Diagram {
  let diagram = start;
  for (const command of commands) {
    const outcome = runCommand(diagram, command);
    expect(outcome.result, JSON.stringify(command)).toMatchObject({ ok: true });
    diagram = outcome.diagram;
  }
  return diagram;
}

/** Steps that lie on each other on the same level. */
function collisions(diagram: Diagram): string[] {
  const steps = buildScene(diagram).nodes.filter(({ node }) => node.kind !== 'boundaryEvent');
  return steps.flatMap((a, i) =>
    steps
      .slice(i + 1)
      .filter((b) => (a.node.parent ?? '') === (b.node.parent ?? '') && overlaps(a.box, b.box))
      .map((b) => `${a.id} ${b.id}`),
  );
}

const unfold = (id: string, open = true): EditorCommand => ({ type: 'unfold', id, open });

describe('unfold', () => {
  it.each([
    ['the print order', printOrder, ['contract']],
    ['nested ones, from inside', nestedParts, ['inner', 'outer']],
    ['nested ones, from outside', nestedParts, ['outer', 'inner']],
  ] as const)('puts no step on another: %s', (_, start, ids) => {
    expect(collisions(after(start(), ...ids.map((id) => unfold(id))))).toEqual([]);
  });

  it.each([
    ['the print order', printOrder, ['contract']],
    ['nested ones', nestedParts, ['outer', 'inner']],
  ] as const)('folding again puts all back where it stood: %s', (_, start, ids) => {
    const open = after(start(), ...ids.map((id) => unfold(id)));
    const folded = after(open, ...[...ids].reverse().map((id) => unfold(id, false)));
    const [was, is] = [buildScene(start()), buildScene(folded)];
    expect(is.nodes.map(({ id, box }) => [id, box])).toEqual(was.nodes.map(({ id, box }) => [id, box]));
    expect(folded.layout?.frames).toBeUndefined();
  });

  it('moves nothing that stands above it or before it', () => {
    const [was, is] = [buildScene(printOrder()), buildScene(after(printOrder(), unfold('contract')))];
    const frame = is.byId.get('contract')?.box;
    expect(frame).toMatchObject({ x: was.byId.get('contract')?.box.x, y: was.byId.get('contract')?.box.y });
    for (const id of ['brief', 'offer', 'start']) expect(is.byId.get(id)?.box).toEqual(was.byId.get(id)?.box);
  });

  it('shows every step of the inside in its frame, and their paths', () => {
    const diagram = after(nestedParts(), unfold('outer'), unfold('inner'));
    const scene = buildScene(diagram, { mirrored: true });
    for (const node of diagram.nodes) {
      const inner = scene.byId.get(node.id)?.box;
      const around = node.parent === undefined ? undefined : scene.byId.get(node.parent)?.box;
      if (!inner || !around) continue;
      const { x, y, width, height } = around;
      expect(inner.x >= x && inner.y >= y && inner.x + inner.width <= x + width, node.id).toBe(true);
      expect(inner.y + inner.height <= y + height, node.id).toBe(true);
    }
    expect(scene.paths.map(({ id }) => id).sort()).toEqual(diagram.flows.map(({ id }) => id).sort());
  });

  it('refuses what is no sub-process, and what is so already', () => {
    expect(runCommand(printOrder(), unfold('brief')).result).toMatchObject({ ok: false, code: 'node.unknown' });
    expect(runCommand(printOrder(), unfold('contract', false)).result).toMatchObject({ code: 'nothing-to-do' });
  });

  it('arranging keeps it unfolded, with room', () => {
    const diagram = after(nestedParts(), unfold('outer'), unfold('inner'), { type: 'autoLayout' });
    expect(Object.keys(diagram.layout?.frames ?? {}).sort()).toEqual(['inner', 'outer']);
    expect(collisions(diagram)).toEqual([]);
  });

  it('grows when a step is put in beyond it, and what stands below makes room', () => {
    const open = after(nestedParts(), unfold('outer'));
    const grown = after(open, { type: 'addNode', kind: 'userTask', inside: 'outer', at: { x: 122, y: 900 } });
    const height = (diagram: Diagram) => diagram.layout?.frames?.outer?.height ?? 0;
    expect(height(grown)).toBeGreaterThan(height(open) + 300);
    expect(collisions(grown)).toEqual([]);
  });
});

describe('moveInto', () => {
  const into = (nodes: string[], inside: string | null): EditorCommand => ({
    type: 'moveInto',
    nodes,
    inside,
    by: { x: 0, y: 0 },
  });

  it('heals the paths that it leaves', () => {
    const diagram = after(nestedParts(), into(['papers'], null));
    expect(diagram.flows.filter(({ from, to }) => from === 'o-start' || to === 'papers')).toEqual([
      { id: 'd', from: 'o-start', to: 'inner' },
    ]);
  });

  it('keeps the paths between what is moved together', () => {
    const diagram = after(nestedParts(), into(['papers', 'inner'], null));
    expect(diagram.flows.find(({ id }) => id === 'e')).toEqual({ id: 'e', from: 'papers', to: 'inner' });
    expect(diagram.flows.find(({ id }) => id === 'd')).toEqual({ id: 'd', from: 'o-start', to: 'o-end' });
  });

  it('takes what sits on the rim along, whose path out is gone', () => {
    const withTag = after(nestedParts(), { type: 'addNode', kind: 'boundaryEvent', attachedTo: 'papers' });
    const tag = withTag.nodes.find(({ kind }) => kind === 'boundaryEvent')?.id ?? '';
    const joined = after(withTag, { type: 'connect', from: tag, to: 'inner' });
    const diagram = after(joined, into(['papers'], null));
    expect(diagram.nodes.find(({ id }) => id === tag)?.parent).toBeUndefined();
    expect(diagram.flows.some(({ from }) => from === tag)).toBe(false);
  });

  it('does not put a sub-process into itself', () => {
    expect(runCommand(nestedParts(), into(['outer'], 'inner')).result).toMatchObject({ code: 'move.into-itself' });
  });
});
