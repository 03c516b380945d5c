import type { Diagram } from '@baton/core';
import { textsOf } from '@baton/core/diagram';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runCommand } from '../../commands/run-command';
import { everyKind } from '../../testing/every-kind';
import { printOrder } from '../../testing/print-order';
import { missingTexts, nextMissing, textsInOrder } from './missing-texts';

const drawings: readonly Diagram[] = [printOrder(), everyKind()];
const nowhere = { last: null, node: null, flow: null };

it.each(drawings.map((diagram) => [diagram.id, diagram] as const))(
  '%s: in order stands every text, each once',
  (_, diagram) => {
    const places = textsInOrder(diagram).map(({ place }) => place);
    expect([...places].sort()).toEqual(
      textsOf(diagram)
        .map(({ place }) => place)
        .sort(),
    );
  },
);

it('going from one missing text to the next and writing each comes by all of them, and to an end', () => {
  for (const diagram of drawings) {
    let now = diagram;
    let last: string | null = null;
    const walked: string[] = [];
    for (let n = 0; n <= textsInOrder(diagram).length; n++) {
      const next = nextMissing(now, 'ar', { ...nowhere, last });
      if (!next) break;
      walked.push(next.place);
      last = next.place;
      now = runCommand(now, { type: 'setText', language: 'ar', place: next.place, text: `ar ${next.text}` }).diagram;
    }
    expect(walked).toEqual(textsInOrder(diagram).map(({ place }) => place));
    expect(missingTexts(now, 'ar')).toEqual([]);
    expect({ ...now, texts: undefined }).toEqual({ ...diagram, texts: undefined });
  }
});

it('begins with what is selected, and goes round', () => {
  const diagram = printOrder();
  const first = nextMissing(diagram, 'ar', { ...nowhere, node: 'design' });
  expect(first).toMatchObject({ node: 'design', place: 'node.design.name' });
  const all = textsInOrder(diagram);
  const end = all.at(-1)?.place ?? null;
  expect(nextMissing(diagram, 'ar', { ...nowhere, last: end })?.place).toBe(all[0]?.place);
});

it('property: whatever texts are written in whatever order in two languages, the drawing itself stays as it was, and one undo takes each back', () => {
  const diagram = everyKind();
  const places = textsOf(diagram).map(({ place }) => place);
  const write = fc.record({
    language: fc.constantFrom('ar', 'ru'),
    place: fc.constantFrom(...places),
    text: fc.oneof(fc.string({ maxLength: 40 }), fc.constant('')),
  });
  fc.assert(
    fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
      let now = diagram;
      for (const one of writes) {
        const { diagram: next } = runCommand(now, { type: 'setText', ...one });
        const text = one.text.trim();
        expect(next.texts?.[one.language]?.[one.place]).toBe(text === '' ? undefined : text);
        expect({ ...next, texts: undefined }).toEqual({ ...diagram, texts: undefined });
        const of = one.language;
        const missing = missingTexts(next, of).length;
        expect(missing).toBe(places.length - Object.keys(next.texts?.[of] ?? {}).length);
        now = next;
      }
    }),
  );
});
