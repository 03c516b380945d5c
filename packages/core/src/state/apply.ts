// From events to state: the same code for a command in progress and for replaying the log. FROZEN: it only ever gains appliers, and
// golden histories (apply.golden.test.ts) hold it to what was written years ago. It evaluates nothing and reads no graph.
import type { Applier, Appliers } from './applier';
import { applyCase } from './apply-case';
import { applyClock } from './apply-clock';
import { applyEvent } from './apply-event';
import { applyItem } from './apply-item';
import { applyToken } from './apply-token';
import type { InstanceEvent, InstanceEventType, LogRecord } from './events';
import type { InstanceState } from './instance-state';

const APPLIERS: Appliers<InstanceEventType> = {
  ...applyCase,
  ...applyToken,
  ...applyEvent,
  ...applyItem,
  ...applyClock,
};

/** Every type of event that there is. */
export const EVENT_TYPES = Object.keys(APPLIERS) as readonly InstanceEventType[];

/** Changes `state`, which must be a private copy (see `privateCopy`). `at`: epoch ms of the command. */
export function apply(state: InstanceState, event: InstanceEvent, at: number): void {
  (APPLIERS[event.type] as Applier<InstanceEventType>)(state, event, at);
  state.revision++;
}

/** The state before the first event. */
export function emptyState(): InstanceState {
  return {
    format: 1,
    process: { id: '', version: 0, hash: '' },
    status: 'new',
    revision: 0,
    lastId: 0,
    key: '',
    title: '',
    owner: null,
    starter: null,
    startedAt: 0,
    endedAt: null,
    end: null,
    variables: {},
    tokens: [],
    scopes: [],
    joins: [],
    items: [],
    clocks: [],
    timers: [],
    subscriptions: [],
    jobs: [],
    doers: [],
    milestones: [],
  };
}

/** One shallow copy: the lists are new, their elements shared. */
export function privateCopy(state: InstanceState): InstanceState {
  return {
    ...state,
    tokens: state.tokens.slice(),
    scopes: state.scopes.slice(),
    joins: state.joins.slice(),
    items: state.items.slice(),
    clocks: state.clocks.slice(),
    timers: state.timers.slice(),
    subscriptions: state.subscriptions.slice(),
    jobs: state.jobs.slice(),
    doers: state.doers.slice(),
    milestones: state.milestones.slice(),
    ...(state.compensations ? { compensations: state.compensations.slice() } : {}),
  };
}

/** The state after these log entries, from the beginning or from a snapshot. */
export function replay(records: Iterable<LogRecord>, snapshot?: InstanceState): InstanceState {
  const state = snapshot ? privateCopy(snapshot) : emptyState();
  for (const record of records) apply(state, record.event, record.at);
  return state;
}
