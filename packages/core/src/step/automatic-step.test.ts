// Automatic steps: what they set, how often they are tried, and loops that never wait.
import { describe, expect, it } from 'vitest';
import { decision, end, serviceTask, sketch, start } from '../testing';
import { drive } from './testing/drive';

const number = (name: string) => ({ name, type: 'number' as const });

describe('an automatic step', () => {
  it('sets data, runs its handler, is tried again with growing waits and then is a problem', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          serviceTask('invoice', {
            handler: 'invoice',
            set: [{ variable: 'half', value: 'sum / 2' }],
            retry: { attempts: 3, wait: { amount: 1, unit: 'minutes' } },
          }),
          end(),
        ],
        ['start -> invoice -> end'],
        {
          variables: [number('sum'), number('half')],
        },
      ),
    );
    test.start({ sum: 300 });
    expect(test.state?.variables.half).toBe(150);
    const runs = () => test.effects.filter((effect) => effect.type === 'runJob').length;
    const job = test.state?.jobs[0]?.id ?? 0;
    const fail = () => test.send({ type: 'failJob', job, error: 'no paper', retryable: true }, { system: 'handler' });
    fail();
    test.advanceTo(test.now + 60_000);
    expect(runs()).toBe(2);
    fail();
    test.advanceTo(test.now + 60_000);
    expect(runs()).toBe(2);
    test.advanceTo(test.now + 60_000);
    expect(runs()).toBe(3);
    fail();
    expect(test.state?.tokens[0]?.incident).toMatchObject({
      code: 'serviceTask.failed',
      facts: { error: 'no paper', attempts: 3 },
    });
    expect(test.replayed()).toEqual(test.state);
  });

  it('that loops without ever waiting is a problem that names the loop, and the case stays usable', () => {
    const test = drive(
      sketch(
        'p',
        [start(), serviceTask('again', { set: [{ variable: 'n', value: 'n + 1' }] }), decision('more'), end()],
        ['start -> again -> more -[n > 0]-> again', 'more -[else]-> end'],
        { variables: [number('n')] },
      ),
    );
    expect(test.start({ n: 0 })).toBeNull();
    const [token] = test.state?.tokens ?? [];
    expect(token?.incident?.code).toBe('limit.loop');
    expect(new Set(token?.incident?.facts.loop as string[])).toEqual(new Set(['again', 'more']));
    test.send({ type: 'setVariables', variables: { n: -5 }, reason: 'a slip' }, { person: 'ann' }, true);
    expect(test.send({ type: 'retry', token: token?.id ?? 0, reason: 'once more' })).toBeNull();
    expect(test.state?.status).toBe('completed');
  });
});
