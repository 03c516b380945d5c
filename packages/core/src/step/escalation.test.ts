// Escalations, which go on where they began, and ends that stop everything.
import { describe, expect, it } from 'vitest';
import { boundary, end, inside, sketch, start, subProcess, throws, userTask } from '../testing';
import { drive } from './testing/drive';

describe('an escalation', () => {
  const escalating = (interrupting: boolean, code?: string) =>
    sketch(
      'p',
      [
        start(),
        subProcess('sub'),
        inside('sub', start('in')),
        inside('sub', throws('shout', { type: 'escalation', code: 'late' })),
        inside('sub', userTask('work')),
        inside('sub', end('out')),
        boundary('heard', 'sub', { type: 'escalation', ...(code ? { code } : {}) }, interrupting),
        userTask('look'),
        end(),
      ],
      ['start -> sub -> end', 'in -> shout -> work -> out', 'heard -> look -> end'],
    );

  it.each([
    ['beside, and the thrower goes on', false, 'late', ['look', 'sub', 'work']],
    ['instead, and the thrower is given up', true, 'late', ['look']],
    ['by "any"', false, undefined, ['look', 'sub', 'work']],
    ['by nobody who waits for another, and goes on all the same', false, 'other', ['sub', 'work']],
  ])('is caught %s', (_, interrupting, code, places) => {
    const test = drive(escalating(interrupting, code));
    test.start();
    expect(test.places().sort()).toEqual(places);
    expect(test.replayed()).toEqual(test.state);
  });
});

describe('an end that stops everything', () => {
  const nested = (terminate: true | 'case') =>
    sketch(
      'p',
      [
        start(),
        subProcess('sub'),
        inside('sub', start('in')),
        inside('sub', userTask('stop')),
        inside('sub', userTask('other')),
        inside('sub', end('all', { terminate })),
        inside('sub', end('out')),
        userTask('beside'),
        userTask('after'),
        end(),
      ],
      ['start -> sub -> after -> end', 'start -> beside -> end', 'in -> stop -> all', 'in -> other -> out'],
    );

  it('stops its sub-process, which is then done', () => {
    const test = drive(nested(true));
    test.start();
    test.complete('stop');
    expect(test.places().sort()).toEqual(['after', 'beside']);
  });

  it('or the whole case', () => {
    const test = drive(nested('case'));
    test.start();
    test.complete('stop');
    expect(test.state).toMatchObject({ status: 'completed', tokens: [], scopes: [], items: [] });
    expect(test.replayed()).toEqual(test.state);
  });
});
