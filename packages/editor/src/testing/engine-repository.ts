// A repository over the real engine in memory, with a published version and running cases, for stories and tests of publishing.
import type { Diagram } from '@baton/core';
import { type ProcessRepository, processRepository } from '@baton/engine';
import { createTestHost, type TestHost } from '@baton/engine/testing';
import type { EditorDirectory } from '../document/editor';

export interface EngineRepository {
  readonly repository: ProcessRepository;
  readonly host: TestHost;
}

export const clerks: EditorDirectory = {
  roles: [
    { id: 'clerk', name: 'Clerk' },
    { id: 'manager', name: 'Manager' },
  ],
  people: [
    { id: 'anna', name: 'Anna Weiss', roles: ['clerk'], manager: 'boris' },
    { id: 'boris', name: 'Boris Klein', roles: ['manager'] },
    { id: 'nora', name: 'Nora Lind', roles: ['analyst', 'operations'] },
  ],
  calendars: [],
};

/** `cases`: by the steps that Anna has done in each. Nora publishes; the draft is saved. */
export async function engineRepository(
  published: Diagram,
  draft: Diagram,
  cases: readonly (readonly string[])[],
): Promise<EngineRepository> {
  const roles = [...clerks.roles, { id: 'analyst', name: 'Analysts' }, { id: 'operations', name: 'Operations' }];
  const host = await createTestHost({ people: clerks.people, roles });
  const repository = processRepository(host.engine.processes, await host.as('nora').scope(), host.engine.releases);
  const { id } = published;
  await repository.saveDraft(id, { diagram: published, revision: 0 });
  const out = await repository.publish(id, { revision: 1, summary: 'As we have always done it' });
  if (!out.ok) throw new Error(`not published: ${out.code}`);
  for (const done of cases) {
    const instance = await host.as('nora').start(id);
    for (const step of done) await host.as('anna').complete(step, { in: instance.id });
  }
  const saved = await repository.saveDraft(id, { diagram: draft, revision: 1 });
  if (!saved.ok) throw new Error(`not saved: ${saved.code}`);
  return { repository, host };
}
