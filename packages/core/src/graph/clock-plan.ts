// The time targets of a drawing, ready to be worked with: rungs gathered, expressions compiled, steps as ordinals. Part of the compiled graph;
// read by the step's clock files.
import type { Appointment, Deadline } from '../diagram/deadline';
import type { Diagram } from '../diagram/diagram';
import type { Ladder, Rung } from '../diagram/ladder';
import type { CompiledExpression } from '../expression/expression';
import type { Node } from '../nodes/node';
import type { DeadlineClock } from '../state/deadline-clock';

export interface PlannedPause {
  readonly cause: string;
  /** It holds while a token stands on one of these; null: not by place. */
  readonly steps: ReadonlySet<number> | null;
  readonly when: CompiledExpression | null;
}

export interface ClockPlan {
  readonly deadline: Deadline | null;
  readonly appointment: Appointment | null;
  /** Rungs of the ladder, then its own: a moment's `rung` is a position in this list. */
  readonly rungs: readonly Rung[];
  readonly ladder: Ladder | null;
  /** Of a computed budget. */
  readonly amount: CompiledExpression | null;
  readonly pauses: readonly PlannedPause[];
  readonly startWhen: CompiledExpression | null;
  readonly stopWhen: CompiledExpression | null;
  readonly resetWhen: CompiledExpression | null;
  /** What rungs set and hand over, by `rung/deed/position`. */
  readonly values: ReadonlyMap<string, CompiledExpression>;
}

export interface StepClockPlans {
  readonly own: ClockPlan | null;
  readonly further: readonly ClockPlan[];
  readonly appointment: ClockPlan | null;
}

export interface ClockPlans {
  /** By ordinal; steps without a time target are not there. */
  readonly steps: ReadonlyMap<number, StepClockPlans>;
  readonly spans: readonly ClockPlan[];
  /** Boundary timers whose moment is FEEL, by ordinal. */
  readonly timers: ReadonlyMap<number, CompiledExpression>;
  /** Whether changes of data or place can start, stop or pause one: then they are looked at after each command. */
  readonly settles: boolean;
  /** Whether one counts by the hours of who is responsible. */
  readonly followsPeople: boolean;
}

type CompileAt = (source: string, place: { node?: string }) => CompiledExpression;

/** `compileAt` throws CompileError for what does not parse. */
export function planClocks(diagram: Diagram, ordinals: ReadonlyMap<string, number>, compileAt: CompileAt): ClockPlans {
  const plan = (deadline: Deadline, place: { node?: string }): ClockPlan => {
    const compiled = (source: string | undefined) => (source === undefined ? null : compileAt(source, place));
    const ladder = diagram.ladders.find((candidate) => candidate.id === deadline.ladder) ?? null;
    const rungs = [...(ladder?.rungs ?? []), ...(deadline.rungs ?? [])];
    return {
      deadline,
      appointment: null,
      rungs,
      ladder,
      amount: 'dueInAmount' in deadline.budget ? compileAt(deadline.budget.dueInAmount, place) : null,
      pauses: (deadline.pauseWhen ?? []).map(({ cause, steps, when }) => ({
        cause,
        steps: steps ? new Set(steps.flatMap((id) => ordinals.get(id) ?? [])) : null,
        when: compiled(when),
      })),
      startWhen: compiled(deadline.startWhen),
      stopWhen: compiled(deadline.stopWhen),
      resetWhen: compiled(deadline.resetWhen),
      values: valuesOf(rungs, (source) => compileAt(source, place)),
    };
  };
  const steps = new Map<number, StepClockPlans>();
  const timers = new Map<number, CompiledExpression>();
  for (const [ordinal, node] of diagram.nodes.entries()) {
    const plans = plansOf(node, plan, compileAt);
    if (plans) steps.set(ordinal, plans);
    const moment = timerExpression(node);
    if (moment !== null) timers.set(ordinal, compileAt(moment, { node: node.id }));
  }
  const spans = (diagram.clocks ?? []).map((span) => plan(span.deadline, {}));
  const all = [...spans, ...[...steps.values()].flatMap(({ own, further }) => [...(own ? [own] : []), ...further])];
  return {
    steps,
    spans,
    timers,
    settles: all.some(isDynamic) || [...steps.values()].some(({ appointment }) => appointment !== null),
    followsPeople: all.some(({ deadline }) => deadline?.follows !== undefined),
  };
}

/** The plan by which a clock was started; null: it only has timeout paths, or its drawing has none such. */
export function planOfClock(plans: ClockPlans, clock: Pick<DeadlineClock, 'subject' | 'node'>): ClockPlan | null {
  const { subject, node } = clock;
  if (subject.type === 'span') return plans.spans[subject.clock] ?? null;
  const step = plans.steps.get(node);
  if (subject.appointment) return step?.appointment ?? null;
  return (subject.clock === undefined ? step?.own : step?.further[subject.clock]) ?? null;
}

function plansOf(
  node: Node,
  plan: (deadline: Deadline, place: { node: string }) => ClockPlan,
  compileAt: CompileAt,
): StepClockPlans | null {
  const place = { node: node.id };
  const deadline = 'deadline' in node ? node.deadline : undefined;
  const clocks = 'clocks' in node ? node.clocks : undefined;
  const appointment = 'appointment' in node ? node.appointment : undefined;
  if (!deadline && !clocks?.length && !appointment) return null;
  return {
    own: deadline ? plan(deadline, place) : null,
    further: (clocks ?? []).map((clock) => plan(clock.deadline, place)),
    appointment: appointment
      ? {
          deadline: null,
          appointment,
          rungs: appointment.rungs ?? [],
          ladder: null,
          amount: null,
          pauses: [],
          startWhen: null,
          stopWhen: null,
          resetWhen: null,
          values: valuesOf(appointment.rungs ?? [], (source) => compileAt(source, place)),
        }
      : null,
  };
}

function valuesOf(
  rungs: readonly Rung[],
  compileAt: (source: string) => CompiledExpression,
): ReadonlyMap<string, CompiledExpression> {
  const values = new Map<string, CompiledExpression>();
  for (const [i, rung] of rungs.entries()) {
    for (const [j, deed] of (rung.does ?? []).entries()) {
      const sources =
        deed.type === 'setData'
          ? deed.set.map(({ value }) => value)
          : deed.type === 'startProcess'
            ? (deed.input ?? []).map(({ from }) => from)
            : [];
      for (const [k, source] of sources.entries()) values.set(`${i}/${j}/${k}`, compileAt(source));
    }
  }
  return values;
}

function timerExpression(node: Node): string | null {
  if (node.kind !== 'boundaryEvent' || node.event.type !== 'timer') return null;
  const { when } = node.event;
  return typeof when === 'object' && 'expression' in when ? when.expression : null;
}

function isDynamic({ deadline, pauses, startWhen, stopWhen, resetWhen }: ClockPlan): boolean {
  if (!deadline) return false;
  const { budget } = deadline;
  const byData = !('dueIn' in budget) && !('dueInAll' in budget);
  return (
    byData ||
    pauses.length > 0 ||
    deadline.follows !== undefined ||
    startWhen !== null ||
    stopWhen !== null ||
    resetWhen !== null
  );
}
