// What a handler is told of its case besides the data: people, tasks and time targets as they stand when it runs, and the way by which someone
// outside answers one of the tasks. Called by run-job.
import { type DeadlineClock, findId, type InstanceState, type ProcessGraph } from '@baton/core';
import { fillIn, textAt } from '../alerts/fill-in';
import { SYSTEM_SCOPE } from '../authority/sight';
import type { RunJob } from '../commit/outbox-rows';
import { idOf } from '../commit/project-case';
import type { Instances } from '../instance/instances';
import type { AnswerDesk } from '../links/answer-desk';
import { type CaseAtWork, type JobCall, PermanentError, type TimeTargetAtWork } from '../ports/handler';
import { fillingOf } from '../queries/local-data';

export function caseAtWork(graph: ProcessGraph, state: InstanceState, now: number): CaseAtWork {
  return {
    title: state.title,
    owner: state.owner,
    startedAt: state.startedAt,
    doers: Object.fromEntries(state.doers.map(({ node, person }) => [idOf(graph, node), person])),
    tasks: state.items.map(({ node, token, assignee, candidates }) => {
      const clock = state.clocks.find(({ subject }) => isDeadlineOf(subject, token));
      const { dueAt = null, riskAt = null } = clock ?? {};
      return { step: idOf(graph, node), assignee, candidates, dueAt, riskAt };
    }),
    clocks: Object.fromEntries(state.clocks.flatMap((clock) => spanOf(graph, clock, now))),
  };
}

/** Without a locale: as they were drawn. The case may have moved to another version since the job began: that one's texts. */
export function saysOf(
  graph: ProcessGraph,
  state: InstanceState,
  { job, node: began, input }: RunJob,
): (locale?: string) => Record<string, string> {
  const { diagram } = graph;
  const def = graph.nodes[findId(state.jobs, job)?.node ?? began]?.def;
  const said = def && 'says' in def ? (def.says ?? []) : [];
  const filling = fillingOf(state, input);
  return (locale) =>
    Object.fromEntries(
      said.map(({ to, text }) => {
        const other = locale === undefined ? undefined : textAt(diagram, locale, `node.${def?.id}.says.${to}`);
        return [to, fillIn(other ?? text, filling)];
      }),
    );
}

function isDeadlineOf(subject: DeadlineClock['subject'], token: number): boolean {
  return subject.type === 'step' && subject.token === token && subject.clock === undefined && !subject.appointment;
}

function spanOf(graph: ProcessGraph, clock: DeadlineClock, now: number): [string, TimeTargetAtWork][] {
  const { subject, startedAt, dueAt, status } = clock;
  const span = subject.type === 'span' ? graph.diagram.clocks?.[subject.clock] : undefined;
  if (!span) return [];
  const isPaused = (clock.pausedBy?.length ?? 0) > 0;
  const paused = { isPaused, pausedIn: pausedIn(clock, now) };
  return [
    [span.id, { name: span.name, startedAt, dueAt: isPaused ? null : dueAt, isLate: status === 'overdue', ...paused }],
  ];
}

/** All of its time since it began, less the stretches in which it ran. */
function pausedIn({ startedAt, segments = [], runningSince = startedAt }: DeadlineClock, now: number): number {
  const closed = segments.reduce((sum, { fromAt, toAt }) => sum + (toAt - fromAt), 0);
  return now - startedAt - closed - (runningSince === null ? 0 : now - runningSince);
}

export function answerLinkOf(
  instances: Instances,
  answers: AnswerDesk,
  instanceId: string,
  { job }: RunJob,
): JobCall['answerLink'] {
  return async (step, page = {}) => {
    const live = await instances.read(instanceId);
    const item = live ? itemBeside(live.graph, live.state, job, step) : undefined;
    if (item === undefined) throw new PermanentError(`link.no-task: ${step}`);
    const link = await answers.linkTo(SYSTEM_SCOPE, { instanceId, item, ...page });
    if (!link.ok) throw new PermanentError(`${link.code}: ${step}`);
    return link.url;
  };
}

/** The open task at the step that is nearest: at the job's own level, else further out; the newest of them. */
function itemBeside(graph: ProcessGraph, state: InstanceState, job: number, step: string): number | undefined {
  const levels = new Map(state.tokens.map(({ id, scope }) => [id, scope]));
  const there = state.items.filter(({ node }) => idOf(graph, node) === step);
  let level = levels.get(state.jobs.find(({ id }) => id === job)?.token ?? -1);
  while (level !== undefined) {
    const found = there.findLast(({ token }) => levels.get(token) === level);
    if (found) return found.id;
    level = state.scopes.find(({ id }) => id === level)?.parent;
  }
  return undefined;
}
