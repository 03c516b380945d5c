// Whether what a test wants holds for a run that is over. Pure.
import type { Diagram, Difference, Duration, Expectation, Person } from '@baton/core';
import type { Glance } from './glance';

export interface Judged {
  readonly diagram: Diagram;
  readonly people: readonly Person[];
  readonly glance: Glance;
  /** The instant so long after the start. */
  by(within: Duration): number;
}

export function judge(run: Judged, holds: readonly Expectation[]): readonly Difference[] {
  return holds.flatMap((expectation) => differenceOf(run, expectation) ?? []);
}

function differenceOf(run: Judged, wanted: Expectation): Difference | null {
  const { glance } = run;
  const over = glance.endedAt ?? glance.now;
  switch (wanted.type) {
    case 'ended': {
      const want = wanted.end ?? null;
      return glance.end === want ? null : { type: 'ended', wanted: want, end: glance.end, at: over };
    }
    case 'passed': {
      const passedAt = enteredAt(run, wanted.step);
      if (wanted.never) return passedAt === null ? null : { type: 'passed', step: wanted.step, at: passedAt };
      return passedAt === null ? { type: 'notPassed', step: wanted.step, at: over } : null;
    }
    case 'inTime': {
      const dueAt = run.by(wanted.within);
      const doneAt = wanted.step === undefined ? glance.endedAt : leftAt(run, wanted.step);
      if (doneAt !== null && doneAt <= dueAt) return null;
      return { type: 'late', step: wanted.step ?? null, dueAt, doneAt, at: Math.min(dueAt, glance.now) };
    }
    case 'given':
      return givenDifference(run, wanted);
    case 'alerted': {
      const { step, kind } = wanted;
      const sent = glance.deliveries.find((row) => row.node === step && row.kind === kind);
      if (wanted.never) return sent ? { type: 'alert', step, kind, at: sent.raisedAt } : null;
      return sent ? null : { type: 'noAlert', step, kind, at: over };
    }
  }
}

function givenDifference({ people, glance }: Judged, wanted: Extract<Expectation, { type: 'given' }>) {
  const { step, to } = wanted;
  const items = glance.items.filter((item) => item.node === step).sort((a, b) => a.item - b.item);
  if (items.length === 0) return { type: 'notPassed', step, at: glance.endedAt ?? glance.now } as const;
  const had = items.flatMap((item) => (item.assignee === null ? item.candidates : [item.assignee]));
  const fits = (id: string) =>
    to.type === 'person' ? id === to.person : people.find((person) => person.id === id)?.roles.includes(to.role);
  if (had.some(fits)) return null;
  const first = items[0];
  return { type: 'givenTo', step, person: had[0] ?? null, to, at: first?.createdAt ?? glance.now } as const;
}

/** When the case came there first, epoch ms; null: never. */
export function enteredAt({ diagram, glance }: Pick<Judged, 'diagram' | 'glance'>, step: string): number | null {
  const entry = glance.log.find(
    ({ type, node }) => node === step && (type === 'node.entered' || type === 'node.passed' || type === 'end.reached'),
  );
  if (entry) return entry.at;
  // Where nothing stands (a start, a bar) a path that leads there or away tells of it; not when.
  const flows = new Set(glance.takenFlows);
  const isTaken = diagram.flows.some((flow) => (flow.to === step || flow.from === step) && flows.has(flow.id));
  return isTaken ? (glance.endedAt ?? glance.now) : null;
}

/** When it was finished last; of a step that is no task, when the case came there. */
function leftAt(run: Judged, step: string): number | null {
  const items = run.glance.items.filter((item) => item.node === step);
  if (items.length === 0) return enteredAt(run, step);
  if (items.some((item) => item.closedAt === null)) return null;
  return Math.max(...items.map((item) => item.closedAt ?? 0));
}
