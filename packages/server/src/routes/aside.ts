// Handlers: drawings that were set aside. The engine sees to who may see and keep them.
import type { HandlersOf } from '../app/context';
import type { asideContract } from '../contract/aside';
import { content, orNotFound } from './reply';

export const asideHandlers: HandlersOf<typeof asideContract> = {
  'GET /api/processes/:id/aside': ({ params }, { engine, scope }) => engine.processes.aside.list(scope, params.id),
  'GET /api/processes/:id/aside/:seq': async ({ params }, { engine, scope }) =>
    orNotFound(await engine.processes.aside.load(scope, params.id, params.seq), params),
  'POST /api/processes/:id/aside': async ({ params, body }, { engine, scope }) =>
    content(await engine.processes.aside.keep(scope, params.id, body)),
};
