// A repository of one process in memory, for stories and tests of the editor.
import type { Diagram } from '@baton/core';
import type { LoadedDraft, LoadedVersion, ProcessRepository } from '@baton/engine';

export interface MemoryRepository extends ProcessRepository {
  /** What is saved now. */
  readonly saved: { readonly diagram: Diagram; readonly revision: number };
  /** Someone else saves. */
  saveAsSomeoneElse(diagram: Diagram): void;
  /** From now on every call fails as without a connection, until called with false. */
  disconnect(isGone: boolean): void;
}

export function memoryRepository(
  diagram: Diagram,
  publishedVersion: number | null = 4,
  revision = 1,
): MemoryRepository {
  let draft = { diagram, revision };
  let gone = false;
  let savedBy: string | null = null;
  const versions: LoadedVersion[] = [];
  const publishAs = (version: number, summary: string) =>
    versions.unshift({
      processId: diagram.id,
      version,
      hash: String(version),
      format: 1,
      publishedAt: Date.UTC(2026, 2, 2, 9),
      publishedBy: 'nora',
      summary,
      diagram: draft.diagram,
    } as unknown as LoadedVersion);
  if (publishedVersion !== null) publishAs(publishedVersion, '');
  const online = async () => {
    if (gone) throw new Error('no connection');
  };

  return {
    get saved() {
      return draft;
    },
    saveAsSomeoneElse(theirs) {
      draft = { diagram: theirs, revision: draft.revision + 1 };
      savedBy = 'Maria Kent';
    },
    disconnect(isGone) {
      gone = isGone;
    },
    async list() {
      await online();
      return [];
    },
    async loadDraft(): Promise<LoadedDraft> {
      await online();
      return { ...draft, basedOn: versions[0]?.version ?? null, savedAt: null, savedBy, problems: [] };
    },
    async saveDraft(_id, change) {
      await online();
      if (change.revision !== draft.revision)
        return { ok: false, code: 'draft.conflict', facts: { savedBy, savedAt: 0, revision: draft.revision } };
      draft = { diagram: change.diagram, revision: draft.revision + 1 };
      savedBy = null;
      return { ok: true, revision: draft.revision, problems: [] };
    },
    async check() {
      await online();
      return [];
    },
    async publish(_id, { revision, summary }) {
      await online();
      if (revision !== draft.revision) return { ok: false, code: 'draft.conflict', facts: { savedBy } };
      publishAs((versions[0]?.version ?? 0) + 1, summary);
      return { ok: true, version: versions[0]?.version ?? 1, hash: '' };
    },
    async versions() {
      await online();
      return versions;
    },
    async version(_id, version) {
      await online();
      return (version === 'latest' ? versions[0] : versions.find((candidate) => candidate.version === version)) ?? null;
    },
  };
}
