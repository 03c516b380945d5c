import { describe, expect, it } from 'vitest';
import { checkDiagram } from '../checks/check-diagram';
import { type CaseDriver, catches, end, receive, sketch, start, step, userTask, wait, whichever } from '../testing';
import { begun, leftNothing, message, signal } from '../testing/outside-world';

const HOUR_MS = 3_600_000;
const HOUR = { amount: 1, unit: 'hours' } as const;

describe('whatever happens first', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      whichever('first'),
      catches('message', { type: 'message', message: 'm' }),
      catches('signal', { type: 'signal', signal: 's' }),
      wait('time', { for: HOUR }),
      catches('condition', { type: 'condition', when: 'sum > 10' }),
      receive('task', 't'),
      ...['message', 'signal', 'time', 'condition', 'task'].map((id) => end(`by-${id}`)),
    ],
    [
      'start -> first -> message -> by-message',
      'first -> signal -> by-signal',
      'first -> time -> by-time',
      'first -> condition -> by-condition',
      'first -> task -> by-task',
    ],
    { variables: [{ name: 'sum', type: 'number' }] },
  );
  const set = (test: CaseDriver, sum: number) =>
    test.send({ type: 'setVariables', variables: { sum }, reason: 'known now' }, { person: 'boss' }, true);

  it.each<[string, (test: CaseDriver) => unknown]>([
    ['message', (test) => message(test, 'm', { sum: 5 })],
    ['signal', (test) => signal(test, 's')],
    ['time', (test) => test.advanceTo(test.now + HOUR_MS)],
    ['condition', (test) => set(test, 11)],
    ['task', (test) => message(test, 't')],
  ])('%s goes on and nothing else does any more', (which, happens) => {
    const test = begun(diagram);
    expect(test.places()).toEqual(['first']);
    happens(test);
    expect(test.state?.status).toBe('completed');
    expect(test.nameOf(test.state?.end ?? -1)).toBe(`by-${which}`);
    const gone = [...test.events('node.left'), ...test.events('node.passed')];
    expect(gone.map(({ node }) => test.nameOf(node))).toContain(which);
    leftNothing(test);
  });

  it.each([
    ['a task of a person', userTask('x')],
    ['a place to jump to', catches('x', { type: 'link', link: 'far' })],
    ['a step that waits to be told, by no message', step('receiveTask', 'x')],
  ])('what cannot be waited for is told before publishing: %s', (_, target) => {
    const drawn = sketch(
      'p',
      [start(), whichever('first'), target, catches('m', { type: 'message', message: 'm' }), end('a'), end('b')],
      ['start -> first -> x -> a', 'first -> m -> b'],
    );
    expect(checkDiagram(drawn).filter(({ code }) => code === 'first.not-awaited')).toMatchObject([
      { severity: 'error', node: 'first', flow: 'f2', facts: { to: 'x' } },
    ]);
  });

  it('where nothing at all can happen the case does not wait for it in silence', () => {
    const drawn = sketch('p', [start(), whichever('first'), userTask('x'), end()], ['start -> first -> x -> end']);
    expect(begun(drawn).state?.tokens).toMatchObject([{ incident: { code: 'flow.no-path' } }]);
  });

  it('a condition that holds already needs nothing to happen', () => {
    expect(begun(diagram, { sum: 11 }).state?.status).toBe('completed');
  });
});
