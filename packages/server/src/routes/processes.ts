// Handlers: processes, their drafts and versions. Reading and judging drawings is the engine's and the core's.
import { type Diagram, parseDiagram } from '@baton/core';
import { phrasesOf } from '@baton/core/diagram';
import type { HandlersOf } from '../app/context';
import type { OutsideWorld, processesContract } from '../contract/processes';
import { refuse } from '../problem/refusal';
import { content, orNotFound } from './reply';

export const processHandlers: HandlersOf<typeof processesContract> = {
  'GET /api/processes': async (_input, { engine, scope }) => ({ rows: await engine.processes.list(scope) }),
  'GET /api/handlers': (_input, { engine, scope }) => ({
    rows: scope.permissions.includes('publish') ? engine.handlers() : [],
  }),
  'GET /api/processes/phrases': async ({ query }, { engine, scope, options }) => {
    const listed = (await engine.processes.list(scope)).filter((process) => process.version !== null);
    const rows = await Promise.all(
      listed.map(async ({ id }) => {
        const latest = await engine.processes.version(scope, id, 'latest');
        if (!latest) return [];
        const { diagram } = latest;
        const outside = diagram.nodes.flatMap((node) => (node.kind === 'userTask' && node.answerLink ? [node.id] : []));
        const phrases = phrasesOf(diagram, query.locale);
        return outside.length > 0 || Object.keys(phrases).length > 0 ? [{ processId: id, phrases, outside }] : [];
      }),
    );
    return { rows: rows.flat(), company: options.companyTexts?.[query.locale] ?? {} };
  },
  'GET /api/processes/:id/draft': ({ params }, { engine, scope }) => engine.processes.loadDraft(scope, params.id),
  'PUT /api/processes/:id/draft': async ({ params, body }, { engine, scope }) =>
    content(await engine.processes.saveDraft(scope, params.id, body)),
  'POST /api/processes/:id/check': async ({ params, body }, { engine, scope }) => {
    const parsed = parseDiagram(body.diagram);
    if (!parsed.ok) return refuse(parsed.issues[0]?.code ?? 'diagram.malformed', { issues: parsed.issues });
    return { problems: await engine.processes.check(scope, params.id, parsed.diagram) };
  },
  'POST /api/processes/:id/publish': async ({ params, body: { pilot, ...body } }, { engine, scope }) =>
    content(await engine.processes.publish(scope, params.id, { ...body, ...(pilot ? { pilot } : {}) })),
  'GET /api/processes/:id/versions/:version': async ({ params }, { engine, scope }) =>
    orNotFound(await engine.processes.version(scope, params.id, params.version), params),
  'GET /api/processes/:id/outside': async ({ params }, { engine, scope, options }) => {
    const current = await engine.processes.version(scope, params.id, 'current');
    if (!current) return refuse('not-found', params);
    const given = options.outside ?? {};
    return (Object.hasOwn(given, params.id) ? given[params.id] : undefined) ?? worldOf(current.diagram);
  },
};

/** One button for each step that waits for a message. */
function worldOf(diagram: Diagram): OutsideWorld {
  const buttons = diagram.nodes
    .filter((node) => node.kind === 'receiveTask')
    .flatMap(({ id, name, message }) =>
      message ? [{ id, label: name ?? message, step: id, message, variables: {} }] : [],
    );
  return { buttons, sample: {} };
}
