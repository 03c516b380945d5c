// The editor's port to saved and published processes, over HTTP. The console gives it to the editor.
import type { ProcessRepository, RepositoryRefusal } from '@baton/server';
import { BatonError } from '../call/baton-error';
import type { BatonClient } from '../call/create-client';

/** Refusals come as values, as the port says; a lost connection or a fault throws BatonError. */
export function createHttpProcessRepository(client: BatonClient): ProcessRepository {
  return {
    list: async () => (await client.call('GET /api/processes')).rows,
    loadDraft: (id) => known(client.call('GET /api/processes/:id/draft', { params: { id } })),
    saveDraft: (id, { diagram, revision }) =>
      settled(client.call('PUT /api/processes/:id/draft', { params: { id }, body: { diagram, revision } })),
    check: async (id, diagram) =>
      (await client.call('POST /api/processes/:id/check', { params: { id }, body: { diagram } })).problems,
    publish: (id, { revision, summary }) =>
      settled(client.call('POST /api/processes/:id/publish', { params: { id }, body: { revision, summary } })),
    versions: async (id) => (await client.call('GET /api/processes/:id/versions', { params: { id } })).rows,
    version: (id, version) =>
      known(client.call('GET /api/processes/:id/versions/:version', { params: { id, version: `${version}` } })),
  };
}

async function known<T>(reply: Promise<T>): Promise<T | null> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof BatonError && error.code === 'not-found') return null;
    throw error;
  }
}

async function settled<T extends object>(reply: Promise<T>): Promise<({ readonly ok: true } & T) | RepositoryRefusal> {
  try {
    return { ok: true, ...(await reply) };
  } catch (error) {
    if (!(error instanceof BatonError) || error.status < 400 || error.status >= 500) throw error;
    const { problems, issues, ...facts } = error.facts as RepositoryRefusal['facts'] &
      Pick<RepositoryRefusal, 'problems' | 'issues'>;
    return {
      ok: false,
      code: error.code,
      facts,
      ...(problems === undefined ? {} : { problems }),
      ...(issues === undefined ? {} : { issues }),
    };
  }
}
