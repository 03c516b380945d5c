// From events to state: the same code for a command in progress and for replaying the log. FROZEN: it only ever gains appliers, and
// golden histories (apply.golden.test.ts) hold it to what was written years ago. It evaluates nothing and reads no graph.
import type { Variables } from '../diagram/variable';
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

/** Every type of event that there is. */
export const EVENT_TYPES = Object.keys(APPLIERS) as readonly InstanceEventType[];

/** Changes `state`, which must be a private copy (see `privateCopy`). `at`: epoch ms of the command. */
export function apply(state: InstanceState, event: InstanceEvent, at: number): void {
  write(state);
  change(state, event, at);
  state.revision++;
}

/** The usual events are asked for by name: found so, they are applied much faster than by a name that varies. */
function change(state: InstanceState, event: InstanceEvent, at: number): void {
  switch (event.type) {
    case 'node.passed':
      break;
    case 'node.entered':
      applyToken['node.entered'](state, event, at);
      break;
    case 'node.left':
      applyToken['node.left'](state, event, at);
      break;
    case 'join.arrived':
      applyToken['join.arrived'](state, event, at);
      break;
    case 'item.created':
      applyItem['item.created'](state, event, at);
      break;
    case 'item.unassignable':
      applyItem['item.unassignable'](state, event, at);
      break;
    case 'item.assigned':
      applyItem['item.assigned'](state, event, at);
      break;
    case 'item.completed':
      applyItem['item.completed'](state, event, at);
      break;
    case 'end.reached':
      applyCase['end.reached'](state, event, at);
      break;
    case 'variables.set':
      applyCase['variables.set'](state, event, at);
      break;
    case 'instance.started':
      applyCase['instance.started'](state, event, at);
      break;
    case 'instance.completed':
      applyCase['instance.completed'](state, event, at);
      break;
    default:
      (APPLIERS[event.type] as Applier<InstanceEventType>)(state, event, at);
  }
}

const NO_PROCESS = Object.freeze({ id: '', version: 0, hash: '' });
const NO_VARIABLES: Variables = Object.freeze({});

/** The state before the first event. */
export function emptyState(process: InstanceState['process'] = NO_PROCESS): InstanceState {
  return {
    format: 1,
    process,
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
    variables: NO_VARIABLES,
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
    undoing: undefined,
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
    undoing: state.undoing,
  };
}

/** The state after these log entries, from the beginning or from a snapshot. */
export function replay(records: Iterable<LogRecord>, snapshot?: InstanceState): InstanceState {
  const state = snapshot ? privateCopy(snapshot) : emptyState();
  for (const record of records) apply(state, record.event, record.at);
  return state;
}
