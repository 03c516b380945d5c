// Values of another type than what is asked for.
import { describe, expect, it } from 'vitest';
import { serviceTask } from '../../testing';
import { asks, draw, found, steps, ways } from './testing/drawings';

describe('types', () => {
  it.each(['given = "many"', 'urgent > 5', 'level = "bronze"'])('%s never fits', (when) => {
    expect(found(draw(steps(2), ways(when, 'else')), 'data')).toMatchObject([{ code: 'data.compares-types' }]);
  });

  it.each(['given > 5', 'level = "gold"', 'urgent = true', 'given = amount'])('%s may fit', (when) => {
    const diagram = draw([asks('a', 'amount'), ...steps(2)], ['start -> a -> d', ...ways(when, 'else').slice(1)]);
    expect(found(diagram, 'data').filter(({ code }) => code === 'data.compares-types')).toEqual([]);
  });

  it.each([
    ['due', '5'],
    ['due', '"tomorrow"'],
    ['amount', '"much"'],
    ['amount', 'urgent'],
  ])('%s does not take %s', (variable, value) => {
    const diagram = draw([serviceTask('s', { set: [{ variable, value }] })], ['start -> s -> end']);
    expect(found(diagram, 'data')).toMatchObject([{ code: 'data.sets-wrong-type', facts: { variable } }]);
  });

  it.each([
    ['due', '"2026-05-01"'],
    ['due', 'today()'],
    ['amount', 'given * 2 + 1'],
    ['amount', 'null'],
  ])('%s takes %s', (variable, value) => {
    const diagram = draw([serviceTask('s', { set: [{ variable, value }] })], ['start -> s -> end']);
    expect(found(diagram, 'data')).toEqual([]);
  });
});
