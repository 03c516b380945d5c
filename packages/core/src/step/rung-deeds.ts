// What a rung does besides telling people: gives the work to others, raises a priority, sets data, starts a process, follows a path.
import type { Rung, RungDeed } from '../diagram/ladder';
import type { Json, Variables } from '../diagram/variable';
import { planOfClock } from '../graph/clock-plan';
import type { GraphNode } from '../graph/process-graph';
import type { DeadlineClock } from '../state/deadline-clock';
import type { Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { checkData } from './data';
import { askForHands, stopAcceptance } from './item-hands';
import type { Step } from './step';

/** In their order. One that fails is an incident at the step and holds up none of the others. */
export function doDeeds(step: Step, clock: DeadlineClock, index: number, rung: Rung): void {
  for (const [i, deed] of (rung.does ?? []).entries()) {
    const token = tokenOf(step, clock);
    switch (deed.type) {
      case 'reassign':
        reassign(step, token, deed);
        break;
      case 'raisePriority':
        raisePriority(step, token, deed);
        break;
      case 'setData': {
        const values = valuesOf(
          step,
          clock,
          token,
          `${index}/${i}`,
          deed.set.map(({ variable }) => variable),
        );
        if (values) set(step, token, values);
        break;
      }
      case 'startProcess': {
        const names = (deed.input ?? []).map(({ to }) => to);
        const variables = valuesOf(step, clock, token, `${index}/${i}`, names);
        if (variables)
          step.effect({
            type: 'startCase',
            id: `${clock.id}/${clock.epoch}/${index}/${i}`,
            process: deed.process,
            variables,
          });
        break;
      }
      case 'followPath': {
        const ordinal = step.graph.ordinals.get(deed.boundary);
        if (ordinal !== undefined) takePath(step, clock, step.node(ordinal));
        break;
      }
    }
  }
}

/** The path of an event at the rim of the clock's step: the step is given up, or goes on beside. */
export function takePath(step: Step, clock: DeadlineClock, boundary: GraphNode): void {
  const token = clock.subject.type === 'step' ? findId(step.state.tokens, clock.subject.token) : undefined;
  if (!token || boundary.def.kind !== 'boundaryEvent') return;
  if (boundary.def.interrupting) step.cancelToken(token);
  step.arrive({ node: boundary.ordinal, scope: token.scope, flow: -1 });
}

function tokenOf(step: Step, { subject }: DeadlineClock): Token | undefined {
  return subject.type === 'step' ? findId(step.state.tokens, subject.token) : undefined;
}

function reassign(step: Step, token: Token | undefined, { rule }: Extract<RungDeed, { type: 'reassign' }>): void {
  const item = token && step.state.items.find((candidate) => candidate.token === token.id);
  if (!item) return;
  stopAcceptance(step, item.id);
  step.emit({ type: 'item.unassigned', item: item.id, person: item.assignee, because: 'ladder' });
  askForHands(step, item, rule);
}

function raisePriority(
  step: Step,
  token: Token | undefined,
  { variable, to }: Extract<RungDeed, { type: 'raisePriority' }>,
): void {
  const value = to ?? higher(step, variable);
  if (value !== null) set(step, token, { [variable]: value });
}

/** The next option of a choice, one more of a number; null: it is the highest, or nothing that has an order. */
function higher(step: Step, name: string): Json {
  const current = step.state.variables[name] ?? null;
  const declared = step.graph.diagram.variables.find((variable) => variable.name === name);
  if (declared?.type === 'number') return typeof current === 'number' ? current + 1 : 1;
  const options = declared?.options ?? [];
  return options[options.findIndex((option) => option.id === current) + 1]?.id ?? null;
}

function set(step: Step, token: Token | undefined, values: Variables): void {
  const wrong = checkData(step, null, values);
  if (!wrong) step.setVariables(values, 'ladder');
  else if (token) step.incident(token, wrong.code, wrong.facts);
}

function valuesOf(
  step: Step,
  clock: DeadlineClock,
  token: Token | undefined,
  place: string,
  names: readonly string[],
): Variables | null {
  const expressions = planOfClock(step.graph.clocks, clock)?.values;
  const values: Record<string, Json> = {};
  for (const [i, name] of names.entries()) {
    const expression = expressions?.get(`${place}/${i}`);
    if (!expression) return null;
    const result = step.evaluate(expression, token);
    if (!result.ok) {
      if (token) step.incident(token, result.code, { variable: name, ...result.facts });
      return null;
    }
    values[name] = result.value;
  }
  return values;
}
