// The words on a path: its own name, the name of the outcome that takes it, or its condition.
import type { Flow, Node } from '@baton/core';
import type { Scope } from './scope';

export interface FlowTexts {
  /** Said on the path of a decision that has no name and is taken when nothing else fits. */
  readonly otherwise: string;
  /** Its condition in plain words. */
  readonly condition?: (flow: Flow) => string | null;
}

export function flowWords(scope: Pick<Scope, 'byId'>, flow: Flow, texts: FlowTexts): string | null {
  if (flow.name) return flow.name;
  const outcome = outcomeName(scope.byId.get(flow.from), flow.outcome);
  if (outcome !== undefined) return outcome;
  return flow.otherwise ? texts.otherwise : (texts.condition?.(flow) ?? null);
}

/** What an outcome of a task is called; nothing where the step is no task or has no such outcome. */
export function outcomeName(step: Node | undefined, outcome: string | undefined): string | undefined {
  return step?.kind === 'userTask' ? step.outcomes?.find(({ id }) => id === outcome)?.name : undefined;
}

/** Whether words will stand on the path, whatever the language. */
export function hasWords(flow: Flow): boolean {
  return flow.name !== undefined || flow.outcome !== undefined || flow.otherwise === true || flow.when !== undefined;
}
