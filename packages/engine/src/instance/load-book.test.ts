import { describe, expect, it } from 'vitest';
import { memoryStore } from '../memory/memory-store';
import { createLoadBook } from './load-book';

describe('createLoadBook', () => {
  it('counts in what is on its way, and lets it go when its commit has failed', async () => {
    const store = {
      ...memoryStore(),
      openLoads: async () => new Map([['ann', 2]]),
      cursors: async () => new Map([['p', 'ann']]),
    };
    const book = createLoadBook(store);
    const done = book.reserve(
      new Map([
        ['ann', 1],
        ['bob', 1],
      ]),
      [{ pool: 'p', before: 'ann', after: 'bob' }],
    );
    const reading = await book.read();
    expect(reading.facts()).toEqual({
      open: new Map([
        ['ann', 3],
        ['bob', 1],
      ]),
      cursors: new Map([['p', 'bob']]),
    });
    done(false);
    expect(reading.facts()).toEqual({ open: new Map([['ann', 2]]), cursors: new Map([['p', 'ann']]) });
  });

  it('a reading that began before a commit was written still counts it in; one that began later trusts the store', async () => {
    const cursors = new Map<string, string>();
    const book = createLoadBook({ ...memoryStore(), cursors: async () => new Map(cursors) });
    const done = book.reserve(new Map(), [{ pool: 'p', before: null, after: 'ann' }]);
    const earlier = await book.read();
    done(true);
    cursors.set('p', 'written');
    expect(earlier.facts().cursors.get('p')).toBe('ann');
    expect((await book.read()).facts().cursors.get('p')).toBe('written');
  });

  it('shares one read among those who ask at the same time', async () => {
    let reads = 0;
    const openLoads = async () => {
      reads++;
      return new Map<string, number>();
    };
    const book = createLoadBook({ ...memoryStore(), openLoads });
    await Promise.all([book.read(), book.read(), book.read()]);
    expect(reads).toBe(1);
    await book.read();
    expect(reads).toBe(2);
  });
});
