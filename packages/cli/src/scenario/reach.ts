// How a scenario reaches the cases that it has begun: which are meant, and what they are told. Used by `perform`.
import type { CommandInput } from '@baton/engine';
import { ALL, type Observed, observe } from './observe';
import type { StageMemory } from './run-scenario';
import type { Stage } from './stage';

/** Null, or why it was refused. */
export async function command(
  stage: Stage,
  memory: StageMemory,
  instanceId: string,
  input: CommandInput,
): Promise<string | null> {
  const engine = await stage.engine();
  const reply = await engine.command(ALL, instanceId, input, memory.nextId());
  return reply.ok ? null : told(reply);
}

/** Running instances: all, or the named one and what it has called. */
export async function within(
  stage: Stage,
  memory: StageMemory,
  instance: string | undefined,
): Promise<readonly Observed[]> {
  const all = await observe(stage.store, memory.order());
  if (instance === undefined) return all.filter(({ running }) => running);
  const family = new Set([memory.idOf(instance)]);
  for (const { row } of all) if (row.parent && family.has(row.parent.instanceId)) family.add(row.instanceId);
  return all.filter(({ row, running }) => running && family.has(row.instanceId));
}

export function told({ code, facts }: { readonly code: string; readonly facts: unknown }): string {
  return `${code} ${JSON.stringify(facts)}`;
}
