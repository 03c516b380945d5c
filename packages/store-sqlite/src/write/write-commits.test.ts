import type { Commit, WorkItemRow } from '@baton/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Driver } from '../driver/driver';
import { openLibsql } from '../driver/libsql-driver';
import { flatten } from '../flat-commit';
import { migrate } from '../schema/migrate';
import { sampleCase, sampleCommit, sampleItem } from '../testing/sample-commit';
import { writeCommits } from './write-commits';
import { bury } from './write-starts';

const one = fc.record({
  of: fc.nat(5),
  /** Mostly the next one, else one that conflicts. */
  ahead: fc.constantFrom(0, 0, 0, 0, 0, 1),
  command: fc.option(fc.nat(60), { freq: 3 }),
  items: fc.array(
    fc.record({
      item: fc.integer({ min: 1, max: 3 }),
      assignee: fc.constantFrom(null, 'ann', 'bob'),
      candidates: fc.subarray(['ann', 'bob', 'cem']),
      closedAt: fc.constantFrom(null, 7),
    }),
    { maxLength: 3 },
  ),
  timers: fc.subarray(['a', 'b', 'c']),
  disarmed: fc.subarray(['a', 'b', 'c']),
  tokens: fc.subarray([1, 2, 3]),
  left: fc.subarray([1, 2, 3]),
  outbox: fc.subarray(['x', 'y']),
  done: fc.subarray(['x', 'y']),
  people: fc.subarray(['ann', 'bob', 'cem']),
  links: fc.subarray(['client', 'deal']),
  owner: fc.constantFrom('anna', null),
  nextDueAt: fc.constantFrom(null, 5, 9),
  snapshot: fc.constantFrom(null, '{}'),
  turn: fc.option(fc.constantFrom('ann', 'bob'), { freq: 4 }),
});
type One = typeof one extends fc.Arbitrary<infer T> ? T : never;

it('many commits handed in together leave what they leave one by one, whichever of them are refused', () => {
  fc.assert(
    fc.property(fc.array(fc.array(one, { minLength: 1, maxLength: 8 }), { maxLength: 5 }), (groups) => {
      const together = emptyStore();
      const apart = emptyStore();
      const revisions = new Map<string, number>();
      let turn: string | null = null;
      for (const group of groups) {
        const commits: Commit[] = [];
        for (const wish of group) {
          commits.push(commitOf(wish, revisions, turn));
          turn = wish.turn ?? turn;
        }
        const results = writeCommits(together, commits.map(flatten));
        expect(results).toEqual(commits.flatMap((commit) => writeCommits(apart, [flatten(commit)])));
        for (const [i, result] of results.entries()) {
          const { instanceId, revision } = commits[i] as Commit;
          if (result.ok) revisions.set(instanceId, revision);
        }
        turn = (apart.prepare('select after from cursors').get([])?.after as string | undefined) ?? null;
      }
      expect(contentOf(together)).toEqual(contentOf(apart));
      together.close();
      apart.close();
    }),
    { numRuns: 60 },
  );
});

it('a case that was given up before it began is refused among others', () => {
  const driver = emptyStore();
  bury(driver, 'i1');
  const commits = ['i0', 'i1', 'i2'].map((id) => flatten(sampleCommit(id, 1)));
  expect(writeCommits(driver, commits)).toEqual([{ ok: true }, { ok: false, code: 'instance.buried' }, { ok: true }]);
  driver.close();
});

function commitOf(wish: One, revisions: ReadonlyMap<string, number>, turn: string | null): Commit {
  const instanceId = `i${wish.of}`;
  const revision = (revisions.get(instanceId) ?? 0) + 1 + wish.ahead;
  const { owner, nextDueAt, people } = wish;
  const links = wish.links.map((type) => ({ type, id: '7', label: type }));
  const head = { notBeforeAt: 1, attempt: 1, attemptStartedAt: null, payload: String(revision) };
  return sampleCommit(instanceId, revision, {
    case: sampleCase(instanceId, { revision, owner, nextDueAt, people, links }),
    snapshot: wish.snapshot,
    items: [...new Map(wish.items.map((item) => [item.item, item])).values()].map(
      ({ item, ...rest }): WorkItemRow => sampleItem(instanceId, item, rest),
    ),
    timers: { arm: wish.timers.map((key) => ({ instanceId, key, dueAt: revision })), cancel: wish.disarmed },
    subscriptions: {
      add: wish.tokens.map((token) => ({ instanceId, token, type: 'message', message: 'm', key: 'k' })),
      remove: wish.left,
    },
    outbox: {
      add: wish.outbox.map((id) => ({ ...head, id: `${instanceId}/${id}`, instanceId, kind: 'job' })),
      remove: wish.done.map((id) => `${instanceId}/${id}`),
    },
    outcomes: wish.command === null ? [] : [{ instanceId, commandId: `c${wish.command}`, outcome: '{}' }],
    cursors: wish.turn === null ? [] : [{ pool: 'p', before: turn, after: wish.turn }],
  });
}

function emptyStore(): Driver {
  const driver = openLibsql({ file: ':memory:', busyIn: 0 });
  migrate(driver, ':memory:');
  driver.exec('begin immediate');
  return driver;
}

/** Every row of every table, without the numbers that only say in which order rows were written. */
function contentOf(driver: Driver): Record<string, unknown[]> {
  const tables = driver.prepare("select name from sqlite_schema where type = 'table' order by name").all([]);
  return Object.fromEntries(
    tables.map(({ name }) => {
      const rows = driver.prepare(`select * from ${name}`).all([]);
      return [String(name), rows.map(({ entry: _, ...row }) => JSON.stringify(row)).sort()];
    }),
  );
}
