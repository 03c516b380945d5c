// Why an act was refused, in one sentence that says what to do. Keys are the stable codes of core and engine.
import { factNumber, type Sentence } from '../sentence';
import { count } from './count';

export const rejections = {
  'instance.not-started': 'This case has not started yet.',
  'instance.already-started': 'This case has already started.',
  'instance.ended': 'This case is over; nothing more can be done in it.',
  'instance.suspended': 'This case is paused. Let it go on first.',
  'instance.not-suspended': 'This case is not paused.',
  'item.unknown': 'There is no such task in this case any more.',
  'item.not-yours': 'This task is with someone else.',
  'item.not-candidate': 'This task is not offered to you.',
  'item.already-taken': 'A colleague took it a moment ago.',
  'item.already-yours': 'This task is yours already.',
  'item.not-open': 'This task is already finished or taken back.',
  'item.outcome-unknown': 'This result is not one of the choices.',
  'item.outcome-missing': 'Choose a result first.',
  'item.field-missing': 'Fill in “{label}” to go on.',
  'variable.unknown': 'This process has no case data called “{name}”.',
  'variable.type': '“{name}” needs another kind of answer.',
  'variable.missing': 'Fill in “{name}” to go on.',
  'variable.too-large': '“{name}” is too long to be kept.',
  'token.unknown': 'The case is not at this step any more.',
  'token.no-incident': 'There is no problem at this step.',
  'token.not-waiting': 'This step waits for nothing, so it cannot be skipped.',
  'flow.unknown': 'This path does not lead out of the step.',
  'timer.unknown': 'This time target is not there any more.',
  'timer.early': 'It is too early for this.',
  'message.not-awaited': 'The case does not wait for this.',
  'job.unknown': 'This automatic step is already over.',
  'reason.missing': 'Say why; it goes to the log.',
  'not-allowed': 'You have no right to do this. Ask whoever manages the rights.',
  'limit.steps': (facts) =>
    count(factNumber(facts, 'limit'), {
      one: 'The case goes in a circle: stopped after # step.',
      other: 'The case goes in a circle: stopped after # steps.',
    }),
  'limit.tokens': 'Too many paths run at the same time.',
} satisfies Record<string, Sentence>;
export type RejectionWords = Record<keyof typeof rejections, Sentence>;
