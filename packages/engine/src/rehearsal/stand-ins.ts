// What stands in a rehearsal for what is not there: handlers of the host application, and processes that the drawing calls. Pure.
import type { Diagram, Variables } from '@baton/core';
import { BusinessError, type JobHandler } from '../ports/handler';

/** What an automatic step does when its turn comes, instead of bringing nothing. */
export interface ServiceAnswer {
  readonly variables: Variables;
  /** An expected exception by its code, with the variables as its data. */
  readonly error?: string;
}

/** Each called process as a start and an end. */
export function calledStandIns(diagram: Diagram): readonly Diagram[] {
  const called = new Set(
    diagram.nodes.flatMap((node) => (node.kind === 'callActivity' && node.process !== undefined ? [node.process] : [])),
  );
  called.delete(diagram.id);
  return [...called].map((id): Diagram => {
    const versionTag = diagram.nodes
      .flatMap((node) => (node.kind === 'callActivity' && node.process === id ? [node.binding] : []))
      .flatMap((binding) => (typeof binding === 'object' && 'tag' in binding ? [binding.tag] : []))[0];
    return {
      format: 1,
      id,
      name: id,
      lanes: [],
      nodes: [
        { id: 'start', kind: 'startEvent' },
        { id: 'end', kind: 'endEvent' },
      ],
      flows: [{ id: 'path', from: 'start', to: 'end' }],
      variables: [],
      undeclared: 'accepted',
      ...(versionTag !== undefined && { versionTag }),
      ladders: [],
    };
  });
}

/** Every automatic step succeeds at once with what it was told to bring, unless it is down: its real handler lives in the host application. */
export function handlersOf(
  diagram: Diagram,
  down: ReadonlySet<string>,
  answers: ReadonlyMap<string, ServiceAnswer>,
): Record<string, JobHandler> {
  const handlers: Record<string, JobHandler> = {};
  for (const name of handlerNames(diagram))
    handlers[name] = () => {
      if (down.has(name)) throw new Error('down');
      const answer = answers.get(name);
      if (answer?.error !== undefined) throw new BusinessError(answer.error, { variables: answer.variables });
      return answer?.variables;
    };
  return handlers;
}

function handlerNames(diagram: Diagram): readonly string[] {
  return [
    ...new Set(
      diagram.nodes.flatMap((node) => ('handler' in node && typeof node.handler === 'string' ? [node.handler] : [])),
    ),
  ];
}
