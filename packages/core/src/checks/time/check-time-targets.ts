// Time targets beyond budget and ladder: what pauses, starts and ends them, tables that fit, further ones of a step, appointments; and what rungs do.
import { type Appointment, type Deadline, SUSPENDED } from '../../diagram/deadline';
import type { Rung, RungDeed } from '../../diagram/ladder';
import type { VariableType } from '../../diagram/variable';
import type { CheckSurroundings } from '../check-context';
import { checkDeadlineAt } from '../check-deadlines';
import { checkExpressionAt } from '../check-expression';
import { isKnownAt } from '../data/names';
import type { DrawingIndex, Report } from '../drawing-index';
import type { Problem } from '../problem';

type Place = Pick<Problem, 'path'> & { readonly node?: string };

export function checkTimeTargets(drawing: DrawingIndex, surroundings: CheckSurroundings, report: Report): void {
  const { diagram } = drawing;
  for (const node of diagram.nodes) {
    const at = (...path: Problem['path']): Place => ({ node: node.id, path });
    if ('deadline' in node && node.deadline) checkTerms(drawing, node.deadline, at('deadline'), report);
    for (const [i, clock] of ('clocks' in node ? (node.clocks ?? []) : []).entries()) {
      checkDeadlineAt(drawing, clock.deadline, surroundings, at('clocks', i, 'deadline'), report);
      checkTerms(drawing, clock.deadline, at('clocks', i, 'deadline'), report);
    }
    const appointment = 'appointment' in node ? node.appointment : undefined;
    if (appointment) checkAppointment(drawing, appointment, at('appointment'), report);
  }
  for (const [i, span] of (diagram.clocks ?? []).entries())
    checkTerms(drawing, span.deadline, { path: ['clocks', i, 'deadline'] }, report);
  for (const [i, ladder] of diagram.ladders.entries())
    for (const [j, rung] of ladder.rungs.entries())
      checkRung(drawing, rung, { path: ['ladders', i, 'rungs', j] }, report);
}

function checkTerms(drawing: DrawingIndex, deadline: Deadline, place: Place, report: Report): void {
  const { budget, regulatory, pauseWhen = [], startWhen, stopWhen, resetWhen, rungs = [] } = deadline;
  const at = (...path: Problem['path']): Place => ({ ...place, path: [...place.path, ...path] });
  for (const [name, source] of Object.entries({ startWhen, stopWhen, resetWhen }))
    if (source !== undefined) checkExpressionAt(drawing, source, at(name), report);
  if (regulatory && pauseWhen.length > 0)
    report({ ...at('pauseWhen'), code: 'deadline.law-paused', severity: 'warning', facts: {} });
  for (const [i, { cause, steps = [], when }] of pauseWhen.entries()) {
    if (cause === SUSPENDED)
      report({ ...at('pauseWhen', i, 'cause'), code: 'deadline.pause-reserved', severity: 'error', facts: { cause } });
    if (when !== undefined) checkExpressionAt(drawing, when, at('pauseWhen', i, 'when'), report);
    for (const step of steps.filter((id) => !drawing.nodes.has(id)))
      report({
        ...at('pauseWhen', i, 'steps'),
        code: 'deadline.pause-step-unknown',
        severity: 'error',
        facts: { unknown: step },
      });
  }
  if ('dueInAll' in budget && budget.dueInAll.every(({ amount }) => amount === 0))
    report({ ...at('budget', 'dueInAll'), code: 'deadline.zero', severity: 'error', facts: {} });
  if ('table' in budget) checkTable(drawing, budget, at('budget'), report);
  for (const [i, rung] of rungs.entries()) checkRung(drawing, rung, at('rungs', i), report);
}

function checkTable(
  drawing: DrawingIndex,
  { table, otherwise }: Extract<Deadline['budget'], { table: unknown }>,
  place: Place,
  report: Report,
): void {
  const at = (...path: Problem['path']): Place => ({ ...place, path: [...place.path, ...path] });
  const all = table.findIndex(({ match }) => Object.keys(match).length === 0);
  if (all >= 0 && all < table.length - 1)
    report({ ...at('table', all + 1), code: 'deadline.row-never', severity: 'warning', facts: { row: all + 2 } });
  if (all < 0 && !otherwise)
    report({ ...at('otherwise'), code: 'deadline.no-otherwise', severity: 'warning', facts: {} });
  for (const [i, { match, dueIn }] of table.entries()) {
    for (const name of Object.keys(match)) checkVariable(drawing, name, at('table', i, 'match'), report);
    if (dueIn.amount === 0) report({ ...at('table', i, 'dueIn'), code: 'deadline.zero', severity: 'error', facts: {} });
  }
}

function checkAppointment(
  drawing: DrawingIndex,
  { start, end, rungs = [] }: Appointment,
  place: Place,
  report: Report,
): void {
  const at = (...path: Problem['path']): Place => ({ ...place, path: [...place.path, ...path] });
  checkVariable(drawing, start, at('start'), report, ['dateTime']);
  if (end !== undefined) checkVariable(drawing, end, at('end'), report, ['dateTime']);
  for (const [i, rung] of rungs.entries()) checkRung(drawing, rung, at('rungs', i), report);
}

function checkRung(drawing: DrawingIndex, rung: Rung, place: Place, report: Report): void {
  const { actions, does = [] } = rung;
  if (actions.length === 0 && does.length === 0)
    report({ ...place, code: 'rung.does-nothing', severity: 'error', facts: { rung: rung.id } });
  if (rung.for) checkVariable(drawing, rung.for.variable, { ...place, path: [...place.path, 'for'] }, report);
  for (const [i, deed] of does.entries())
    checkDeed(drawing, deed, { ...place, path: [...place.path, 'does', i] }, report);
}

function checkDeed(drawing: DrawingIndex, deed: RungDeed, place: Place, report: Report): void {
  if (deed.type === 'raisePriority') checkVariable(drawing, deed.variable, place, report, ['choice', 'number', 'text']);
  if (deed.type === 'setData') {
    for (const { variable, value } of deed.set) {
      checkVariable(drawing, variable, place, report);
      checkExpressionAt(drawing, value, place, report);
    }
  }
  if (deed.type === 'startProcess')
    for (const { from } of deed.input ?? []) checkExpressionAt(drawing, from, place, report);
  if (deed.type === 'followPath') {
    const event = drawing.nodes.get(deed.boundary);
    const isThere = event?.kind === 'boundaryEvent' && (place.node === undefined || event.attachedTo === place.node);
    if (!isThere) report({ ...place, code: 'rung.no-path', severity: 'error', facts: { boundary: deed.boundary } });
  }
}

function checkVariable(
  drawing: DrawingIndex,
  name: string,
  place: Place,
  report: Report,
  types?: readonly VariableType[],
): void {
  const declared = drawing.variables.get(name);
  if (!declared) {
    if (!isKnownAt(drawing, place.node, name))
      report({ ...place, code: 'variable.unknown', severity: 'error', facts: { variable: name } });
    return;
  }
  if (types && declared.type !== 'any' && !types.includes(declared.type))
    report({
      ...place,
      code: 'variable.wrong-type',
      severity: 'error',
      facts: { variable: name, type: declared.type, expected: [...types] },
    });
}
