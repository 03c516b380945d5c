// A test out of a run: the same acts at the same moments, and what held in it. What is proposed is edited by a person. Pure.
import {
  addDuration,
  type CompiledCalendar,
  type Diagram,
  type Duration,
  type Expectation,
  type Person,
  type ProcessTest,
  type TestAct,
  workingTimeBetween,
} from '@baton/core';
import type { DoneAct } from './act';
import type { Glance } from './glance';

export interface RunToKeep {
  readonly diagram: Diagram;
  readonly people: readonly Person[];
  readonly calendar: CompiledCalendar;
  readonly starter: string;
  readonly startAt: number;
  readonly acts: readonly DoneAct[];
  /** How it stands at its end. */
  readonly glance: Glance;
}

const HOUR_MS = 3_600_000;
/** So many steps are proposed at most: the rest can be added. */
const MOST_STEPS = 20;

export function proposeTest(run: RunToKeep, named: { readonly id: string; readonly name: string }): ProcessTest {
  const { acts, startAt, starter, glance } = run;
  const last = Math.max(glance.now, ...acts.map(({ at }) => at));
  return {
    ...named,
    startAt,
    starter,
    acts: acts.flatMap((done) => testActOf(done, run) ?? []),
    untilIn: last - startAt,
    holds: proposedExpectations(run),
  };
}

function testActOf({ at, act }: DoneAct, { startAt, glance }: RunToKeep): TestAct | null {
  const afterIn = at - startAt;
  switch (act.type) {
    case 'advance':
      return null;
    case 'start':
      return { type: 'start', afterIn, variables: { ...act.variables } };
    case 'complete': {
      const item = glance.items.find((one) => one.item === act.item);
      if (!item) return null;
      const isHolder = item.assignee === act.person && item.candidates.length === 0;
      const { outcome, variables } = act;
      return {
        type: 'complete',
        afterIn,
        step: item.node,
        ...(outcome !== undefined && { outcome }),
        ...(variables && Object.keys(variables).length > 0 && { variables: { ...variables } }),
        ...(!isHolder && { person: act.person }),
      };
    }
    case 'message':
      return { type: 'message', afterIn, name: act.name, variables: { ...act.variables } };
    case 'retry':
    case 'skip': {
      const node = glance.log.find((entry) => entry.facts.token === act.token && entry.node !== undefined)?.node;
      return node === undefined ? null : { type: act.type, afterIn, step: node };
    }
    case 'serviceAnswers':
      return { ...act, afterIn, variables: { ...act.variables } };
    default:
      return { ...act, afterIn };
  }
}

function proposedExpectations(run: RunToKeep): Expectation[] {
  const { diagram, glance, people } = run;
  const holds: Expectation[] = [{ type: 'ended', ...(glance.end !== null && { end: glance.end }) }];
  if (glance.endedAt !== null) holds.push({ type: 'inTime', within: roundedUp(run, glance.endedAt) });
  const steps = [...new Set(glance.items.map(({ node }) => node))].slice(0, MOST_STEPS);
  for (const step of steps) {
    holds.push({ type: 'passed', step });
    const first = glance.items.filter((item) => item.node === step).sort((a, b) => a.item - b.item)[0];
    const person = first?.assignee ?? first?.candidates[0];
    if (person === undefined) continue;
    const role = roleOf(diagram, step, people.find(({ id }) => id === person)?.roles ?? []);
    holds.push({ type: 'given', step, to: role ? { type: 'role', role } : { type: 'person', person } });
  }
  const told = new Map<string, Expectation>();
  for (const { node: step, kind } of glance.deliveries)
    if (kind !== 'assigned' && kind !== 'offered') told.set(`${step} ${kind}`, { type: 'alerted', step, kind });
  return [...holds, ...told.values()].slice(0, 60);
}

/** The role by which the rule of a step found them. */
function roleOf(diagram: Diagram, step: string, roles: readonly string[]): string | undefined {
  const node = diagram.nodes.find(({ id }) => id === step);
  const pools = node?.kind === 'userTask' ? (node.assignment?.pools ?? []) : [];
  const drawn = pools.flatMap((pool) => (pool.type === 'role' ? [pool.role] : []));
  const lane = diagram.lanes.find(({ id }) => id === node?.lane)?.role;
  return [...drawn, ...(lane === undefined ? [] : [lane])].find((role) => roles.includes(role));
}

/** Up to the next whole working hour; in whole working days where it took longer. */
function roundedUp({ calendar, startAt }: RunToKeep, endedAt: number): Duration {
  const isEnough = (within: Duration) => addDuration(calendar, startAt, within) >= endedAt;
  const least = Math.max(1, Math.ceil(workingTimeBetween(calendar, startAt, endedAt) / HOUR_MS));
  // What ended after hours has not used more working time, and is later all the same.
  const hours = isEnough({ amount: least, unit: 'workingHours' }) ? least : least + 1;
  if (hours <= 16) return { amount: hours, unit: 'workingHours' };
  for (let days = 1; days < 2_000; days++)
    if (isEnough({ amount: days, unit: 'workingDays' })) return { amount: days, unit: 'workingDays' };
  return { amount: hours, unit: 'workingHours' };
}
