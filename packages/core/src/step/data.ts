// Case data as a step sees it: a token's own, then that of the activity around it, outwards to the case. Read by every expression, written by
// `assign`. Processes without local data pay nothing: they read the case's variables as they are.
import type { Diagram } from '../diagram/diagram';
import { isSameData } from '../diagram/same-data';
import { fitsVariable, type Json, type Variable, type Variables } from '../diagram/variable';
import type { CompiledExpression } from '../expression/expression';
import type { CompiledMapping } from '../graph/process-graph';
import { applyCase } from '../state/apply-case';
import { type InstanceState, type Loop, ROOT_SCOPE, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import type { Rejection } from './decision';
import type { Worked } from './outcome';
import { worked } from './outcome';
import type { Step } from './step';
import { checkSize, evaluate, FEW, isShort, reject } from './values';

/** From where data is seen: a token, an arrival that does not stand yet, or a scope. */
export interface Place {
  readonly scope: number;
  readonly variables?: Variables;
}

/** Everything that is seen from there. Do not change it. */
export function dataAt(step: Pick<Step, 'state'>, place: Place): Variables {
  const { state } = step;
  return place.scope === ROOT_SCOPE && place.variables === undefined ? state.variables : dataInside(state, place);
}

function dataInside(state: InstanceState, place: Place): Variables {
  const levels: Variables[] = place.variables ? [place.variables] : [];
  for (let id = place.scope; id !== ROOT_SCOPE; ) {
    const scope = findId(state.scopes, id);
    if (!scope) break;
    if (scope.loop) levels.push(countersOf(scope.loop));
    const host = findId(state.tokens, scope.token);
    if (host?.variables) levels.push(host.variables);
    id = scope.parent;
  }
  if (levels.length === 0) return state.variables;
  const data: Record<string, Json> = { ...state.variables };
  for (let i = levels.length - 1; i >= 0; i--) Object.assign(data, levels[i]);
  return data;
}

/** As BPMN names them: what a condition may ask while an activity runs several times. */
export function countersOf({ total, started, done }: Loop): Variables {
  return {
    nrOfInstances: total ?? started,
    nrOfCompletedInstances: done,
    nrOfActiveInstances: started - done,
  };
}

/** Sets each value at the nearest level that holds its name, else in the case. The values have been checked. */
export function assign(step: Step, place: Place | null, values: Variables, reason?: string): void {
  const isOfCase = place === null || (place.scope === ROOT_SCOPE && !holdsLocals(step, place));
  if (isOfCase) {
    setInCase(step, values, reason);
    return;
  }
  const byToken = new Map<number, Record<string, Json>>();
  for (const [name, value] of Object.entries(values)) {
    const level = levelOf(step, place, name);
    const group = byToken.get(level) ?? {};
    group[name] = value;
    byToken.set(level, group);
  }
  for (const [token, group] of byToken) {
    if (token === CASE) setInCase(step, group, reason);
    else setInToken(step, token, group);
  }
}

/** Sets local data of a token: what is not seen outside of it. */
export function setInToken(step: Step, token: number, values: Variables): void {
  const before = findId(step.state.tokens, token)?.variables;
  step.emit({ type: 'variables.set', values, token });
  noteChanged(step, values, before);
}

/** The values of mappings, in their order; each sees those before it. */
export function mapped(
  step: Step,
  mappings: readonly CompiledMapping[],
  data: Variables,
  ownFirst = true,
): Worked<Variables> {
  const values: Record<string, Json> = {};
  for (const { from, to } of mappings) {
    const result = evaluate(from, step.withKey(from, ownFirst ? { ...data, ...values } : data), step.at);
    if (!result.ok) return { ...result, facts: { variable: to, expression: from.source, ...result.facts } };
    values[to] = result.value;
  }
  return worked(values);
}

/** The value of an expression as seen from `place`, with some more names. */
export function evaluateWith(step: Step, expression: CompiledExpression, place: Place, more: Variables): Worked<Json> {
  return evaluate(expression, { ...step.withKey(expression, dataAt(step, place)), ...more }, step.at);
}

/** Null when every value may be set from there: it is declared and of its type, or held locally, or anything is accepted. */
export function checkData(step: Step, place: Place | null, values: Variables): Rejection | null {
  const { diagram } = step.graph;
  let names = 0;
  let isSmall = true;
  for (const name in values) {
    const value = values[name] as Json;
    isSmall = isSmall && ++names < FEW && isShort(value);
    const declared = declaredAt(step, diagram, place, name);
    if (declared === null) return reject('variable.unknown', { variable: name });
    if (declared !== 'any' && !fitsVariable(declared, value))
      return reject('variable.type', { variable: name, type: declared.type });
  }
  return isSmall ? null : checkSize(values);
}

/** Initial local data of a sub-process that declares some. */
export function declaredLocals(declared: readonly Variable[] | undefined): Variables | undefined {
  if (!declared?.length) return undefined;
  return Object.fromEntries(declared.map((variable) => [variable.name, variable.default ?? null]));
}

const CASE = -1;

function setInCase(step: Step, values: Variables, reason: string | undefined): void {
  const before = step.state.variables;
  const event =
    reason === undefined
      ? ({ type: 'variables.set', values } as const)
      : ({ type: 'variables.set', values, reason } as const);
  applyCase['variables.set'](step.state, step.note(event), step.at);
  noteChanged(step, values, before);
}

/** For the conditions that wait; without any nobody asks. */
function noteChanged(step: Step, values: Variables, before: Variables | undefined): void {
  if (step.state.subscriptions.length > 0) tellConditions(step, values, before);
}

function tellConditions(step: Step, values: Variables, before: Variables | undefined): void {
  const { changed, created, deleted } = step.news();
  for (const name in values) {
    const then = before?.[name] ?? null;
    const now = values[name] as Json;
    if (changed.includes(name) || isSameData(then, now)) continue;
    changed.push(name);
    if (then === null) created.push(name);
    else if (now === null) deleted.push(name);
  }
}

function tokenOf(place: Place): Token | null {
  return 'id' in place ? (place as Token) : null;
}

/** Whether a token at the level of the case has data of its own, or keeps what is set inside. */
function holdsLocals(step: Step, place: Place): boolean {
  const token = tokenOf(place);
  if (token === null) return false;
  return token.variables !== undefined || step.node(token.node).local;
}

/** The tokens whose data is seen from there, from the inside out. */
function* holders(step: Step, place: Place): Generator<Token> {
  const own = tokenOf(place);
  const now = own && findId(step.state.tokens, own.id);
  if (now) yield now;
  for (let id = place.scope; id !== ROOT_SCOPE; ) {
    const scope = findId(step.state.scopes, id);
    if (!scope) return;
    const host = findId(step.state.tokens, scope.token);
    if (host) yield host;
    id = scope.parent;
  }
}

function levelOf(step: Step, place: Place, name: string): number {
  for (const token of holders(step, place)) {
    if (keepsAll(step, token) || (token.variables !== undefined && Object.hasOwn(token.variables, name)))
      return token.id;
  }
  return CASE;
}

/** What is set inside stays there: it has mappings that say what goes out, or the result of its run is collected. */
function keepsAll(step: Step, token: Token): boolean {
  const node = step.node(token.node);
  const { activity } = node;
  if (activity === null) return false;
  const isBody = activity.repeat !== null && token.each === undefined;
  if (isBody) return false;
  if (activity.output !== null && !node.kind.traits.mapsItself) return true;
  return token.each !== undefined && activity.repeat?.value != null;
}

function declaredAt(step: Step, diagram: Diagram, place: Place | null, name: string): Variable | 'any' | null {
  const local =
    place !== null && (place.scope !== ROOT_SCOPE || holdsLocals(step, place))
      ? declaredInside(step, place, name)
      : null;
  if (local !== null) return local;
  const declared = step.graph.variables.get(name);
  return declared ?? (diagram.undeclared === 'accepted' ? 'any' : null);
}

function declaredInside(step: Step, place: Place, name: string): Variable | 'any' | null {
  for (const token of holders(step, place)) {
    const local = declaredOn(step, token, name);
    if (local) return local;
  }
  return null;
}

function declaredOn(step: Step, token: Token, name: string): Variable | 'any' | undefined {
  const { def } = step.node(token.node);
  const local = 'variables' in def ? def.variables?.find((variable) => variable.name === name) : undefined;
  return local ?? (token.variables !== undefined && Object.hasOwn(token.variables, name) ? 'any' : undefined);
}
