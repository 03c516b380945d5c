// Holds what a scenario expects against what is. Each check answers what is wrong, as sentences for the report.
import { isDeepStrictEqual } from 'node:util';
import {
  activeScopes,
  elementOf,
  enabledActivities,
  endEvents,
  type Observed,
  openTasks,
  type Problem,
  pendingTimers,
  subscriptionsOf,
  visited,
  waitingAt,
} from './observe';
import type { Expectation } from './scenario-file';

export interface Seen {
  readonly all: readonly Observed[];
  /** The instance that is meant; null: none has begun. */
  readonly meant: Observed | null;
  /** The expectation named it. */
  readonly named: boolean;
  /** Problems that the step before has made, and why it was refused. */
  readonly problems: readonly Problem[];
  readonly refused: string | null;
  /** Names that start processes, and moments at which some start by themselves. */
  readonly starts: {
    readonly messages: readonly string[];
    readonly signals: readonly string[];
    readonly timers: number;
  };
}

type Check = (expected: never, seen: Seen) => string | null;
type Checked =
  | 'ended'
  | 'allInstances'
  | 'activeTasks'
  | 'notActiveTasks'
  | 'waitingAt'
  | 'visited'
  | 'notVisited'
  | 'openMessages'
  | 'openSignals'
  | 'pendingTimers'
  | 'instances'
  | 'variables'
  | 'variablesAbsent'
  | 'error'
  | 'errorAt'
  | 'endEvent'
  | 'assignees'
  | 'enabledActivities'
  | 'activeScopes';
type Checks = {
  readonly [K in Checked]: (expected: NonNullable<Expectation[K]>, seen: Seen) => string | null;
};

export function compare(expected: Expectation, seen: Seen): readonly string[] {
  const failures: string[] = [];
  for (const [name, value] of Object.entries(expected)) {
    if (value === undefined || name === 'instance') continue;
    if (!Object.hasOwn(CHECKS, name)) {
      failures.push(`nothing is known of the expectation "${name}"`);
      continue;
    }
    const wrong = (CHECKS[name as Checked] as Check)(value as never, seen);
    if (wrong) failures.push(`${name}: ${wrong}`);
  }
  return failures;
}

const CHECKS: Checks = {
  ended: (expected, { all, meant }) => {
    const ended = meant ? !meant.running : all.every(({ running }) => !running);
    return ended === expected ? null : `expected ${expected}, is ${ended}`;
  },
  allInstances: (expected, { all }) => {
    const running = all.filter(({ running }) => running).map(({ row }) => `${row.processId} ${row.key}`);
    return !expected || running.length === 0 ? null : `still running: ${running.join(', ')}`;
  },
  activeTasks: (expected, seen) => sameList(expected, scope(seen).flatMap(openTasks)),
  notActiveTasks: (expected, seen) => noneOf(expected, scope(seen).flatMap(openTasks)),
  waitingAt: (expected, seen) => atLeast(expected, scope(seen).flatMap(waitingAt)),
  visited: (expected, seen) => atLeast([...new Set(expected)], [...visitedIn(seen)]),
  notVisited: (expected, seen) => noneOf(expected, [...visitedIn(seen)]),
  openMessages: (expected, seen) => sameSet(expected, [...names(seen, 'message'), ...startNames(seen, 'messages')]),
  openSignals: (expected, seen) => sameSet(expected, [...names(seen, 'signal'), ...startNames(seen, 'signals')]),
  pendingTimers: (expected, seen) => {
    const starting = seen.named ? 0 : seen.starts.timers;
    const pending = scope(seen).reduce((sum, one) => sum + pendingTimers(one), starting);
    return pending === expected ? null : `expected ${expected}, are ${pending}`;
  },
  instances: (expected, { all }) => {
    const wrong = Object.entries(expected).flatMap(([process, count]) => {
      const running = all.filter(({ row, running }) => running && row.processId === process).length;
      return running === count ? [] : [`expected ${count} of ${process}, are ${running}`];
    });
    return wrong.length === 0 ? null : wrong.join('; ');
  },
  variables: (expected, { meant }) => {
    const data = meant ? meant.state.variables : {};
    const wrong = Object.entries(expected).filter(([name, value]) => !isDeepStrictEqual(data[name], value));
    return wrong.length === 0
      ? null
      : wrong.map(([name, value]) => `${name} expected ${json(value)}, is ${json(data[name])}`).join('; ');
  },
  variablesAbsent: (expected, { meant }) => {
    const there = expected.filter((name) => Object.hasOwn(meant?.state.variables ?? {}, name));
    return there.length === 0 ? null : `there are: ${there.join(', ')}`;
  },
  error: (expected, { problems, refused }) => {
    const failed = refused !== null || problems.length > 0;
    return failed === (expected !== false)
      ? null
      : failed
        ? `the step failed: ${refused ?? told(problems)}`
        : 'the step did not fail';
  },
  errorAt: (expected, { problems, refused }) =>
    problems.some(({ element }) => element === expected) || (problems.length === 0 && refused !== null)
      ? null
      : `expected at ${expected}, is ${told(problems) || 'nowhere'}`,
  endEvent: (expected, seen) => {
    const reached = seen.meant && !seen.named ? [...endEvents(seen.meant)] : scope(seen).flatMap(endEvents);
    return atLeast([expected].flat(), reached);
  },
  assignees: (expected, seen) => {
    const wrong = Object.entries(expected).flatMap(([element, people]) => {
      const found = scope(seen).flatMap(({ graph, state, running }) =>
        running ? state.items.filter((item) => elementOf(graph, item.node) === element) : [],
      );
      const differs = sameList(
        people,
        found.map((item) => item.assignee ?? ''),
      );
      return differs ? [`${element}: ${differs}`] : [];
    });
    return wrong.length === 0 ? null : wrong.join('; ');
  },
  enabledActivities: (expected, seen) => sameSet(expected, scope(seen).flatMap(enabledActivities)),
  activeScopes: (expected, seen) => {
    const open = scope(seen).flatMap(activeScopes);
    return sameList(expected, open) && sameSet(expected, open);
  },
};

/** Lists speak of all instances, unless one is named. */
function scope({ all, meant, named }: Seen): readonly Observed[] {
  return named && meant ? [meant] : all;
}

function visitedIn(seen: Seen): ReadonlySet<string> {
  return new Set(scope(seen).flatMap((one) => [...visited(one)]));
}

function names(seen: Seen, type: 'message' | 'signal'): readonly string[] {
  return scope(seen).flatMap((one) => subscriptionsOf(one, type).map(({ message }) => message));
}

function startNames({ named, starts }: Seen, of: 'messages' | 'signals'): readonly string[] {
  return named ? [] : starts[of];
}

function sameList(expected: readonly string[], found: readonly string[]): string | null {
  const [a, b] = [expected.toSorted(), found.toSorted()];
  return isDeepStrictEqual(a, b) ? null : `expected ${json(a)}, are ${json(b)}`;
}

function sameSet(expected: readonly string[], found: readonly string[]): string | null {
  return sameList([...new Set(expected)], [...new Set(found)]);
}

function atLeast(expected: readonly string[], found: readonly string[]): string | null {
  const left = [...found];
  const missing = expected.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  return missing.length === 0 ? null : `missing ${json(missing)} in ${json(found.toSorted())}`;
}

function noneOf(expected: readonly string[], found: readonly string[]): string | null {
  const there = expected.filter((one) => found.includes(one));
  return there.length === 0 ? null : `there are ${json(there)}`;
}

function told(problems: readonly Problem[]): string {
  return problems.map(({ element, code, facts }) => `${element} ${code} ${json(facts)}`).join('; ');
}

function json(value: unknown): string {
  return JSON.stringify(value) ?? 'absent';
}
