// The step: from a command and a state to events, effects and the next state. Pure; the prior state is never changed.
// Decide may change freely: what it once decided stands in the events.
// On the way of a usual command functions are small, and leave what is rare to functions of their own: so the machine puts them into one another.
import type { ProcessGraph } from '../graph/process-graph';
import { emptyState, privateCopy } from '../state/apply';
import type { InstanceState } from '../state/instance-state';
import { completeAdHoc, startActivity } from './ad-hoc';
import { acknowledge, address, recordDelivery, remind } from './alert-commands';
import { cancel, changeVariables, exportLog, resume, suspend } from './case-commands';
import { childNews } from './children';
import { moveAppointment, moveDeadline, pauseClocks, reportStall, reproject, resumeClocks } from './clock-commands';
import type { Command, CommandType } from './commands';
import { compensateCase } from './compensation';
import type { Decision, Rejection } from './decision';
import { throwError } from './errors';
import { receive, signal, trigger } from './event-commands';
import type { Facts } from './facts';
import { fireTimer } from './fire';
import { accept, assign, claim, complete, handOver, release } from './item-commands';
import { delegate, giveBack, offer, reassign, refuse } from './item-hand-commands';
import { settleClocks } from './settle-clocks';
import { start } from './start-command';
import { Step } from './step';
import { StepLimit } from './step-limit';
import { reject } from './values';
import { completeJob, failJob, retry, skip } from './wait-commands';

type Handler<T extends CommandType> = (step: Step, command: Extract<Command, { type: T }>) => Rejection | null;

const HANDLERS: { readonly [T in CommandType]: Handler<T> } = {
  start,
  complete,
  claim,
  release,
  handOver,
  accept,
  refuse,
  delegate,
  giveBack,
  offer,
  reassign,
  assign,
  fireTimer: (step, command) => fireTimer(step, command.key),
  receive,
  signal,
  trigger,
  childNews,
  startActivity,
  completeAdHoc,
  compensate: compensateCase,
  throwError,
  completeJob,
  failJob,
  retry,
  skip,
  setVariables: changeVariables,
  suspend,
  resume,
  cancel,
  moveDeadline,
  pauseClocks,
  resumeClocks,
  reproject,
  moveAppointment,
  reportStall,
  address,
  recordDelivery,
  acknowledge,
  remind,
  exportLog,
};

/** Evidence may be written down after the case has ended, about alerts and of who took its log with them; a called case may be undone then. */
const AFTER_END: ReadonlySet<CommandType> = new Set([
  'address',
  'recordDelivery',
  'acknowledge',
  'exportLog',
  'compensate',
]);
const WHILE_SUSPENDED: ReadonlySet<CommandType> = new Set([
  ...AFTER_END,
  'resume',
  'cancel',
  'assign',
  'handOver',
  'refuse',
  'offer',
  'reassign',
  'setVariables',
  'suspend',
  'fireTimer',
  'moveDeadline',
  'pauseClocks',
  'resumeClocks',
  'reproject',
  'moveAppointment',
  'remind',
]);

/**
 * @param state the state before, or null for `start`
 * @returns events and effects in order with the next state, or a coded rejection that changed nothing
 */
export function decide(graph: ProcessGraph, facts: Facts, state: InstanceState | null, command: Command): Decision {
  const refused = admits(state, command);
  if (refused) return refused;
  const step = new Step(graph, facts, state ? privateCopy(state) : emptyState(), command.at);
  try {
    const rejected = handle(step, command);
    if (rejected) return rejected;
    step.run();
    settleClocks(step, state);
  } catch (error) {
    if (error instanceof StepLimit) return reject(error.code, { limit: error.limit });
    throw error;
  }
  return { ok: true, events: step.events, effects: step.effects, state: step.state };
}

/** The most usual by name: it is found faster so. */
function handle(step: Step, command: Command): Rejection | null {
  if (command.type === 'complete') return complete(step, command);
  if (command.type === 'start') return start(step, command);
  return (HANDLERS[command.type] as Handler<CommandType>)(step, command);
}

function admits(state: InstanceState | null, command: Command): Rejection | null {
  if (command.type === 'start') return state === null ? null : reject('instance.already-started', {});
  if (state === null) return reject('instance.not-started', {});
  return state.status === 'active' || AFTER_END.has(command.type) ? null : admitsStill(state, command);
}

/** The case rests or has ended. */
function admitsStill(state: InstanceState, command: Command): Rejection | null {
  if (state.status === 'completed' || state.status === 'cancelled')
    return reject('instance.ended', { status: state.status });
  if (state.status === 'suspended' && !WHILE_SUSPENDED.has(command.type)) return reject('instance.suspended', {});
  return null;
}
