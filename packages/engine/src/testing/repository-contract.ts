// The contract of the repository port as tests, for two people at one draft: nothing is overwritten unseen, and what does not go on is there for
// both. A repository's own test file calls `describeRepository` with how to open a fresh one. Needs vitest.
import type { Diagram } from '@baton/core';
import { describe, expect, it } from 'vitest';
import type { AsideDrawings } from '../ports/aside-drawings';
import type { ProcessRepository } from '../ports/process-repository';

export interface OpenedRepository {
  /** As two people see the same processes, who both may draw. */
  readonly first: ProcessRepository;
  readonly second: ProcessRepository;
  /** Their ids, as `savedBy` says them. */
  readonly people: readonly [first: string, second: string];
  /** The process that there is. Whoever saved it, its draft or latest version can be loaded. */
  readonly processId: string;
}

export type OpenRepository = () => Promise<OpenedRepository>;

export function describeRepository(name: string, open: OpenRepository): void {
  describe(`${name} keeps the repository contract`, () => {
    const opened = async () => {
      const given = await open();
      const loaded = await given.first.loadDraft(given.processId);
      if (!loaded) throw new Error('no draft');
      const named = (text: string): Diagram => ({ ...loaded.diagram, name: text });
      /** Answers the revision. */
      const save = async (by: ProcessRepository, text: string, revision: number) => {
        const saved = await by.saveDraft(given.processId, { diagram: named(text), revision });
        if (!saved.ok) throw new Error(saved.code);
        return saved.revision;
      };
      return { ...given, ...asidesOf(given), revision: loaded.revision, named, save };
    };

    it('saves a draft only over the revision that it was made from, and says whose is in the way', async () => {
      const { first, second, people, processId, revision, named, save } = await opened();
      const theirs = await save(second, 'Theirs', revision);
      expect(await first.saveDraft(processId, { diagram: named('Mine'), revision })).toMatchObject({
        ok: false,
        code: 'draft.conflict',
        facts: { savedBy: people[1], revision: theirs },
      });
      expect(await first.loadDraft(processId)).toMatchObject({ diagram: { name: 'Theirs' }, revision: theirs });
      await save(first, 'Mine after all', theirs);
      expect((await second.loadDraft(processId))?.diagram.name).toBe('Mine after all');
    });

    it('sets the saved draft aside before another goes over it, for both, with whose it was', async () => {
      const { first, aside, asideOfOther, people, processId, revision, save, second } = await opened();
      const theirs = await save(second, 'Theirs', revision);
      const { savedAt } = (await first.loadDraft(processId)) ?? {};
      expect(await aside.keep(processId, { revision: theirs })).toEqual({ ok: true, seq: 1 });
      await save(first, 'Mine', theirs);
      for (const shelf of [aside, asideOfOther]) {
        const { rows } = await shelf.list(processId);
        expect(rows).toEqual([{ seq: 1, savedBy: people[1], savedAt, by: people[0], at: expect.any(Number) }]);
        expect(await shelf.load(processId, 1)).toMatchObject({ ...rows[0], diagram: { name: 'Theirs' } });
      }
      expect(await aside.load(processId, 2)).toBeNull();
    });

    it('sets a drawing aside that was not saved, as of whoever drew it; a saved one stays that of whoever saved it', async () => {
      const { aside, asideOfOther, people, processId, revision, named, save, first, second } = await opened();
      await save(second, 'Theirs', revision);
      expect(await aside.keep(processId, { diagram: named('Drawn here') })).toMatchObject({ ok: true });
      const loaded = await first.loadDraft(processId);
      if (loaded) expect(await aside.keep(processId, { diagram: loaded.diagram })).toMatchObject({ ok: true });
      expect((await asideOfOther.list(processId)).rows).toMatchObject([
        { seq: 2, savedBy: people[1], by: people[0] },
        { seq: 1, savedBy: people[0], by: people[0] },
      ]);
      expect((await first.loadDraft(processId))?.diagram.name).toBe('Theirs');
    });

    it('sets nothing aside where someone saved since, and nothing twice', async () => {
      const { aside, processId, revision, named, save, second } = await opened();
      const theirs = await save(second, 'Theirs', revision);
      const newer = await save(second, 'Theirs again', theirs);
      expect(await aside.keep(processId, { revision: theirs })).toMatchObject({
        code: 'draft.conflict',
        facts: { revision: newer },
      });
      expect((await aside.list(processId)).rows).toEqual([]);
      for (let i = 0; i < 2; i++)
        expect(await aside.keep(processId, { revision: newer })).toEqual({ ok: true, seq: 1 });
      expect(await aside.keep(processId, { diagram: named('Theirs again') })).toEqual({ ok: true, seq: 1 });
    });

    it('keeps as many as it says, the newest', async () => {
      const { aside, processId, named } = await opened();
      const { most } = await aside.list(processId);
      for (let i = 0; i <= most; i++) await aside.keep(processId, { diagram: named(`Drawing ${i}`) });
      const { rows } = await aside.list(processId);
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: most }, (_, i) => most + 1 - i));
      expect(await aside.load(processId, 1)).toBeNull();
      expect((await aside.load(processId, 2))?.diagram.name).toBe('Drawing 1');
    });
  });
}

function asidesOf({ first, second }: OpenedRepository): { aside: AsideDrawings; asideOfOther: AsideDrawings } {
  if (!first.aside || !second.aside) throw new Error('the repository keeps nothing aside');
  return { aside: first.aside, asideOfOther: second.aside };
}
