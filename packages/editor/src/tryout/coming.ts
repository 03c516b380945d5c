// What will happen if nobody does anything, in order of time: due times, rungs, waits that end. Pure; for the list beside the task, the jump
// to the next event and the scrubber.
import '@baton/words/parts';
import type { Deadline, Diagram, Rung } from '@baton/core';
import type { Formatters, Words } from '@baton/words';
import type { Names } from '../panel/names';
import { isAfterDue, momentShort, rungSentence } from '../panel/remind/rung-words';
import type { MomentView } from './moment-view';

export interface ComingEvent {
  readonly key: string;
  readonly at: number;
  readonly node: string | null;
  readonly type: 'due' | 'rung' | 'path' | 'wait';
  /** "80 %", "+2 h"; empty where there is none. */
  readonly mark: string;
  readonly text: string;
  readonly isLate: boolean;
}

export interface ComingContext {
  readonly diagram: Diagram;
  readonly names: Names;
  readonly words: Words;
  readonly format: Formatters;
}

export function comingEvents(moment: MomentView, context: ComingContext): readonly ComingEvent[] {
  const { detail, now } = moment;
  if (detail?.case.status !== 'active') return [];
  const events: ComingEvent[] = [];
  for (const clock of detail.clocks) {
    if (clock.status === 'met' || clock.status === 'late' || clock.status === 'cancelled') continue;
    const rungs = rungsOfClock(context.diagram, clock);
    // A rung that is called "due" as the due time itself is one thing at one moment.
    const isFirst = (one: { rung: string; at: number }, i: number) =>
      clock.moments.findIndex((other) => other.rung === one.rung && other.at === one.at) === i;
    const moments = clock.moments.filter((one, i) => one.at > now && isFirst(one, i));
    // A rung at 100 % tells of due by itself.
    const toldAt = new Set(moments.filter((one) => rungs.some((rung) => rung.id === one.rung)).map((one) => one.at));
    for (const [i, { rung: id, at }] of moments.entries()) {
      const rung = rungs.find((candidate) => candidate.id === id);
      if (!rung && id === 'due' && toldAt.has(at)) continue;
      const base = { key: `${clock.id} ${id} ${i}`, at, node: clock.node };
      const isAgain = moments.findIndex((one) => one.rung === id) < i;
      const told = rung ? (isAgain ? ofRungAgain(rung, context) : ofRung(rung, context)) : ofOther(id, context);
      events.push({ ...base, ...told });
    }
  }
  for (const { job, node, at } of moment.retries) {
    const text = context.words.tryOut.triedAgain(context.names.step(node));
    events.push({ key: `job ${job}`, at, node, type: 'wait', mark: '', text, isLate: false });
  }
  const other = moment.nextDueAt;
  if (other !== null && other > now && events.every((event) => event.at !== other))
    events.push({
      key: 'next',
      at: other,
      node: null,
      type: 'wait',
      mark: '',
      text: context.words.drawing.tryOut.events.wait,
      isLate: false,
    });
  return events.sort((a, b) => a.at - b.at);
}

function ofRung(rung: Rung, { names, words, format }: ComingContext): Omit<ComingEvent, 'key' | 'at' | 'node'> {
  return {
    type: 'rung',
    mark: momentShort(rung.at, words, format),
    text: rungSentence(rung, names, words, format),
    isLate: isAfterDue(rung.at),
  };
}

/** A rung that repeats is told in full once; that it comes again is said at the moments after it. */
function ofRungAgain({ repeat, ...once }: Rung, context: ComingContext): Omit<ComingEvent, 'key' | 'at' | 'node'> {
  const told = ofRung(once, context);
  return { ...told, mark: '', text: context.words.tryOut.again(told.text) };
}

function ofOther(id: string, { names, words, format }: ComingContext): Omit<ComingEvent, 'key' | 'at' | 'node'> {
  if (id === 'due') return { type: 'due', mark: format.percent(1), text: words.deadline.due, isLate: false };
  return { type: 'path', mark: '', text: names.step(id), isLate: false };
}

export function rungsOfClock(
  diagram: Diagram,
  clock: { readonly node: string | null; readonly name: string },
): readonly Rung[] {
  const node = diagram.nodes.find((candidate) => candidate.id === clock.node);
  const deadline: Deadline | undefined =
    node && 'deadline' in node ? node.deadline : diagram.clocks?.find((span) => span.name === clock.name)?.deadline;
  const ladder = diagram.ladders.find((candidate) => candidate.id === deadline?.ladder);
  return [...(ladder?.rungs ?? []), ...(deadline?.rungs ?? [])];
}
