// Handlers: work items and the acts on them.
import type { HandlersOf } from '../app/context';
import type { itemsContract } from '../contract/items';
import { done, orNotFound } from './reply';

const LIMIT = 200;

export const itemHandlers: HandlersOf<typeof itemsContract> = {
  'GET /api/items': ({ query }, { engine, scope }) => {
    const whose = query.candidate ? { candidate: scope.person } : query.mine ? { assignee: scope.person } : {};
    return engine.queries.items(
      scope,
      { ...whose, open: true, ...(query.processId === undefined ? {} : { processId: query.processId }) },
      { limit: query.limit ?? LIMIT, offset: query.offset ?? 0 },
    );
  },
  'GET /api/items/:instanceId/:item': async ({ params }, { engine, scope }) =>
    orNotFound(await engine.queries.itemDetail(scope, params.instanceId, params.item), params),
  'POST /api/items/:instanceId/:item/claim': async ({ params, body }, { engine, scope }) =>
    done(await engine.command(scope, params.instanceId, { type: 'claim', item: params.item }, body.commandId)),
  'POST /api/items/:instanceId/:item/release': async ({ params, body }, { engine, scope }) =>
    done(await engine.command(scope, params.instanceId, { type: 'release', item: params.item }, body.commandId)),
  'POST /api/items/:instanceId/:item/complete': async ({ params, body }, { engine, scope }) => {
    const { commandId, outcome, variables } = body;
    const act = {
      type: 'complete' as const,
      item: params.item,
      ...(outcome === undefined ? {} : { outcome }),
      ...(variables === undefined ? {} : { variables }),
    };
    return done(await engine.command(scope, params.instanceId, act, commandId));
  },
  'POST /api/items/:instanceId/:item/handOver': async ({ params, body }, { engine, scope }) => {
    const { commandId, to, reason } = body;
    return done(
      await engine.command(scope, params.instanceId, { type: 'handOver', item: params.item, to, reason }, commandId),
    );
  },
  'POST /api/items/:instanceId/:item/remind': async ({ params, body }, { engine, scope }) =>
    done(await engine.command(scope, params.instanceId, { type: 'remind', item: params.item }, body.commandId)),
  'POST /api/items/:instanceId/:item/appointment': async ({ params, body }, { engine, scope }) => {
    const { commandId, end, ...rest } = body;
    const act = {
      type: 'moveAppointment' as const,
      item: params.item,
      ...rest,
      ...(end === undefined ? {} : { end }),
    };
    return done(await engine.command(scope, params.instanceId, act, commandId));
  },
  'POST /api/items/:instanceId/:item/accept': async ({ params, body }, { engine, scope }) =>
    done(await engine.command(scope, params.instanceId, { type: 'accept', item: params.item }, body.commandId)),
  'POST /api/items/:instanceId/:item/refuse': async ({ params, body }, { engine, scope }) =>
    done(
      await engine.command(
        scope,
        params.instanceId,
        { type: 'refuse', item: params.item, reason: body.reason },
        body.commandId,
      ),
    ),
  'POST /api/items/:instanceId/:item/delegate': async ({ params, body }, { engine, scope }) =>
    done(
      await engine.command(
        scope,
        params.instanceId,
        { type: 'delegate', item: params.item, to: body.to, reason: body.reason },
        body.commandId,
      ),
    ),
  'POST /api/items/:instanceId/:item/giveBack': async ({ params, body }, { engine, scope }) =>
    done(await engine.command(scope, params.instanceId, { type: 'giveBack', item: params.item }, body.commandId)),
  'POST /api/items/:instanceId/:item/offer': async ({ params, body }, { engine, scope }) =>
    done(
      await engine.command(
        scope,
        params.instanceId,
        { type: 'offer', item: params.item, to: body.to, reason: body.reason },
        body.commandId,
      ),
    ),
};
