// Drives one case through the bare step in tests: commands in, records kept, assignments answered with the named person. No engine.
import type { Diagram } from '../diagram/diagram';
import type { Variables } from '../diagram/variable';
import { compile } from '../graph/compile';
import type { ProcessGraph } from '../graph/process-graph';
import { replay } from '../state/apply';
import type { InstanceEvent, LogRecord } from '../state/events';
import type { InstanceState } from '../state/instance-state';
import type { Command, CommandBody } from '../step/commands';
import { decide } from '../step/decide';
import type { Rejection } from '../step/decision';
import type { Effect } from '../step/effects';
import type { Facts } from '../step/facts';
import { type BusinessCalendar, OFFICE_WEEK } from '../time/business-calendar';
import { compileCalendar } from '../time/compiled-calendar';

/** Mon-Fri 9-13 and 14-18 in Berlin, the first of May 2026 off. */
export const OFFICE: BusinessCalendar = {
  id: 'office',
  version: 1,
  name: 'Office',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [{ date: '2026-05-01', name: 'Labour Day' }],
  openings: [],
};

export const OFFICE_FACTS: Facts = { calendars: new Map([['office', compileCalendar(OFFICE)]]) };

/** Monday 27 April 2026, 10:00 in Berlin. */
export const MONDAY_TEN = Date.parse('2026-04-27T10:00:00+02:00');

export class CaseDriver {
  readonly graph: ProcessGraph;
  readonly records: LogRecord[] = [];
  readonly effects: Effect[] = [];
  state: InstanceState | null = null;
  now = MONDAY_TEN;
  /** Sees each command before it is stepped. */
  onCommand?: (command: Command) => void;
  private commands = 0;

  constructor(
    diagram: Diagram,
    readonly facts: Facts = OFFICE_FACTS,
    /** Who gets every task. */
    readonly assignee = 'ann',
  ) {
    this.graph = compile(diagram, { version: 1, hash: 'test' });
  }

  /** Steps one command; null when done, else why not. Assignments that it asks for are answered at once. */
  send(body: CommandBody, by: Command['by'] = { person: 'ann' }, privileged = false): Rejection | null {
    const command: Command = { ...body, id: `c${++this.commands}`, at: this.now, by, privileged };
    this.onCommand?.(command);
    const decision = decide(this.graph, this.facts, this.state, command);
    if (!decision.ok) return decision;
    this.state = decision.state;
    for (const event of decision.events)
      this.records.push({ seq: this.records.length + 1, at: this.now, by, command: command.id, event });
    this.effects.push(...decision.effects);
    for (const effect of decision.effects) {
      if (effect.type !== 'resolveAssignee') continue;
      const choice = {
        person: this.assignee,
        people: [],
        reasons: [{ code: 'picked.only-one' as const, person: this.assignee }],
      };
      this.send({ type: 'assign', item: effect.item, choice }, { system: 'engine' });
    }
    return null;
  }

  start(variables: Variables = {}): Rejection | null {
    return this.send({ type: 'start', key: 'T-1', title: 'A case', owner: 'olga', variables });
  }

  /** Completes the open task that stands on the named step. */
  complete(step: string, outcome?: string, variables?: Variables): Rejection | null {
    const item = this.state?.items.find((candidate) => this.nameOf(candidate.node) === step);
    if (!item) throw new Error(`no open task at ${step}; the case is at ${this.places().join(', ') || 'its end'}`);
    return this.send(
      { type: 'complete', item: item.id, ...(outcome ? { outcome } : {}), ...(variables ? { variables } : {}) },
      { person: item.assignee ?? this.assignee },
    );
  }

  /** Moves the clock and fires what falls due on the way, each at its own moment. */
  advanceTo(at: number): void {
    for (let key = this.nextTimer(at); key; key = this.nextTimer(at)) {
      this.now = Math.max(this.now, key.at);
      const rejection = this.send({ type: 'fireTimer', key: key.key }, { system: 'timer' });
      if (rejection) throw new Error(`timer ${key.key} was refused: ${rejection.code}`);
    }
    this.now = at;
  }

  places(): string[] {
    return (this.state?.tokens ?? []).map((token) => this.nameOf(token.node));
  }

  events<T extends InstanceEvent['type']>(type: T): Extract<InstanceEvent, { type: T }>[] {
    return this.records
      .map((record) => record.event)
      .filter((event): event is Extract<InstanceEvent, { type: T }> => event.type === type);
  }

  replayed(): InstanceState {
    return replay(this.records);
  }

  nameOf(ordinal: number): string {
    return this.graph.nodes[ordinal]?.def.id ?? `#${ordinal}`;
  }

  /** Every timer that the effects so far have left armed. */
  armed(): { key: string; at: number }[] {
    const timers = new Map<string, number>();
    for (const effect of this.effects) {
      if (effect.type === 'armTimer') timers.set(effect.key, effect.at);
      if (effect.type === 'cancelTimer') timers.delete(effect.key);
    }
    for (const { event } of this.records)
      if (event.type === 'timer.fired' && !this.state?.timers.some((timer) => timer.key === event.key))
        timers.delete(event.key);
    return [...timers].map(([key, at]) => ({ key, at })).sort((a, b) => a.at - b.at);
  }

  private nextTimer(until: number): { key: string; at: number } | undefined {
    return this.armed().find((timer) => timer.at <= until);
  }
}
