import { describe, expect, it } from 'vitest';
import { createKeptDrawings, type TextPlace } from './kept-drawings';

function place(room = Number.POSITIVE_INFINITY): TextPlace & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem(key, text) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, text);
    },
    removeItem: (key) => void texts.delete(key),
  };
}
const drawing = (at: number, text = `{"at":${at}}`, because: 'mine' | 'theirs' | 'unsaved' = 'mine') => ({
  at,
  because,
  by: null,
  text,
});

describe('drawings that are set aside', () => {
  it('come back, the newest first, by process', () => {
    const kept = createKeptDrawings(place());
    kept.keep('a', drawing(1));
    kept.keep('a', drawing(2, '{}', 'theirs'));
    kept.keep('b', drawing(3));
    expect(kept.list('a').map(({ at }) => at)).toEqual([2, 1]);
    kept.forget('a', kept.list('a')[0]?.id ?? '');
    expect(kept.list('a').map(({ at }) => at)).toEqual([1]);
    expect(kept.list('b')).toHaveLength(1);
  });

  it('are one at most of what could not be saved, and never the same twice', () => {
    const kept = createKeptDrawings(place());
    kept.keep('a', drawing(1, 'one', 'unsaved'));
    kept.keep('a', drawing(2, 'two', 'unsaved'));
    kept.keep('a', drawing(3, 'two'));
    expect(kept.list('a').map(({ at }) => at)).toEqual([3]);
  });

  it('make room for the newest, and say when there is none', () => {
    const kept = createKeptDrawings(place(200));
    expect(kept.keep('a', drawing(1, 'x'.repeat(80)))).toBe(true);
    expect(kept.keep('a', drawing(2, 'y'.repeat(80)))).toBe(true);
    expect(kept.list('a').map(({ at }) => at)).toEqual([2]);
    expect(kept.keep('a', drawing(3, 'z'.repeat(400)))).toBe(false);
    expect(kept.list('a').map(({ at }) => at)).toEqual([2]);
  });

  it('are none where somebody else wrote in their place', () => {
    const texts = place();
    texts.setItem('baton.kept.a', '{"not":"ours"}');
    const kept = createKeptDrawings(texts);
    expect(kept.list('a')).toEqual([]);
    texts.setItem('baton.kept.a', 'no json');
    expect(kept.keep('a', drawing(1))).toBe(true);
    expect(kept.list('a')).toHaveLength(1);
  });
});

it('tells who lists them whenever one is kept or forgotten', () => {
  const texts = new Map<string, string>();
  const kept = createKeptDrawings({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  });
  const counts: number[] = [];
  const stop = kept.subscribe?.(() => counts.push(kept.list('p').length));
  kept.keep('p', { at: 1, because: 'unsaved', by: null, text: '{}' });
  kept.keep('p', { at: 2, because: 'theirs', by: 'Maria', text: '{"a":1}' });
  kept.forget('p', 'unsaved');
  kept.forget('p', 'unsaved');
  stop?.();
  kept.forget('p', '2-theirs');
  expect(counts).toEqual([1, 2, 1]);
});
