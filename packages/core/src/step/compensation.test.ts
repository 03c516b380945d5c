import { describe, expect, it } from 'vitest';
import { parseDiagram } from '../diagram/diagram';
import type { Node } from '../nodes/node';
import {
  boundary,
  CaseDriver,
  end,
  eventSubProcess,
  inside,
  serviceTask,
  sketch,
  start,
  step,
  subProcess,
  throws,
  together,
  userTask,
} from '../testing';

const any = (name: string) => ({ name, type: 'any' as const });
const undone = { type: 'compensation' as const };

function drive(diagram: ReturnType<typeof sketch>): CaseDriver {
  expect(parseDiagram(JSON.stringify(diagram))).toMatchObject({ ok: true });
  return new CaseDriver(diagram);
}

/** A task with the task that undoes it. */
const undoable = (id: string, rest: object = {}): Node[] => [
  userTask(id, rest),
  boundary(`rim-${id}`, id, { type: 'compensation', handler: `undo-${id}` }),
  userTask(`undo-${id}`, { forCompensation: true }),
];

const trip = (event: object = {}) =>
  sketch(
    'p',
    [
      start(),
      ...undoable('flight'),
      ...undoable('hotel'),
      userTask('check'),
      throws('undo', { ...undone, ...event }),
      userTask('tell'),
      end(),
    ],
    ['start -> flight -> hotel -> check -> undo -> tell -> end'],
  );

describe('undoing what was done', () => {
  it('begins every handler at once, the last done first, and goes on when all are done', () => {
    const test = drive(trip());
    test.start();
    test.complete('flight');
    test.complete('hotel');
    test.complete('check');
    expect(test.places()).toEqual(['undo', 'undo-hotel', 'undo-flight']);
    expect(test.state?.compensations ?? []).toEqual([]);
    test.complete('undo-flight');
    test.complete('undo-hotel');
    expect(test.places()).toEqual(['tell']);
    test.complete('tell');
    expect(test.state).toMatchObject({ status: 'completed', scopes: [] });
    expect(test.replayed()).toEqual(test.state);
  });

  it('of one step leaves the others', () => {
    const test = drive(trip({ activity: 'flight' }));
    test.start();
    for (const name of ['flight', 'hotel', 'check']) test.complete(name);
    expect(test.places()).toEqual(['undo', 'undo-flight']);
    expect(test.state?.compensations).toMatchObject([{ node: test.graph.ordinals.get('hotel') }]);
  });

  it('of what was not done does nothing', () => {
    const test = drive(
      sketch(
        'p',
        [start(), throws('undo', undone), userTask('next'), ...undoable('hotel'), end()],
        ['start -> undo -> next -> hotel -> end'],
      ),
    );
    test.start();
    expect(test.places()).toEqual(['next']);
  });

  it('at an end', () => {
    const test = drive(
      sketch('p', [start(), ...undoable('hotel'), end('end', { event: undone })], ['start -> hotel -> end']),
    );
    test.start();
    test.complete('hotel');
    expect(test.places()).toEqual(['end', 'undo-hotel']);
    test.complete('undo-hotel');
    expect(test.state?.status).toBe('completed');
  });

  it('remembers the local data of each run', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          serviceTask('book', { repeat: { type: 'each', collection: 'legs', element: 'leg', parallel: true } }),
          boundary('rim', 'book', { type: 'compensation', handler: 'cancel' }),
          step('scriptTask', 'cancel', {
            forCompensation: true,
            set: [{ variable: 'cancelled', value: 'append(cancelled, leg)' }],
          }),
          throws('undo', undone),
          end(),
        ],
        ['start -> book -> undo -> end'],
        { variables: [any('legs'), any('cancelled')] },
      ),
    );
    test.start({ legs: ['out', 'back'], cancelled: [] });
    expect(test.state).toMatchObject({ status: 'completed', variables: { cancelled: ['back', 'out'] } });
    expect(test.replayed()).toEqual(test.state);
  });
});

/** A sub-process in which two things are booked, undone after it is done; `more` lies in it. */
const booking = (more: Node[] = [], paths: string[] = [], rest: object = {}) =>
  sketch(
    'p',
    [
      start(),
      subProcess('booking', rest),
      inside('booking', start('in')),
      ...undoable('flight').map((node) => inside('booking', node)),
      ...undoable('hotel').map((node) => inside('booking', node)),
      inside('booking', end('out')),
      ...more,
      userTask('check'),
      throws('undo', undone),
      userTask('tell'),
      end(),
    ],
    ['start -> booking -> check -> undo -> tell -> end', 'in -> flight -> hotel -> out', ...paths],
    { variables: [any('trips')] },
  );

describe('undoing a sub-process', () => {
  it('undoes what was done in it', () => {
    const test = drive(booking());
    test.start();
    for (const name of ['flight', 'hotel', 'check']) test.complete(name);
    expect(test.places()).toEqual(['undo', 'booking', 'undo-hotel', 'undo-flight']);
    test.complete('undo-hotel');
    test.complete('undo-flight');
    expect(test.places()).toEqual(['tell']);
    expect(test.replayed()).toEqual(test.state);
  });

  it('that was given up undoes nothing', () => {
    const test = drive(booking([boundary('stop', 'booking', { type: 'message', message: 'stop' })], ['stop -> check']));
    test.start();
    test.complete('flight');
    test.send({ type: 'receive', message: 'stop', key: 'T-1', variables: {} });
    test.complete('check');
    expect(test.places()).toEqual(['tell']);
  });

  const own = (next: Node, path: string) =>
    booking(
      [
        inside('booking', eventSubProcess('undoing')),
        inside('undoing', start('asked', { event: undone })),
        inside('undoing', userTask('first')),
        inside('undoing', next),
        inside('undoing', end('undone')),
      ],
      [`asked -> first -> ${path}undone`],
    );

  it('by its own event sub-process leaves out the handlers', () => {
    const test = drive(own(userTask('second'), 'second -> '));
    test.start();
    for (const name of ['flight', 'hotel', 'check']) test.complete(name);
    expect(test.places()).toContain('first');
    expect(test.places()).not.toContain('undo-hotel');
    test.complete('first');
    test.complete('second');
    expect(test.places()).toEqual(['tell']);
    expect(test.replayed()).toEqual(test.state);
  });

  it('which may ask for them', () => {
    const test = drive(own(throws('again', { ...undone, activity: 'hotel' }), 'again -> '));
    test.start();
    for (const name of ['flight', 'hotel', 'check', 'first']) test.complete(name);
    expect(test.places()).toContain('undo-hotel');
    expect(test.places()).not.toContain('undo-flight');
    test.complete('undo-hotel');
    expect(test.places()).toEqual(['tell']);
    expect(test.state?.scopes).toEqual([]);
  });

  it('for each of a list undoes every run', () => {
    const test = drive(
      booking([], [], { repeat: { type: 'each', collection: 'trips', element: 'trip', parallel: true } }),
    );
    test.start({ trips: ['x', 'y'] });
    for (const name of ['flight', 'flight', 'hotel', 'hotel', 'check']) test.complete(name);
    expect(test.places().filter((place) => place === 'undo-flight')).toHaveLength(2);
    for (const name of ['undo-flight', 'undo-flight', 'undo-hotel', 'undo-hotel']) test.complete(name);
    expect(test.places()).toEqual(['tell']);
    expect(test.replayed()).toEqual(test.state);
  });

  it('is given up with the case that asked for it, and leaves nothing behind', () => {
    const test = drive(booking());
    test.start();
    for (const name of ['flight', 'hotel', 'check']) test.complete(name);
    test.send({ type: 'cancel', reason: 'enough' }, { person: 'head' }, true);
    expect(test.state).toMatchObject({ status: 'cancelled', tokens: [], scopes: [], items: [] });
  });
});

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
