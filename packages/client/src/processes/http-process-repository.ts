// The editor's port to saved and published processes, over HTTP. The console gives it to the editor.
import type { ProcessRepository } from '@baton/server';
import type { BatonClient } from '../call/create-client';
import { createHttpReleaseDesk, groupBody } from './http-release-desk';
import { known, settled } from './settled';

/** Refusals come as values, as the port says; a lost connection or a fault throws BatonError. */
export function createHttpProcessRepository(client: BatonClient): ProcessRepository {
  return {
    list: async () => (await client.call('GET /api/processes')).rows,
    loadDraft: (id) => client.call('GET /api/processes/:id/draft', { params: { id } }),
    saveDraft: (id, { diagram, revision }) =>
      settled(client.call('PUT /api/processes/:id/draft', { params: { id }, body: { diagram, revision } })),
    check: async (id, diagram) =>
      (await client.call('POST /api/processes/:id/check', { params: { id }, body: { diagram } })).problems,
    publish: (id, { revision, summary, pilot }) => {
      const body = { revision, summary, ...(pilot ? { pilot: groupBody(pilot) } : {}) };
      return settled(client.call('POST /api/processes/:id/publish', { params: { id }, body }));
    },
    versions: async (id) => (await client.call('GET /api/processes/:id/versions', { params: { id } })).rows,
    version: (id, version) =>
      known(client.call('GET /api/processes/:id/versions/:version', { params: { id, version: `${version}` } })),
    aside: {
      list: (id) => client.call('GET /api/processes/:id/aside', { params: { id } }),
      load: (id, seq) => known(client.call('GET /api/processes/:id/aside/:seq', { params: { id, seq: `${seq}` } })),
      keep: (id, what) => settled(client.call('POST /api/processes/:id/aside', { params: { id }, body: what })),
    },
    releases: createHttpReleaseDesk(client),
    handlers: async () => (await client.call('GET /api/handlers')).rows,
    directory: async () => {
      const [people, roles, calendars, session, clock] = await Promise.all([
        client.call('GET /api/people'),
        client.call('GET /api/roles'),
        client.call('GET /api/calendars'),
        client.call('GET /api/session'),
        client.call('GET /api/now'),
      ]);
      return {
        people: people.rows,
        roles: roles.rows,
        calendars: calendars.rows,
        now: () => Date.now() + clock.offset,
        ...(session && { channels: session.channels, mayDraw: session.permissions.includes('publish') }),
      };
    },
  };
}
