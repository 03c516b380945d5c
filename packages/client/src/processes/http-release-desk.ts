// Published versions in use, over HTTP: which one new cases take, who tries one out, moving running cases. Part of the editor's port.
import type { PilotGroup, ReleaseDesk } from '@baton/server';
import type { BatonClient } from '../call/create-client';
import { settled } from './settled';

/** Refusals come as values; a lost connection or a fault throws BatonError. Orders to move cases are sent again by themselves when it breaks off. */
export function createHttpReleaseDesk(client: BatonClient): ReleaseDesk {
  return {
    versions: async (id) => (await client.call('GET /api/processes/:id/versions', { params: { id } })).rows,
    history: async (id) => (await client.call('GET /api/processes/:id/releases', { params: { id } })).rows,
    makeCurrent: (id, body) => settled(client.call('POST /api/processes/:id/current', { params: { id }, body })),
    setPilot: (id, { group, ...rest }) => {
      const body = { ...rest, group: groupBody(group) };
      return settled(client.call('POST /api/processes/:id/pilot', { params: { id }, body }));
    },
    endPilot: (id, body) => settled(client.call('POST /api/processes/:id/pilot/end', { params: { id }, body })),
    previewMigration: (id, { mapping, instances, ...question }) => {
      const body = {
        ...question,
        ...(mapping ? { mapping: { ...mapping } } : {}),
        ...(instances ? { instances: [...instances] } : {}),
      };
      return settled(client.call('POST /api/processes/:id/migration/preview', { params: { id }, body }));
    },
    migrate: (id, { mapping, instances, ...order }) => {
      const body = { ...order, mapping: { ...mapping }, instances: [...instances] };
      return settled(client.command('POST /api/processes/:id/migration', { params: { id }, body }));
    },
  };
}

export function groupBody({ roles, groups, people }: PilotGroup): {
  roles: string[];
  groups: string[];
  people: string[];
} {
  return { roles: [...roles], groups: [...groups], people: [...people] };
}
