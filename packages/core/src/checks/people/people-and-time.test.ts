import { describe, expect, it } from 'vitest';
import type { AssignmentRule } from '../../diagram/assignment-rule';
import type { Diagram } from '../../diagram/diagram';
import type { DirectoryFacts, Person } from '../../people/directory-facts';
import { decision, end, milestone, sketch, start, timeout, userTask } from '../../testing';
import { checkDiagram } from '../check-diagram';
import { fixesOf } from '../fixes';

const person = (id: string, ...roles: string[]): Person => ({ id, name: id.toUpperCase(), roles });
const company = (...people: Person[]): DirectoryFacts => ({ people: new Map(people.map((one) => [one.id, one])) });
const role = (name: string, more: Partial<AssignmentRule> = {}): AssignmentRule => ({
  pools: [{ type: 'role', role: name }],
  pick: 'offer',
  ...more,
});
const found = (diagram: Diagram, prefix: string, directory?: DirectoryFacts) =>
  checkDiagram(diagram, directory ? { directory } : {}).filter(({ code }) => code.startsWith(prefix));

describe('people', () => {
  const fourEyes = (more: Partial<AssignmentRule> = {}) =>
    sketch(
      'p',
      [
        start(),
        userTask('write', { assignment: role('clerk') }),
        userTask('check', { assignment: role('clerk', { except: [{ type: 'whoDid', step: 'write' }], ...more }) }),
        end(),
      ],
      ['start -> write -> check -> end'],
    );

  it('four eyes that are two are an error, and three heads are none', () => {
    expect(found(fourEyes(), 'people.', company(person('ann', 'clerk'), person('bob')))).toMatchObject([
      { code: 'people.four-eyes-impossible', severity: 'error', node: 'check', facts: { people: ['ANN'] } },
    ]);
    expect(found(fourEyes(), 'people.', company(person('ann', 'clerk'), person('bob', 'clerk')))).toEqual([]);
    const backed = fourEyes({ fallback: { type: 'person', person: 'bob' } });
    expect(found(backed, 'people.', company(person('ann', 'clerk'), person('bob')))).toEqual([]);
    expect(found(fourEyes(), 'people.')).toEqual([]);
  });

  it('nobody has the role, and nobody is named in the end', () => {
    const nodes = [
      start(),
      userTask('a', { assignment: role('ghost') }),
      userTask('b', { assignment: { pools: [{ type: 'whoDid', step: 'a' }], pick: 'offer' } }),
      end(),
    ];
    expect(
      found(sketch('p', nodes, ['start -> a -> b -> end']), 'people.', company(person('ann', 'clerk'))),
    ).toMatchObject([
      { code: 'people.role-empty', node: 'a', facts: { role: 'ghost' } },
      { code: 'people.no-fallback', node: 'b' },
    ]);
  });
});

const hours = (amount: number) => ({ amount, unit: 'workingHours' as const });
const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
const rung = (id: string, at: object) => ({
  id,
  at,
  actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
});
const due = (amount: number, ...rungs: object[]) =>
  ({ deadline: { budget: { dueIn: hours(amount) }, rungs } }) as never;

describe('time', () => {
  it('a reminder that comes after its step has been given up, or before it begins', () => {
    const late = [rung('half', { share: 50 }), rung('over', { share: 150 }), rung('soon', { beforeDue: hours(9) })];
    const diagram = sketch(
      'p',
      [start(), userTask('a', due(4, ...late)), timeout('t', 'a', 'due'), milestone('m'), end()],
      ['start -> a -> end', 't -> m -> end'],
    );
    const problems = [...found(diagram, 'time.'), ...found(diagram, 'deadline.rung')];
    expect(problems).toMatchObject([
      { code: 'time.rung-after-end', path: ['deadline', 'rungs', 1] },
      { code: 'deadline.rung-before-start', path: ['deadline', 'rungs', 2] },
    ]);
    const [fix] = fixesOf(diagram, problems[0] as never);
    expect(found(fix?.apply(diagram) as Diagram, 'time.')).toEqual([]);
  });

  const promise = (amount: number, nodes: Diagram['nodes'], paths: readonly string[]) =>
    sketch('p', [start(), ...nodes, end()], paths, {
      variables: [{ name: 'n', type: 'number', atStart: true }],
      clocks: [{ id: 'c', name: 'Delivery', from: 'start', to: 'end', deadline: { budget: { dueIn: days(amount) } } }],
    });

  it('the norms of the longest way are more than is promised', () => {
    const nodes = [userTask('a', due(4)), decision('d'), userTask('b', due(16)), userTask('c', due(2))];
    const paths = ['start -> a -> d -[n > 1]-> b -> end', 'd -[else]-> c -> end', 'd -[n = 1]-> a'];
    expect(found(promise(2, nodes, paths), 'time.')).toMatchObject([
      {
        code: 'time.promise-broken',
        facts: { clock: 'Delivery', promised: days(2), needed: days(2.5), way: ['a', 'b'] },
      },
    ]);
    expect(found(promise(3, nodes, paths), 'time.')).toEqual([]);
  });
});
