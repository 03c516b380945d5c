import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../diagram/diagram';
import { anyOf, decision, end, serviceTask, sketch, start, together, userTask } from '../../testing';
import { checkDiagram } from '../check-diagram';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => userTask(id));
type Nodes = Parameters<typeof sketch>[1];
const variables: Diagram['variables'] = [
  { name: 'urgent', type: 'boolean', atStart: true, required: true },
  { name: 'sum', type: 'number', atStart: true },
  { name: 'big', type: 'boolean' },
];

function found(nodes: Nodes, paths: readonly string[]): string[] {
  return checkDiagram(sketch('p', [start(), end(), ...nodes], paths, { variables }))
    .filter(({ code }) => code.startsWith('soundness.') || code === 'parallel.unpaired')
    .map(({ code, node }) => `${code}@${node}`);
}

describe('ways that no data can open', () => {
  const fork = (condition: string) =>
    found([decision('way'), a, b, together('f'), c, together('j')] as Nodes, [
      'start -> f -> way -[else]-> a -> j -> end',
      'f -> c -> j',
      `way -[${condition}]-> b -> end`,
    ]);

  it('a path that is open keeps the join waiting', () => {
    expect(fork('sum > 5')).toEqual(['parallel.unpaired@j']);
  });

  it.each(['false', '1 > 2', 'sum > 5 and sum < 3', 'urgent = true and urgent = false'])(
    '%s never holds',
    (condition) => {
      expect(fork(condition)).toEqual(['soundness.never-reached@b']);
    },
  );

  it('nor does what is asked only where one before it holds', () => {
    const nodes = [decision('way'), a, b, d, together('f'), c, together('j'), decision('m')] as Nodes;
    const paths = (second: string) => [
      'start -> f -> way -[sum > 5]-> a -> m -> j -> end',
      'f -> c -> j',
      'way -[else]-> b -> m',
      `way -[${second}]-> d -> end`,
    ];
    expect(found(nodes, paths('sum > 7'))).toEqual(['soundness.never-reached@d']);
    expect(found(nodes, paths('sum > 3'))).toEqual(['parallel.unpaired@j']);
  });

  it('nothing comes behind a condition that always holds', () => {
    const nodes = [anyOf('way'), a, b, together('j')] as Nodes;
    expect(found(nodes, ['start -> way -[true]-> a -> j -> end', 'way -[1 < 2]-> b -> j'])).toEqual([]);
    expect(found(nodes, ['start -> way -[true]-> a -> j -> end', 'way -[urgent]-> b -> j'])).toEqual([
      'parallel.unpaired@j',
    ]);
  });

  it('where a step writes it, or no value has been given, nothing follows from it', () => {
    expect(fork('sum != 5 and sum != 6')).toEqual(['parallel.unpaired@j']);
    expect(fork('sum = null')).toEqual(['parallel.unpaired@j']);
  });
});

describe('data that nothing changes', () => {
  /** Only who has gone one way at the first decision goes it at the second. */
  const twice = (first: string, second: string, between = c) =>
    found([decision('w'), together('f'), a, b, between, decision('x'), together('j'), decision('out')] as Nodes, [
      `start -> w -[${first}]-> f -> a -> x`,
      'f -> b -> j',
      `w -[else]-> ${between?.id} -> x`,
      `x -[${second}]-> j -> out`,
      'x -[else]-> out -> end',
    ]);

  it('decides the same everywhere', () => {
    expect(twice('urgent', 'urgent')).toEqual([]);
    expect(twice('sum > 10', 'sum > 10')).toEqual([]);
    expect(twice('sum > 10', 'sum >= 11 or sum > 10')).toEqual([]);
  });

  it('and what is decided otherwise is told', () => {
    expect(twice('urgent', 'not(urgent)')).toContain('parallel.unpaired@j');
    expect(twice('sum > 10', 'sum > 20')).toContain('parallel.unpaired@j');
  });

  it('does not where a step may change it', () => {
    expect(twice('urgent', 'urgent', userTask('c', { form: [{ variable: 'urgent' }] }))).toContain(
      'parallel.unpaired@j',
    );
    expect(twice('urgent', 'urgent', serviceTask('c', { handler: 'h' }) as never)).toContain('parallel.unpaired@j');
  });
});
