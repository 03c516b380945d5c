// Fills an empty store at the first start: the company, its office calendar, and the example processes, published. Called by `serve`.
import type { Diagram } from '@baton/core';
import type { Engine, Scope, Store } from '@baton/engine';
import type { Company } from '@baton/example-processes';
import { Refusal } from '../terminal/refusal';

/** Before the engine is made. A store that has people keeps its own. */
export async function seedCompany(store: Store, company: Company): Promise<void> {
  if ((await store.people()).length > 0) return;
  for (const calendar of company.calendars) await store.saveCalendar(calendar);
  await store.saveRoles(company.roles);
  // The people last: they tell that the rest is there, should this process be killed in between.
  await store.savePeople(company.people);
}

/** Publishes those that the store does not know at all, in the name of someone who may. Throws a Refusal `cli.seed-refused`. */
export async function seedProcesses(engine: Engine, scope: Scope, diagrams: readonly Diagram[]): Promise<void> {
  for (const diagram of diagrams) {
    const known = await engine.processes.versions(scope, diagram.id);
    if (known.length > 0) continue;
    const draft = await engine.processes.loadDraft(scope, diagram.id);
    const saved =
      draft ?? requireOk(diagram, await engine.processes.saveDraft(scope, diagram.id, { diagram, revision: 0 }));
    const request = { revision: saved.revision, summary: 'First version' };
    requireOk(diagram, await engine.processes.publish(scope, diagram.id, request));
  }
}

/** The scope of the first person who may publish; null: nobody may. */
export async function publisher(engine: Engine, company: Company): Promise<Scope | null> {
  for (const { id } of company.people) {
    const scope = await engine.scope({ person: id });
    if (scope?.permissions.includes('publish')) return scope;
  }
  return null;
}

type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly facts: object };

function requireOk<Result extends Outcome>(diagram: Diagram, result: Result): Extract<Result, { readonly ok: true }> {
  if (result.ok) return result as Extract<Result, { readonly ok: true }>;
  throw new Refusal('cli.seed-refused', {
    process: diagram.name,
    detail: `${result.code} ${JSON.stringify(result.facts)}`,
  });
}
