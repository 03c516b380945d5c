// Tags on the rim of a step stand beside each other and end before the next column begins, however many they are.
import type { Diagram } from '@baton/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { right } from './box';
import { LANE } from './measures';
import { buildScene } from './scene';

const withTags = (names: readonly string[]): Diagram => ({
  format: 1,
  id: 'tags',
  name: 'Tags',
  lanes: [],
  nodes: [
    { id: 'step', kind: 'userTask', name: 'Wait' },
    ...names.map((name, i) => ({
      id: `tag-${i}`,
      kind: 'boundaryEvent' as const,
      name: name || 'x',
      attachedTo: 'step',
      interrupting: false,
      event: { type: 'timer' as const, when: 'due' as const },
    })),
  ],
  flows: [],
  variables: [],
  ladders: [],
});

describe('tags on a rim', () => {
  it('keep their words while there is room', () => {
    const [a, b] = ['tag-0', 'tag-1'].map((id) => buildScene(withTags(['3 days', 'Bounced'])).byId.get(id)?.box);
    expect(a?.width).toBeGreaterThan(60);
    expect((b?.x ?? 0) - right(a as never)).toBe(6);
  });

  it('lie on nothing else, up to seven of them, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 7 }), (names) => {
        const scene = buildScene(withTags(names));
        const tags = scene.nodes.filter(({ node }) => node.kind === 'boundaryEvent').map(({ box }) => box);
        const start = scene.byId.get('step')?.box.x ?? 0;
        for (const [i, box] of tags.entries()) {
          expect(box.width).toBeGreaterThanOrEqual(24);
          expect(right(box)).toBeLessThanOrEqual(start + LANE.column - 12);
          const next = tags[i + 1];
          if (next) expect(next.x).toBeGreaterThanOrEqual(right(box));
        }
      }),
    );
  });
});
