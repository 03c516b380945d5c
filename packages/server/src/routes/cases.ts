// Handlers: cases. What may be seen and done is decided by the engine from the Scope.
import type { CaseSearch } from '@baton/engine';
import type { HandlersOf } from '../app/context';
import type { casesContract } from '../contract/cases';
import type { EndpointInput } from '../contract/endpoint';
import { done, orNotFound, refusalOf } from './reply';

const LIMIT = 100;

export const caseHandlers: HandlersOf<typeof casesContract> = {
  'POST /api/cases': async ({ body }, { engine, scope }) => {
    const { commandId, ...request } = body;
    const reply = await engine.start(scope, request, commandId);
    return reply.ok ? { instanceId: reply.instanceId, key: reply.key } : refusalOf(reply);
  },
  'GET /api/cases': ({ query }, { engine, scope }) =>
    engine.queries.cases(scope, filterOf(query, engine.now()), {
      limit: query.limit ?? LIMIT,
      offset: query.offset ?? 0,
    }),
  'GET /api/cases/:id': async ({ params }, { engine, scope }) =>
    orNotFound(await engine.queries.caseDetail(scope, params.id), params),
  'GET /api/cases/:id/log': async ({ params, query }, { engine, scope }) =>
    orNotFound(await engine.queries.log(scope, params.id, query.after ?? 0), params),
  'POST /api/cases/:id/log/export': async ({ params, body: { commandId } }, { engine, scope }) => {
    const noted = await engine.command(scope, params.id, { type: 'exportLog' }, commandId);
    return noted.ok ? orNotFound(await engine.queries.log(scope, params.id, 0), params) : refusalOf(noted);
  },
  'POST /api/cases/:id/cancel': async ({ params, body: { commandId, ...body } }, { engine, scope }) =>
    done(await engine.command(scope, params.id, { type: 'cancel', ...body }, commandId)),
  'POST /api/cases/:id/suspend': async ({ params, body: { commandId, ...body } }, { engine, scope }) =>
    done(await engine.command(scope, params.id, { type: 'suspend', ...body }, commandId)),
  'POST /api/cases/:id/resume': async ({ params, body: { commandId, ...body } }, { engine, scope }) =>
    done(await engine.command(scope, params.id, { type: 'resume', ...body }, commandId)),
  'POST /api/cases/:id/skip': async ({ params, body: { commandId, ...body } }, { engine, scope }) =>
    done(await engine.command(scope, params.id, { type: 'skip', ...body }, commandId)),
  'POST /api/cases/:id/retry': async ({ params, body: { commandId, ...body } }, { engine, scope }) =>
    done(await engine.command(scope, params.id, { type: 'retry', ...body }, commandId)),
  'POST /api/cases/:id/trigger': async ({ params, body: { commandId, variables, ...body } }, { engine, scope }) =>
    done(
      await engine.command(
        scope,
        params.id,
        { type: 'trigger', ...body, ...(variables ? { variables } : {}) },
        commandId,
      ),
    ),
  'POST /api/cases/:id/activities': async ({ params, body: { commandId, ...body } }, { engine, scope }) =>
    done(await engine.command(scope, params.id, { type: 'startActivity', ...body }, commandId)),
  'POST /api/cases/:id/ad-hoc/complete': async ({ params, body: { commandId, ...body } }, { engine, scope }) =>
    done(await engine.command(scope, params.id, { type: 'completeAdHoc', ...body }, commandId)),
  'POST /api/cases/:id/clocks/:clock/move': async ({ params, body: { commandId, ...body } }, { engine, scope }) =>
    done(await engine.command(scope, params.id, { type: 'moveDeadline', clock: params.clock, ...body }, commandId)),
  'POST /api/cases/:id/clocks/pause': async ({ params, body: { commandId, clocks, ...body } }, { engine, scope }) =>
    done(
      await engine.command(
        scope,
        params.id,
        { type: 'pauseClocks', ...body, ...(clocks ? { clocks } : {}) },
        commandId,
      ),
    ),
  'POST /api/cases/:id/clocks/resume': async ({ params, body: { commandId, clocks, ...body } }, { engine, scope }) =>
    done(
      await engine.command(
        scope,
        params.id,
        { type: 'resumeClocks', ...body, ...(clocks ? { clocks } : {}) },
        commandId,
      ),
    ),
  'POST /api/cases/:id/variables': async ({ params, body: { commandId, ...body } }, { engine, scope }) =>
    done(await engine.command(scope, params.id, { type: 'setVariables', ...body }, commandId)),
};

type CasesQuery = EndpointInput<(typeof casesContract)['GET /api/cases']>['query'];

function filterOf(query: CasesQuery, now: number): CaseSearch {
  const { processId, status, text, owner, late, problem, parent, linkType, linkId, sort, step } = query;
  const holder = holderOf(query);
  return {
    ...(processId === undefined ? {} : { processId }),
    ...(status === undefined ? {} : { status }),
    ...(text === undefined ? {} : { text }),
    ...(owner === undefined ? {} : { owner }),
    ...(late === 'overdue' ? { dueBefore: now } : {}),
    ...(late === 'atRisk' ? { atRiskAt: now } : {}),
    ...(parent === undefined ? {} : { parent }),
    ...(problem === undefined ? {} : { hasIncident: problem }),
    ...(linkType === undefined || linkId === undefined ? {} : { link: { type: linkType, id: linkId } }),
    ...(sort === undefined ? {} : { sort }),
    ...(step === undefined ? {} : { step }),
    ...(holder === undefined ? {} : { holder }),
  };
}

function holderOf({ holder, holderRole, holderGroup, unheld }: CasesQuery): CaseSearch['holder'] {
  if (holder !== undefined) return { people: [holder] };
  if (holderRole !== undefined) return { role: holderRole };
  if (holderGroup !== undefined) return { group: holderGroup };
  return unheld === undefined ? undefined : 'nobody';
}
