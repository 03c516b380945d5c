// Undoing what was done: which handlers run, in which order, with which data, and in which scope.
import { describe, expect, it } from 'vitest';
import type { Node } from '../nodes/node';
import {
  boundary,
  end,
  eventSubProcess,
  inside,
  serviceTask,
  sketch,
  start,
  step,
  subProcess,
  throws,
  userTask,
} from '../testing';
import { any, drive } from './testing/drive';
import { undoable } from './testing/undoing';

const undone = { type: 'compensation' as const };

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
