// Drawings set aside: who may draw keeps them here and finds those of others. Called through `engine.processes.aside` and the repository of a person.
import { type Diagram, parseDiagram } from '@baton/core';
import type { ForEveryone, Scope } from '../authority/scope';
import { mayPublish } from '../authority/sight';
import type { AsideDrawings, SetAside } from '../ports/aside-drawings';
import type { RepositoryRefusal } from '../ports/repository-refusal';
import { refuse } from '../reply/reply';
import type { ProcessParts } from './process-parts';
import { conflict } from './publish-draft';

/** Of each process; the oldest make room. */
const MOST = 20;

export type AsideService = ForEveryone<AsideDrawings>;

interface Drawn {
  readonly ok: true;
  readonly bytes: string;
  readonly savedBy: string;
  readonly savedAt: number;
}

export function createAsideService({ store, runtime, changed }: ProcessParts): AsideService {
  async function saved(processId: string, revision: number): Promise<Drawn | RepositoryRefusal> {
    const draft = await store.draft(processId);
    if (!draft) return refuse('process.unknown', { processId });
    return draft.revision === revision ? { ok: true, ...draft } : conflict(draft);
  }

  /** A drawing that is the saved one to the letter is that of whoever saved it. */
  async function own(scope: Scope, processId: string, given: unknown): Promise<Drawn | RepositoryRefusal> {
    const parsed = parseDiagram(given);
    if (!parsed.ok) return { ...refuse(parsed.issues[0]?.code ?? 'diagram.malformed'), issues: parsed.issues };
    if (parsed.diagram.id !== processId)
      return refuse('input.invalid', { path: 'diagram.id', message: 'another process' });
    const bytes = JSON.stringify(parsed.diagram);
    const draft = await store.draft(processId);
    if (draft?.bytes === bytes) return { ok: true, ...draft };
    return { ok: true, bytes, savedBy: scope.person, savedAt: runtime.now() };
  }

  return {
    async list(scope, processId) {
      if (!mayPublish(scope)) return { rows: [], most: MOST };
      const rows = await store.asides(processId);
      return { rows: rows.map(({ processId: _, ...row }) => row), most: MOST };
    },

    async load(scope, processId, seq) {
      const row = mayPublish(scope) ? await store.aside(processId, seq) : null;
      if (!row) return null;
      const { processId: _, bytes, ...about } = row;
      return { ...about, diagram: JSON.parse(bytes) as Diagram };
    },

    async keep(scope, processId, what): Promise<SetAside> {
      if (!mayPublish(scope)) return refuse('not-allowed');
      const drawn =
        'revision' in what ? await saved(processId, what.revision) : await own(scope, processId, what.diagram);
      if (!drawn.ok) return drawn;
      const { bytes, savedBy, savedAt } = drawn;
      const at = runtime.now();
      const seq = await store.setAside({ processId, bytes, savedBy, savedAt, by: scope.person, at }, MOST);
      changed();
      return { ok: true, seq };
    },
  };
}

/** The drawings set aside as one person sees them. */
export function asideOf(service: AsideService, scope: Scope): AsideDrawings {
  return {
    list: (processId) => service.list(scope, processId),
    load: (processId, seq) => service.load(scope, processId, seq),
    keep: (processId, what) => service.keep(scope, processId, what),
  };
}
