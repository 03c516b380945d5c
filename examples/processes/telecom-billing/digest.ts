// What the owner of a month reads at 09:05 and at 17:00: all that is open, branch by branch, who has it, and what of it is late or at risk. Called
// by the step `billing.digest`, which runs beside the month.
import { compileCalendar, type Diagram, isWorking } from '@baton/core';
import type { JobCall } from '@baton/engine';
import { company, officeCalendar } from '../src/company';
import { filled, type LetterOf } from '../src/handlers/make-document';
import { digest } from './documents';

type Task = JobCall['case']['tasks'][number];

const LATE = 'late';
const AT_RISK = 'at risk';

/** Null: it is a holiday, nothing waits for anybody, or the owner has no address. */
export function digestOf(diagram: Diagram, call: JobCall): LetterOf | null {
  const { now, variables } = call;
  const { owner, tasks } = call.case;
  const reader = company.people.find(({ id }) => id === owner);
  if (!reader?.mail || tasks.length === 0 || !isWorking(compileCalendar(officeCalendar()), now)) return null;
  const branches = diagram.lanes
    .map(({ id, name }) => ({ name, tasks: tasks.filter(({ step }) => laneOf(diagram, step) === id) }))
    .filter((branch) => branch.tasks.length > 0)
    .map((branch) => ({
      name: branch.name,
      open: branch.tasks.length,
      late: branch.tasks.filter((task) => stateOf(task, now) === LATE).length,
      atRisk: branch.tasks.filter((task) => stateOf(task, now) === AT_RISK).length,
      lines: branch.tasks.map((task) => lineOf(diagram, task, now)),
    }));
  const data = { period: variables.period, branches };
  return {
    to: reader.mail,
    name: reader.name,
    subject: `What waits of ${variables.period}`,
    text: filled(digest, data),
  };
}

function laneOf({ nodes }: Diagram, step: string): string | undefined {
  return nodes.find(({ id }) => id === step)?.lane;
}

function lineOf({ nodes }: Diagram, task: Task, now: number): string {
  const name = nodes.find(({ id }) => id === task.step)?.name ?? task.step;
  const state = stateOf(task, now);
  const until = task.dueAt === null ? '' : `, until ${whenever(task.dueAt)}`;
  return `${name}: ${whom(task)}${until}${state === '' ? '' : ` (${state})`}`;
}

function whom({ assignee, candidates }: Task): string {
  const names = (assignee === null ? candidates : [assignee]).map(
    (id) => company.people.find((person) => person.id === id)?.name ?? id,
  );
  if (assignee !== null) return names.join('');
  return names.length === 0 ? 'nobody yet' : `one of ${names.join(', ')}`;
}

function stateOf({ dueAt, riskAt }: Task, now: number): string {
  if (dueAt !== null && dueAt <= now) return LATE;
  return riskAt !== null && riskAt <= now ? AT_RISK : '';
}

function whenever(at: number): string {
  const options = { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: officeCalendar().zone } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(at);
}
