// A repository of one process in memory, for stories and tests of the editor.

import type { Diagram } from '@baton/core';
import type { AsideDrawings, AsideRow, LoadedDraft, LoadedVersion, ProcessRepository } from '@baton/engine';

export interface MemoryRepository extends ProcessRepository {
  /** What is saved now. */
  readonly saved: { readonly diagram: Diagram; readonly revision: number };
  /** Someone else saves. */
  saveAsSomeoneElse(diagram: Diagram): void;
  /** From now on every call fails as without a connection, until called with false. */
  disconnect(isGone: boolean): void;
  /** The same process as another person has it. */
  as(person: string): ProcessRepository;
}

/** Who draws, where nobody else is named. */
const SELF = 'nora';
const MOST_ASIDE = 5;

export function memoryRepository(
  diagram: Diagram,
  publishedVersion: number | null = 4,
  revision = 1,
): MemoryRepository {
  let draft = { diagram, revision };
  let gone = false;
  let savedBy: string | null = null;
  let asides: AsideRow[] = [];
  const savedAt = Date.UTC(2026, 2, 2, 9);
  const versions: LoadedVersion[] = [];
  const publishAs = (version: number, summary: string) =>
    versions.unshift({
      processId: diagram.id,
      version,
      hash: String(version),
      format: 1,
      publishedAt: savedAt,
      publishedBy: 'nora',
      summary,
      diagram: draft.diagram,
    } as unknown as LoadedVersion);
  if (publishedVersion !== null) publishAs(publishedVersion, '');
  const online = async () => {
    if (gone) throw new Error('no connection');
  };
  const conflict = () => ({
    ok: false as const,
    code: 'draft.conflict',
    facts: { savedBy, savedAt, revision: draft.revision },
  });

  const asideFor = (person: string): AsideDrawings => ({
    async list() {
      await online();
      const rows = asides.toReversed().map(({ bytes: _, processId: __, ...row }) => row);
      return { rows, most: MOST_ASIDE };
    },
    async load(_id, seq) {
      await online();
      const found = asides.find((row) => row.seq === seq);
      if (!found) return null;
      const { bytes, processId: _, ...row } = found;
      return { ...row, diagram: JSON.parse(bytes) as Diagram };
    },
    async keep(processId, what) {
      await online();
      if ('revision' in what && what.revision !== draft.revision) return conflict();
      const bytes = JSON.stringify('revision' in what ? draft.diagram : what.diagram);
      const there = asides.find((row) => row.bytes === bytes);
      if (there) return { ok: true, seq: there.seq };
      const whose = bytes === JSON.stringify(draft.diagram) ? (savedBy ?? SELF) : person;
      const seq = (asides.at(-1)?.seq ?? 0) + 1;
      asides = [...asides, { processId, bytes, seq, savedBy: whose, savedAt, by: person, at: savedAt }].slice(
        -MOST_ASIDE,
      );
      return { ok: true, seq };
    },
  });

  const repositoryOf = (person: string): ProcessRepository => ({
    aside: asideFor(person),
    async list() {
      await online();
      return [];
    },
    async loadDraft(): Promise<LoadedDraft> {
      await online();
      return { ...draft, basedOn: versions[0]?.version ?? null, savedAt, savedBy, problems: [] };
    },
    async saveDraft(_id, change) {
      await online();
      if (change.revision !== draft.revision) return conflict();
      draft = { diagram: change.diagram, revision: draft.revision + 1 };
      savedBy = person;
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
  });

  return {
    ...repositoryOf(SELF),
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
    as: repositoryOf,
  };
}
