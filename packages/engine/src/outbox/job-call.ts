// What a handler is told of its case besides the data: people, tasks and time targets as they stand when it runs. Called by run-job.
import type { DeadlineClock, InstanceState, ProcessGraph } from '@baton/core';
import { idOf } from '../commit/project-case';
import type { CaseAtWork, TimeTargetAtWork } from '../ports/handler';

export function caseAtWork(graph: ProcessGraph, state: InstanceState, now: number): CaseAtWork {
  return {
    title: state.title,
    owner: state.owner,
    startedAt: state.startedAt,
    doers: Object.fromEntries(state.doers.map(({ node, person }) => [idOf(graph, node), person])),
    tasks: state.items.map(({ node, token, assignee }) => ({
      step: idOf(graph, node),
      assignee,
      dueAt: state.clocks.find(({ subject }) => isDeadlineOf(subject, token))?.dueAt ?? null,
    })),
    clocks: Object.fromEntries(state.clocks.flatMap((clock) => spanOf(graph, clock, now))),
  };
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
