import { describe, expect, it } from 'vitest';
import type { Diagram } from '../diagram/diagram';
import type { Variables } from '../diagram/variable';
import {
  boundary,
  catches,
  end,
  eventSubProcess,
  inside,
  sketch,
  start,
  step,
  subProcess,
  throws,
  together,
  userTask,
} from '../testing';
import { begun, signal } from '../testing/outside-world';

describe('what is told', () => {
  it('a message goes out with its data, from an event and from a step', () => {
    const tell = { message: 'told', correlationKey: '"K-" + string(sum)' } as const;
    const diagram = sketch(
      'p',
      [
        start(),
        throws('event', { type: 'message', ...tell, input: [{ from: 'sum + 1', to: 'more' }] }),
        step('sendTask', 'step', { ...tell, payload: [{ from: 'sum', to: 'sum' }] }),
        end('end', { event: { type: 'message', message: 'over' } }),
      ],
      ['start -> event -> step -> end'],
      { variables: [{ name: 'sum', type: 'number' }] },
    );
    const test = begun(diagram, { sum: 1 });
    expect(test.effects).toEqual([
      { type: 'publishMessage', message: 'told', key: 'K-1', variables: { more: 2 } },
      { type: 'publishMessage', message: 'told', key: 'K-1', variables: { sum: 1 } },
      { type: 'publishMessage', message: 'over', key: 'T-1', variables: {} },
    ]);
    expect(test.state?.status).toBe('completed');
  });

  it('a step that sends through a handler waits for it', () => {
    const test = begun(
      sketch('p', [start(), step('sendTask', 'send', { handler: 'mail' }), end()], ['start -> send -> end']),
    );
    expect(test.effects).toMatchObject([{ type: 'runJob', handler: 'mail' }]);
    test.send({ type: 'completeJob', job: test.state?.jobs[0]?.id ?? 0 }, { system: 'handler' });
    expect(test.state?.status).toBe('completed');
  });

  it('a signal is heard in the case itself at once, and by the others', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        catches('hears', { type: 'signal', signal: 'go' }),
        userTask('ask'),
        throws('tells', { type: 'signal', signal: 'go', input: [{ from: '42', to: 'sum' }] }),
        end(),
      ],
      ['start -> fork -> hears -> end', 'fork -> ask -> tells -> end'],
      { variables: [{ name: 'sum', type: 'number' }] },
    );
    const test = begun(diagram);
    test.complete('ask');
    expect(test.state).toMatchObject({ status: 'completed', variables: { sum: 42 } });
    expect(test.effects).toContainEqual({ type: 'broadcastSignal', signal: 'go', variables: { sum: 42 } });
  });

  it('a signal may be for the case itself only', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        catches('hears', { type: 'signal', signal: 'go' }),
        userTask('ask'),
        throws('tells', { type: 'signal', signal: 'go', scope: 'case' }),
        end(),
      ],
      ['start -> fork -> hears -> end', 'fork -> ask -> tells -> end'],
    );
    const test = begun(diagram);
    test.complete('ask');
    expect(test.state?.status).toBe('completed');
    expect(test.effects.some((effect) => effect.type === 'broadcastSignal')).toBe(false);
  });

  it('a signal may put an end to what tells it', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        subProcess('sub'),
        inside('sub', start('in')),
        inside('sub', throws('tells', { type: 'signal', signal: 'stop' })),
        inside('sub', userTask('never')),
        inside('sub', end('out')),
        boundary('hears', 'sub', { type: 'signal', signal: 'stop' }),
        userTask('after'),
        end(),
      ],
      ['start -> sub -> end', 'in -> tells -> never -> out', 'hears -> after -> end'],
    );
    const test = begun(diagram);
    expect(test.places()).toEqual(['after']);
    expect(test.events('item.created')).toHaveLength(1);
  });

  it('a jump leads to the place of the same name', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        throws('out', { type: 'link', link: 'A' }),
        throws('lost', { type: 'link', link: 'B' }),
        catches('in', { type: 'link', link: 'A' }),
        end(),
      ],
      ['start -> out', 'in -> lost'],
    );
    const test = begun(diagram);
    expect(test.state?.tokens).toMatchObject([{ incident: { code: 'link.no-target', facts: { link: 'B' } } }]);
    expect(test.places()).toEqual(['lost']);
  });
});

describe('what comes with an event', () => {
  const heardBeside = sketch(
    'p',
    [
      start(),
      userTask('ask'),
      { ...eventSubProcess('beside'), variables: [{ name: 'note', type: 'text' }] } as Diagram['nodes'][number],
      inside('beside', step('startEvent', 'heard', { interrupting: false, event: { type: 'signal', signal: 'go' } })),
      inside('beside', userTask('read')),
      inside('beside', end('read-end')),
      end(),
    ],
    ['start -> ask -> end', 'heard -> read -> read-end'],
    { variables: [{ name: 'sum', type: 'number' }] },
  );

  it('may go into the local data of the event sub-process that it begins', () => {
    const test = begun(heardBeside);
    expect(signal(test, 'go', { note: 'hello', sum: 3 })).toBeNull();
    expect(test.state?.variables).toEqual({ sum: 3 });
    const host = test.state?.tokens.find(({ variables }) => variables !== undefined);
    expect(host?.variables).toEqual({ note: 'hello' });
  });

  it.each([
    [{ note: 5 }, 'variable.type'],
    [{ sum: 'x' }, 'variable.type'],
    [{ other: 1 }, 'variable.unknown'],
  ])('is refused where it does not fit there: %j', (values, code) => {
    const test = begun(heardBeside);
    expect(signal(test, 'go', values as Variables)).toMatchObject({ code });
    expect(test.state?.tokens).toHaveLength(1);
  });

  it('is measured where each that hears it stands, not where it is told', () => {
    const local = subProcess('inner', { variables: [{ name: 'sum', type: 'text' }] });
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        local,
        inside('inner', start('s')),
        inside('inner', catches('hears', { type: 'signal', signal: 'go' })),
        inside('inner', end('e')),
        userTask('ask'),
        throws('tells', { type: 'signal', signal: 'go', input: [{ from: '42', to: 'sum' }] }),
        end(),
      ],
      ['start -> fork -> inner -> end', 's -> hears -> e', 'fork -> ask -> tells -> end'],
      { variables: [{ name: 'sum', type: 'number' }] },
    );
    const test = begun(diagram);
    test.complete('ask');
    const told = test.state?.tokens.find(({ incident }) => incident);
    expect(told?.incident).toMatchObject({ code: 'variable.type', facts: { variable: 'sum', type: 'text' } });
  });
});
