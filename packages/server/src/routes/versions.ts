// Handlers: published versions in use. The engine sees to rights and reasons.
import type { HandlersOf } from '../app/context';
import type { versionsContract } from '../contract/versions';
import { content } from './reply';

export const versionHandlers: HandlersOf<typeof versionsContract> = {
  'GET /api/processes/:id/versions': async ({ params }, { engine, scope }) => ({
    rows: await engine.releases.versions(scope, params.id),
  }),
  'GET /api/processes/:id/releases': async ({ params }, { engine, scope }) => ({
    rows: await engine.releases.history(scope, params.id),
  }),
  'POST /api/processes/:id/current': async ({ params, body }, { engine, scope }) =>
    content(await engine.releases.makeCurrent(scope, params.id, body)),
  'POST /api/processes/:id/pilot': async ({ params, body }, { engine, scope }) =>
    content(await engine.releases.setPilot(scope, params.id, body)),
  'POST /api/processes/:id/pilot/end': async ({ params, body }, { engine, scope }) =>
    content(await engine.releases.endPilot(scope, params.id, body)),
  'POST /api/processes/:id/migration/preview': async ({ params, body }, { engine, scope }) => {
    const { mapping, instances, ...question } = body;
    const given = { ...question, ...(mapping ? { mapping } : {}), ...(instances ? { instances } : {}) };
    return content(await engine.releases.previewMigration(scope, params.id, given));
  },
  'POST /api/processes/:id/migration': async ({ params, body }, { engine, scope }) =>
    content(await engine.releases.migrate(scope, params.id, body)),
};
