import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { end, inside, sketch, start, subProcess, userTask } from '../testing';
import { parseDiagram } from './diagram';
import { DIAGRAM_LIMITS } from './text';

const good = sketch('p', [start(), userTask('a'), end()], ['start -> a -> end']);

const nested = (levels: number) =>
  Array.from({ length: levels }, (_, i) => (i === 0 ? subProcess('s0') : inside(`s${i - 1}`, subProcess(`s${i}`))));

describe('reading a diagram', () => {
  it('gives back what was written', () => {
    expect(parseDiagram(JSON.stringify(good))).toEqual({ ok: true, diagram: good });
  });

  it.each([
    ['text that is not JSON', '{', 'diagram.not-json'],
    ['more text than is allowed', `"${'x'.repeat(DIAGRAM_LIMITS.bytes + 1)}"`, 'diagram.too-large'],
    ['a newer form', { ...good, format: 2 }, 'diagram.format-unknown'],
    ['an unknown kind of step', { ...good, nodes: [{ kind: 'magic', id: 'm' }] }, 'diagram.kind-unknown'],
    [
      'too many steps',
      { ...good, nodes: Array.from({ length: DIAGRAM_LIMITS.nodes + 1 }, (_, i) => start(`s${i}`)) },
      'diagram.too-large',
    ],
    ['what is too deep inside of one another', { ...good, nodes: nested(60) }, 'diagram.too-large'],
    ['what lies inside of itself', { ...good, nodes: [inside('s', subProcess('s'))] }, 'diagram.too-large'],
    ['a field that does not exist', { ...good, colour: 'red' }, 'diagram.malformed'],
    ['an id with a space', { ...good, id: 'my process' }, 'diagram.malformed'],
    ['nothing', null, 'diagram.malformed'],
  ])('%s is told', (_, input, code) => {
    expect(parseDiagram(input)).toMatchObject({
      ok: false,
      issues: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseDiagram(input).ok).toBe(false);
      }),
    );
  });
});
