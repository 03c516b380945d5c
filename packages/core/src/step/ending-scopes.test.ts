// Nothing begins any more where a level is being ended, however long what was given up there takes to end.
import { expect, it } from 'vitest';
import {
  boundary,
  CaseDriver,
  end,
  eventSubProcess,
  inside,
  sketch,
  start,
  step,
  subProcess,
  together,
  userTask,
} from '../testing';

const heard = (test: CaseDriver) =>
  test.send({ type: 'receive', message: 'ask', key: 'T-1', variables: {} }, { system: 'message' });

it('an end that stops everything lets no event sub-process begin while a called case still ends', () => {
  const test = new CaseDriver(
    sketch(
      'p',
      [
        start(),
        together('fork'),
        step('callActivity', 'call', { process: 'other' }),
        userTask('go'),
        end('stop', { terminate: true }),
        eventSubProcess('meanwhile'),
        inside('meanwhile', start('asked', { event: { type: 'message', message: 'ask' }, interrupting: false })),
        inside('meanwhile', userTask('answer')),
        inside('meanwhile', end('answered')),
      ],
      ['start -> fork -> call', 'fork -> go -> stop', 'asked -> answer -> answered'],
    ),
  );
  test.start();
  test.complete('go');
  expect(test.places()).toEqual(['call']);
  expect(test.state?.subscriptions).toEqual([]);
  expect(heard(test)).toMatchObject({ code: 'message.not-awaited' });
  const { token = 0, epoch = 0 } = test.effects.find((effect) => effect.type === 'startChild') ?? {};
  test.send({ type: 'childNews', token, epoch, news: { type: 'cancelled' } }, { system: 'engine' });
  expect(test.state?.status).toBe('completed');
  expect(test.replayed()).toEqual(test.state);
});

it('a transaction that is cancelled lets no event sub-process begin while it is undone', () => {
  const test = new CaseDriver(
    sketch(
      'p',
      [
        start(),
        subProcess('trade', { variant: 'transaction' }),
        inside('trade', start('in')),
        inside('trade', userTask('book')),
        inside('trade', boundary('rim', 'book', { type: 'compensation', handler: 'unbook' })),
        inside('trade', userTask('unbook', { forCompensation: true })),
        inside('trade', end('no', { event: { type: 'cancel' } })),
        inside('trade', eventSubProcess('meanwhile')),
        inside('meanwhile', start('asked', { event: { type: 'message', message: 'ask' } })),
        inside('meanwhile', end('answered')),
        boundary('cancelled', 'trade', { type: 'cancel' }),
        userTask('after'),
        end(),
      ],
      ['start -> trade -> end', 'in -> book -> no', 'asked -> answered', 'cancelled -> after -> end'],
    ),
  );
  test.start();
  test.complete('book');
  expect(test.places()).toContain('unbook');
  expect(heard(test)).toMatchObject({ code: 'message.not-awaited' });
  test.complete('unbook');
  expect(test.places()).toEqual(['after']);
  expect(test.replayed()).toEqual(test.state);
});
