import { decide, type InstanceState } from '@baton/core';
import { CaseDriver, end, OFFICE_FACTS, sketch, start, userTask } from '@baton/core/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLedger } from './ledger';
import { projectItems } from './project-items';

const people = ['ann', 'bob', 'cem'];

/** Five tasks of one case, moved about at random: what the ledger notes move by move is what counting everything anew would find. */
it('counts who gained and lost open work as counting all of it would, and leaves a row for each item touched', () => {
  const wish = fc.record({
    act: fc.constantFrom('claim', 'release', 'handOver', 'complete', 'assign', 'cancel'),
    item: fc.nat(5),
    person: fc.constantFrom(...people),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (wishes, batch) => {
      const work = userTask('work', { repeat: { type: 'each', count: '5', parallel: true } });
      const test = new CaseDriver(sketch('p', [start(), work, end()], ['start -> work -> end']));
      test.start();
      let state = test.state as InstanceState;
      const numbers = state.items.map(({ id }) => id);
      const rows = new Map(state.items.map(({ id, assignee }) => [id, `open ${assignee}`]));
      for (let from = 0; from < wishes.length; from += batch) {
        const before = state;
        const told = new Map<string, number>();
        const ledger = createLedger('c1', [], (person, by) => told.set(person, (told.get(person) ?? 0) + by));
        for (const { act, item, person } of wishes.slice(from, from + batch)) {
          const id = numbers[item] ?? 0;
          const head = { id: 'c', at: test.now, by: { person }, privileged: true };
          const choice = { person: null, people, pool: 0, pick: 'offer', seed: 's', considered: [] };
          const body =
            act === 'handOver'
              ? { type: act, item: id, to: person, reason: 'r' }
              : act === 'cancel'
                ? { type: act, reason: 'r' }
                : act === 'assign'
                  ? { type: act, item: id, choice }
                  : { type: act, item: id };
          // One in a while ends the case.
          if (act === 'cancel' && item > 0) continue;
          const decided = decide(test.graph, OFFICE_FACTS, state, { ...head, ...body } as never);
          if (!decided.ok) continue;
          ledger.note(test.graph, state, decided, test.now);
          state = decided.state;
        }
        const expected = new Map<string, number>();
        for (const [list, by] of [[before.items, -1] as const, [state.items, 1] as const])
          for (const { assignee } of list) if (assignee) expected.set(assignee, (expected.get(assignee) ?? 0) + by);
        for (const [person, by] of expected) if (by === 0) expected.delete(person);
        expect(new Map(ledger.gained)).toEqual(expected);
        for (const [person, by] of told) expect(by).toBe(expected.get(person) ?? 0);
        for (const row of projectItems(test.graph, state, ledger, { instanceId: 'c1', links: [] }))
          rows.set(row.item, row.closedAt === null ? `open ${row.assignee}` : row.status);
        for (const id of numbers) {
          const open = state.items.find((one) => one.id === id);
          if (open) expect(rows.get(id)).toBe(`open ${open.assignee}`);
          else expect(rows.get(id)).toMatch(/completed|cancelled/);
        }
      }
    }),
  );
});
