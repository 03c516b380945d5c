// Handlers: people, roles and preferences, and absences with what they mean for open work.
import type { HandlersOf } from '../app/context';
import type { directoryContract } from '../contract/directory';
import { refuse } from '../problem/refusal';
import { content, done } from './reply';

export const directoryHandlers: HandlersOf<typeof directoryContract> = {
  'GET /api/directory': (_input, { engine, scope }) => ({
    editable: engine.directory.isEditable && scope.permissions.includes('administer'),
  }),
  'POST /api/people': async ({ body: { reason, ...body } }, { engine, scope }) =>
    done(await engine.directory.savePerson(scope, body, true, reason)),
  'PUT /api/people/:person': async ({ params, body: { reason, ...body } }, { engine, scope }) =>
    body.id === params.person
      ? done(await engine.directory.savePerson(scope, body, false, reason))
      : refuse('input.invalid', { path: 'id', message: 'another person' }),
  'GET /api/people/:person/changes': async ({ params }, { engine, scope }) => ({
    rows: await engine.directory.personChanges(scope, params.person),
  }),
  'PUT /api/roles/:role': async ({ params, body }, { engine, scope }) =>
    body.id === params.role
      ? done(await engine.directory.saveRole(scope, body))
      : refuse('input.invalid', { path: 'id', message: 'another role' }),
  'DELETE /api/roles/:role': async ({ params }, { engine, scope }) =>
    done(await engine.directory.removeRole(scope, params.role)),
  'GET /api/preferences': (_input, { engine, scope }) => engine.directory.preferences(scope),
  'PUT /api/preferences': async ({ body }, { engine, scope }) =>
    done(await engine.directory.savePreferences(scope, body)),
  'POST /api/absences/plan': async ({ body }, { engine, scope }) => {
    const { to, ...rest } = body;
    return content(await engine.absences.plan(scope, to === undefined ? rest : { ...rest, to }));
  },
  'POST /api/absences/reassign': async ({ body }, { engine, scope }) => {
    const { commandId, ...input } = body;
    return content(await engine.absences.reassignMany(scope, input, commandId));
  },
};
