// The words on a path: its own name, the name of the outcome that takes it, or its condition.
import type { Flow } from '@baton/core';
import type { Scope } from './scope';

export interface FlowTexts {
  /** Said on the path of a decision that has no name and is taken when nothing else fits. */
  readonly otherwise: string;
  /** Its condition in plain words. */
  readonly condition?: (flow: Flow) => string | null;
}

export function flowWords(scope: Pick<Scope, 'byId'>, flow: Flow, texts: FlowTexts): string | null {
  if (flow.name) return flow.name;
  if (flow.outcome !== undefined) {
    const from = scope.byId.get(flow.from);
    const outcome =
      from?.kind === 'userTask' ? from.outcomes?.find((candidate) => candidate.id === flow.outcome) : undefined;
    if (outcome) return outcome.name;
  }
  return flow.otherwise ? texts.otherwise : (texts.condition?.(flow) ?? null);
}

/** Whether words will stand on the path, whatever the language. */
export function hasWords(flow: Flow): boolean {
  return flow.name !== undefined || flow.outcome !== undefined || flow.otherwise === true || flow.when !== undefined;
}
