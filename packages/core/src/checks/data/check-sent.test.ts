import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../diagram/diagram';
import {
  boundary,
  catches,
  end,
  eventSubProcess,
  inside,
  receive,
  sketch,
  start,
  step,
  subProcess,
  throws,
  together,
  userTask,
} from '../../testing';
import { checkDiagram } from '../check-diagram';

const variables: Diagram['variables'] = [
  { name: 'sum', type: 'number', atStart: true, required: true },
  { name: 'name', type: 'text', atStart: true, required: true },
];
const told = (nodes: readonly Diagram['nodes'][number][], rest: Partial<Diagram> = {}) =>
  checkDiagram(
    sketch(
      'p',
      [start(), together('fork'), end(), ...nodes],
      ['start -> fork -> tells -> end', 'fork -> hears -> end'],
      {
        variables,
        ...rest,
      },
    ),
  ).filter(({ code }) => code.startsWith('data.sends'));
const signal = (to: string, from: string) => throws('tells', { type: 'signal', signal: 'go', input: [{ from, to }] });
const hears = catches('hears', { type: 'signal', signal: 'go' });

describe('what is sent to a step of the same drawing', () => {
  it.each([
    ['a number into a number', signal('sum', 'sum + 1'), hears],
    ['what nobody can be certain of', signal('sum', 'unknown()'), hears],
    ['to nobody here', signal('far', '1'), catches('hears', { type: 'signal', signal: 'other' })],
    ['under a name that is worked out', signal('far', '1'), catches('hears', { type: 'signal', signalFrom: 'name' })],
    [
      'to one who says what is taken',
      step('sendTask', 'tells', { message: 'm', payload: [{ from: '1', to: 'far' }] }),
      receive('hears', 'm', { output: [{ from: 'far', to: 'sum' }] }),
    ],
    [
      'through a handler',
      step('sendTask', 'tells', { handler: 'mail', message: 'm', payload: [{ from: '1', to: 'far' }] }),
      receive('hears', 'm'),
    ],
  ])('is fine: %s', (_, sender, receiver) => {
    expect(told([sender, receiver])).toEqual([]);
  });

  it.each([
    ['a signal', signal('far', '1'), hears, ['event', 'input', 0, 'to']],
    [
      'a message of a step',
      step('sendTask', 'tells', { message: 'm', payload: [{ from: '1', to: 'far' }] }),
      receive('hears', 'm'),
      ['payload', 0, 'to'],
    ],
  ])('is told where the receiver has no such data: %s', (_, sender, receiver, path) => {
    expect(told([sender, receiver])).toMatchObject([
      {
        code: 'data.sends-unknown',
        severity: 'warning',
        node: 'tells',
        path,
        facts: { variable: 'far', receiver: 'hears' },
      },
    ]);
    expect(told([sender, receiver], { undeclared: 'accepted' })).toEqual([]);
  });

  it.each([
    ['"much"', 'sum', 'text'],
    ['sum > 5', 'name', 'boolean'],
    ['sum', 'name', 'number'],
  ])('is told where it is of another kind: %s as %s', (from, to, given) => {
    expect(told([signal(to, from), hears])).toMatchObject([
      {
        code: 'data.sends-wrong-type',
        node: 'tells',
        path: ['event', 'input', 0, 'from'],
        facts: { variable: to, given },
      },
    ]);
  });

  it('is measured by what is seen where it goes: the data of an event sub-process, and around a step for what is at its rim', () => {
    const local = { variables: [{ name: 'sum', type: 'text' }] } as const;
    const hears = subProcess('hears', { variables: [...local.variables] });
    const within = [inside('hears', start('s')), inside('hears', userTask('u')), inside('hears', end('e'))];
    const rim = boundary('rim', 'hears', { type: 'signal', signal: 'go' }, false);
    expect(told([signal('sum', '1'), hears, ...within, rim])).toEqual([]);
    const beside = [
      { ...eventSubProcess('beside'), variables: [...local.variables] } as Diagram['nodes'][number],
      inside('beside', step('startEvent', 's2', { event: { type: 'signal', signal: 'go' } })),
    ];
    expect(told([signal('sum', '1'), userTask('hears'), ...beside]).map(({ code }) => code)).toEqual([
      'data.sends-wrong-type',
    ]);
  });
});
