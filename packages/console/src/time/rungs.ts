// What the rungs of a clock's ladder do, read from the drawing: for "if he does not run", the marks of the bar and the list of reminders.
import type { CaseClock, Diagram } from '@baton/client';

type Ladder = Diagram['ladders'][number];
export type Rung = Ladder['rungs'][number];
export type RungAction = Rung['actions'][number];

/** What of it can reach someone by the ways that there are; undefined: not known yet, so all. */
export function reaching(
  actions: readonly RungAction[],
  channels: readonly string[] | undefined,
): readonly RungAction[] {
  if (!channels) return actions;
  return actions
    .map((action) => ({ ...action, channels: action.channels.filter((channel) => channels.includes(channel)) }))
    .filter((action) => action.channels.length > 0);
}

/** Where a clock's reminders come from: its step's deadline, or the span of that name. */
export function rungsOfClock(diagram: Diagram, clock: CaseClock): readonly Rung[] {
  const node = diagram.nodes.find((one) => one.id === clock.node);
  const span = diagram.clocks?.find((one) => one.name === clock.name);
  const deadline = clock.node === null ? span?.deadline : node && 'deadline' in node ? node.deadline : undefined;
  if (!deadline) return [];
  const ladder = diagram.ladders.find((one) => one.id === deadline.ladder);
  return [...(ladder?.rungs ?? []), ...(deadline.rungs ?? [])];
}

/** The rung of a moment; undefined for the due moment itself, or a path that is taken then. */
export function rungAt(rungs: readonly Rung[], id: string): Rung | undefined {
  return rungs.find((rung) => rung.id === id);
}

/** Everything that happens at the due time or is the next thing after it, for the sentence "if he does not run". */
export function nextActions(diagram: Diagram, clock: CaseClock, now: number): readonly RungAction[] {
  const rungs = rungsOfClock(diagram, clock);
  const coming = clock.moments.filter((moment) => moment.at > now).sort((a, b) => a.at - b.at);
  const late = coming.filter((moment) => clock.dueAt === null || moment.at >= clock.dueAt);
  for (const moment of [...late, ...coming]) {
    const rung = rungAt(rungs, moment.rung);
    if (rung) return rung.actions;
  }
  return [];
}
