// What can hold up the time targets of a process, as it is drawn. Pure.
import type { Diagram } from '@baton/client';

type PauseRule = NonNullable<NonNullable<NonNullable<Diagram['clocks']>[number]['deadline']>['pauseWhen']>[number];

/** Every rule of every time target: of the case, of spans, of steps, and further ones of steps. */
export function pausesOf(diagram: Diagram): readonly PauseRule[] {
  const ofSteps = diagram.nodes.flatMap((node) => [
    ...('deadline' in node && node.deadline ? [node.deadline] : []),
    ...('clocks' in node && node.clocks ? node.clocks.map(({ deadline }) => deadline) : []),
  ]);
  const ofSpans = (diagram.clocks ?? []).map(({ deadline }) => deadline);
  return [...ofSpans, ...ofSteps].flatMap((deadline) => deadline.pauseWhen ?? []);
}

/** Causes that someone says, each once; what the case decides by itself is not among them. */
export function causesByHand(
  diagram: Diagram,
): readonly { readonly cause: string; readonly name: string | undefined }[] {
  const all = pausesOf(diagram);
  const decided = new Set(all.filter(({ steps, when }) => steps || when).map(({ cause }) => cause));
  const named = new Map<string, string | undefined>();
  for (const { cause, name } of all) if (!decided.has(cause)) named.set(cause, named.get(cause) ?? name);
  return [...named].map(([cause, name]) => ({ cause, name }));
}
