// Transactions: what is undone when they are cancelled, and by the one around them.
import { describe, expect, it } from 'vitest';
import { boundary, end, inside, sketch, start, subProcess, together, userTask } from '../testing';
import { drive } from './testing/drive';
import { undoable } from './testing/undoing';

describe('a transaction', () => {
  const transaction = (repeat: object = {}) =>
    sketch(
      'p',
      [
        start(),
        subProcess('tx', { variant: 'transaction', ...repeat }),
        inside('tx', start('in')),
        ...undoable('book').map((node) => inside('tx', node)),
        inside('tx', userTask('beside')),
        inside('tx', userTask('ask')),
        inside('tx', end('cancelled', { event: { type: 'cancel' } })),
        inside('tx', end('out')),
        boundary('was-cancelled', 'tx', { type: 'cancel' }),
        userTask('sorry'),
        userTask('thanks'),
        end(),
      ],
      [
        'start -> tx -> thanks -> end',
        'in -> book -> ask -> cancelled',
        'in -> beside -> out',
        'was-cancelled -> sorry -> end',
      ],
    );

  it('that is cancelled gives up the rest, undoes what was done, and only then goes on at its rim', () => {
    const test = drive(transaction());
    test.start();
    test.complete('book');
    test.complete('ask');
    expect(test.places().sort()).toEqual(['cancelled', 'tx', 'undo-book']);
    test.complete('undo-book');
    expect(test.places()).toEqual(['sorry']);
    expect(test.state?.scopes).toEqual([]);
    expect(test.replayed()).toEqual(test.state);
  });

  /** A transaction in one that can be cancelled; `beside` keeps the outer one open. */
  const nested = () =>
    sketch(
      'p',
      [
        start(),
        subProcess('outer', { variant: 'transaction' }),
        inside('outer', start('in')),
        inside('outer', together('fork')),
        inside('outer', subProcess('inner', { variant: 'transaction' })),
        inside('inner', start('inner-in')),
        ...undoable('book').map((node) => inside('inner', node)),
        inside('inner', userTask('pay')),
        inside('inner', end('inner-out')),
        inside('outer', userTask('ask')),
        inside('outer', end('cancelled', { event: { type: 'cancel' } })),
        inside('outer', userTask('beside')),
        inside('outer', end('out')),
        boundary('was-cancelled', 'outer', { type: 'cancel' }),
        userTask('sorry'),
        end(),
      ],
      [
        'start -> outer -> end',
        'in -> fork -> inner -> beside -> out',
        'fork -> ask -> cancelled',
        'inner-in -> book -> pay -> inner-out',
        'was-cancelled -> sorry -> end',
      ],
    );

  it('that is done is undone with the one around it, as an activity of it', () => {
    const test = drive(nested());
    test.start();
    for (const id of ['book', 'pay', 'ask']) test.complete(id);
    expect(test.places().sort()).toEqual(['cancelled', 'inner', 'outer', 'undo-book']);
    test.complete('undo-book');
    expect(test.places()).toEqual(['sorry']);
    expect(test.state).toMatchObject({ scopes: [], items: [{ status: 'assigned' }] });
    expect(test.state?.compensations ?? []).toEqual([]);
    expect(test.replayed()).toEqual(test.state);
  });

  it('that still runs is given up with the one around it: only what is done can be undone', () => {
    const test = drive(nested());
    test.start();
    for (const id of ['book', 'ask']) test.complete(id);
    expect(test.places()).toEqual(['sorry']);
    expect(test.state).toMatchObject({ scopes: [], items: [{ status: 'assigned' }] });
    expect(test.state?.compensations ?? []).toEqual([]);
    expect(test.replayed()).toEqual(test.state);
  });
});
