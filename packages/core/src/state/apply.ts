// From events to state: the same code for a command in progress and for replaying the log. FROZEN: it only ever gains appliers, and
// golden histories (apply.golden.test.ts) hold it to what was written years ago. It evaluates nothing and reads no graph.
import type { Applier, Appliers } from './applier';
import { applyCase } from './apply-case';
import { applyClock } from './apply-clock';
import { applyEvent } from './apply-event';
import { applyItem } from './apply-item';
import { applyMigration } from './apply-migration';
import { applyToken } from './apply-token';
import type { InstanceEvent, InstanceEventType, LogRecord } from './events';
import type { InstanceState } from './instance-state';
import { EMPTY, share, write } from './own-lists';

const APPLIERS: Appliers<InstanceEventType> = {
  ...applyCase,
  ...applyToken,
  ...applyEvent,
  ...applyItem,
  ...applyClock,
  ...applyMigration,
};

const { 'node.entered': applyEntered, 'node.left': applyLeft } = applyToken;

/** Every type of event that there is. */
export const EVENT_TYPES = Object.keys(APPLIERS) as readonly InstanceEventType[];

/** Changes `state`, which must be a private copy (see `privateCopy`). `at`: epoch ms of the command. */
export function apply(state: InstanceState, event: InstanceEvent, at: number): void {
  write(state);
  // Two of three events are these: asked for by name they are found faster.
  if (event.type === 'node.entered') applyEntered(state, event, at);
  else if (event.type === 'node.left') applyLeft(state, event, at);
  else (APPLIERS[event.type] as Applier<InstanceEventType>)(state, event, at);
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
    tokens: EMPTY,
    scopes: EMPTY,
    joins: EMPTY,
    items: EMPTY,
    clocks: EMPTY,
    timers: EMPTY,
    subscriptions: EMPTY,
    jobs: EMPTY,
    doers: EMPTY,
    milestones: EMPTY,
    compensations: undefined,
    parent: undefined,
    endsAll: undefined,
  };
}

/** To apply events to: its lists are shared with `state` until one of them is written to. Every field by name, which is what makes it fast. */
export function privateCopy(state: InstanceState): InstanceState {
  share(state);
  return {
    format: 1,
    process: state.process,
    status: state.status,
    revision: state.revision,
    lastId: state.lastId,
    key: state.key,
    title: state.title,
    owner: state.owner,
    starter: state.starter,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    end: state.end,
    variables: state.variables,
    tokens: state.tokens,
    scopes: state.scopes,
    joins: state.joins,
    items: state.items,
    clocks: state.clocks,
    timers: state.timers,
    subscriptions: state.subscriptions,
    jobs: state.jobs,
    doers: state.doers,
    milestones: state.milestones,
    compensations: state.compensations,
    parent: state.parent,
    endsAll: state.endsAll,
  };
}

/** The state after these log entries, from the beginning or from a snapshot. */
export function replay(records: Iterable<LogRecord>, snapshot?: InstanceState): InstanceState {
  const state = snapshot ? privateCopy(snapshot) : emptyState();
  for (const record of records) apply(state, record.event, record.at);
  return state;
}
