// The questions of `CheckContext`, answered for one node of a drawing.
import type { AssignmentRule, Pool } from '../diagram/assignment-rule';
import { DEFAULT_CALENDAR, type Deadline } from '../diagram/deadline';
import type { FormField, Outcome } from '../diagram/form';
import type { VariableType } from '../diagram/variable';
import type { Node } from '../nodes/node';
import { kindOf } from '../nodes/registry';
import type { CheckContext, CheckSurroundings } from './check-context';
import { checkDeadlineAt } from './check-deadlines';
import { checkExpressionAt } from './check-expression';
import { checkLevel } from './check-flows';
import { coverEverything } from './data/check-branches';
import { isKnownAt } from './data/names';
import type { DrawingIndex, Report } from './drawing-index';
import type { Problem, ProblemCode } from './problem';

type Path = readonly (string | number)[];

export class NodeChecks implements CheckContext {
  constructor(
    private readonly drawing: DrawingIndex,
    private readonly node: Node,
    private readonly surroundings: CheckSurroundings,
    private readonly report: Report,
  ) {}

  error(code: ProblemCode, facts: Problem['facts'], path: Path = []): void {
    this.report({ code, severity: 'error', node: this.node.id, path, facts });
  }

  warn(code: ProblemCode, facts: Problem['facts'], path: Path = []): void {
    this.report({ code, severity: 'warning', node: this.node.id, path, facts });
  }

  checkAssignment(rule: AssignmentRule | undefined): void {
    if (!rule) {
      this.error('assignment.missing', {}, ['assignment']);
      return;
    }
    for (const [i, pool] of rule.pools.entries()) this.checkPool(pool, ['assignment', 'pools', i]);
    if (rule.fallback) this.checkPool(rule.fallback, ['assignment', 'fallback']);
    for (const [i, exclusion] of (rule.except ?? []).entries()) {
      const path = ['assignment', 'except', i];
      if (exclusion.type === 'whoDid') this.checkStep(exclusion.step, path);
      if (exclusion.type === 'variable') this.checkVariable(exclusion.variable, path);
      if (exclusion.type === 'offShift' && exclusion.calendar !== undefined)
        this.checkKnownCalendar(exclusion.calendar, [...path, 'calendar']);
    }
    if (!rule.accept) return;
    const path = ['assignment', 'accept'];
    if (rule.accept.within.amount === 0) this.error('deadline.zero', {}, [...path, 'within']);
    if (rule.accept.last) this.checkPool(rule.accept.last, [...path, 'last']);
    this.checkKnownCalendar(rule.accept.calendar ?? DEFAULT_CALENDAR, [...path, 'calendar']);
  }

  checkDeadline(deadline: Deadline | undefined, need: 'advised' | 'optional'): void {
    if (deadline)
      checkDeadlineAt(
        this.drawing,
        deadline,
        this.surroundings,
        { node: this.node.id, path: ['deadline'] },
        this.report,
      );
    else if (need === 'advised') this.warn('deadline.missing', {}, ['deadline']);
  }

  checkCalendar(id: string = DEFAULT_CALENDAR): void {
    this.checkKnownCalendar(id, ['event', 'calendar']);
  }

  private checkKnownCalendar(id: string, path: Path): void {
    const { calendars } = this.surroundings;
    if (calendars && !calendars.has(id)) this.error('deadline.calendar-unknown', { calendar: id }, path);
  }

  checkForm(form: readonly FormField[] | undefined, outcomes: readonly Outcome[] | undefined): void {
    const known = new Set((outcomes ?? []).map((outcome) => outcome.id));
    if (known.size < (outcomes ?? []).length) this.error('outcome.twice', {}, ['outcomes']);
    for (const [i, field] of (form ?? []).entries()) {
      if (!isKnownAt(this.drawing, this.node.id, field.variable))
        this.error('form.variable-unknown', { variable: field.variable }, ['form', i, 'variable']);
      const foreign = field.outcomes?.find((outcome) => !known.has(outcome));
      if (foreign !== undefined) this.error('form.outcome-unknown', { outcome: foreign }, ['form', i, 'outcomes']);
    }
  }

  checkOutcomeFlows(outcomes: readonly Outcome[] | undefined): void {
    const flows = this.drawing.outgoing.get(this.node.id) ?? [];
    const known = new Set((outcomes ?? []).map((outcome) => outcome.id));
    for (const flow of flows) {
      if (flow.outcome !== undefined && !known.has(flow.outcome)) {
        this.report({
          code: 'flow.outcome-unknown',
          severity: 'error',
          flow: flow.id,
          path: ['outcome'],
          facts: { outcome: flow.outcome },
        });
      }
    }
    if (flows.length === 0 || flows.some((flow) => flow.outcome === undefined)) return;
    for (const outcome of outcomes ?? []) {
      if (!flows.some((flow) => flow.outcome === outcome.id))
        this.error('outcome.no-path', { outcome: outcome.name }, ['outcomes']);
    }
  }

  checkVariable(name: string, path: Path, types?: readonly VariableType[]): void {
    const variable = this.drawing.variables.get(name);
    if (!isKnownAt(this.drawing, this.node.id, name)) this.error('variable.unknown', { variable: name }, path);
    else if (variable && types && !types.includes(variable.type))
      this.error('variable.wrong-type', { variable: name, type: variable.type, expected: [...types] }, path);
  }

  checkExpression(source: string, path: Path): void {
    checkExpressionAt(this.drawing, source, { node: this.node.id, path }, this.report);
  }

  checkDecision(): void {
    const flows = this.drawing.outgoing.get(this.node.id) ?? [];
    if (flows.length === 1 && (this.drawing.incoming.get(this.node.id) ?? []).length < 2)
      this.warn('decision.one-way', {});
    for (const flow of flows) {
      if (!flow.when && flows.length > 1 && !flow.otherwise) {
        this.report({
          code: 'decision.no-condition',
          severity: 'error',
          node: this.node.id,
          flow: flow.id,
          path: ['when'],
          facts: { to: flow.to },
        });
      }
    }
    const otherwise = flows.filter((flow) => flow.otherwise).length;
    if (flows.length > 1 && otherwise === 0 && !coverEverything(this.drawing, flows))
      this.error('decision.no-otherwise', {});
    if (otherwise > 1) this.error('decision.several-otherwise', {});
  }

  checkParallel(): void {
    const ways = {
      in: (this.drawing.incoming.get(this.node.id) ?? []).length,
      out: (this.drawing.outgoing.get(this.node.id) ?? []).length,
    };
    if (ways.in <= 1 && ways.out <= 1) this.warn('parallel.does-nothing', {});
  }

  checkBoundary(): void {
    if (this.node.kind !== 'boundaryEvent') return;
    const host = this.drawing.nodes.get(this.node.attachedTo);
    if (!host || !kindOf(host.kind).traits.hostsBoundary) {
      this.error('boundary.no-host', { step: this.node.attachedTo }, ['attachedTo']);
      return;
    }
    const { event } = this.node;
    if (event.type !== 'timer') return;
    const due = event.when === 'due';
    if (due && !('deadline' in host && host.deadline))
      this.error('boundary.no-deadline', { step: host.id }, ['event', 'when']);
    if (typeof event.when !== 'string' && 'elapsed' in event.when && event.when.elapsed.amount === 0)
      this.error('deadline.zero', {}, ['event', 'when']);
  }

  checkInside(): void {
    if (this.drawing.children.has(this.node.id)) checkLevel(this.drawing, this.node.id, this.node.id, this.report);
    else this.error('inside.empty', {});
  }

  private checkPool(pool: Pool, path: Path): void {
    const { roles, people } = this.surroundings;
    if (pool.type === 'role' && roles && !roles.has(pool.role))
      this.error('assignment.role-unknown', { role: pool.role }, path);
    if (pool.type === 'person' && people && !people.has(pool.person))
      this.error('assignment.person-unknown', { person: pool.person }, path);
    if (pool.type === 'variable') this.checkVariable(pool.variable, path);
    if (pool.type === 'whoDid') this.checkStep(pool.step, path);
    if (pool.type === 'managerOf' && typeof pool.of === 'object') {
      if ('step' in pool.of) this.checkStep(pool.of.step, path);
      else this.checkVariable(pool.of.variable, path);
    }
    if ('area' in pool && pool.area !== undefined) this.checkVariable(pool.area, path);
    if (pool.type === 'expression') this.checkExpression(pool.people, [...path, 'people']);
  }

  private checkStep(step: string, path: Path): void {
    if (this.drawing.nodes.get(step)?.kind !== 'userTask') this.error('assignment.step-unknown', { step }, path);
  }
}
