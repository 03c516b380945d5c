// Finds acts by what is typed: by beginnings of words, by letters left out, by two letters in the wrong order, in every language. The best first; among equals what was
// used last. Pure.

export interface Findable {
  readonly id: string;
  readonly name: string;
}

/** What fits, the best first. Nothing typed: all, as they come. `recent`: ids, the last used first. */
export function findCommands<T extends Findable>(
  entries: readonly T[],
  typed: string,
  recent: readonly string[],
): readonly T[] {
  const query = plain(typed);
  if (query === '') return entries;
  const found = entries.flatMap((entry) => {
    const cost = costOf(query, plain(entry.name));
    if (cost === null) return [];
    const used = recent.indexOf(entry.id);
    return [{ entry, cost: cost - (used < 0 ? 0 : 0.5) }];
  });
  return found.sort((a, b) => a.cost - b.cost || a.entry.name.length - b.entry.name.length).map(({ entry }) => entry);
}

/** Without accents, vowel signs and letters that people take for one another: ё and е, the forms of alef, ta marbuta and ha. */
export function plain(text: string): string {
  return text
    .toLocaleLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640\u2066-\u2069]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Null: it does not fit. Each word of the query has to be somewhere; the smaller, the better. */
function costOf(query: string, name: string): number | null {
  if (name.startsWith(query)) return 0;
  const words = name.split(' ');
  let cost = 1;
  for (const part of query.split(' ')) {
    const own = wordCost(part, words, name);
    if (own === null) return null;
    cost += own;
  }
  return cost;
}

function wordCost(part: string, words: readonly string[], name: string): number | null {
  if (words.some((word) => word.startsWith(part))) return 0;
  if (name.includes(part)) return 1;
  if (part.length >= 4 && words.some((word) => isOneSlipAway(part, word.slice(0, part.length + 1)))) return 2;
  return part.length >= 2 && isThere(part, name) ? 3 : null;
}

/** The letters in their order, the first at the beginning of a word, not too far from each other. */
function isThere(part: string, name: string): boolean {
  for (let from = 0; from < name.length; from++) {
    if (name[from] !== part[0] || (from > 0 && name[from - 1] !== ' ')) continue;
    let at = from;
    let matched = 1;
    while (matched < part.length) {
      const next = name.indexOf(part[matched] ?? '', at + 1);
      if (next < 0 || next - at > 6) break;
      at = next;
      matched++;
    }
    if (matched === part.length) return true;
  }
  return false;
}

/** One letter wrong, missing, too many, or two in the wrong order; the end of the word may still be missing. */
function isOneSlipAway(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  if (at === typed.length) return true;
  const rest = (text: string, from: number) => text.slice(from);
  const begins = (text: string, start: string) => text.startsWith(start);
  return (
    begins(rest(word, at + 1), rest(typed, at + 1)) ||
    begins(rest(word, at), rest(typed, at + 1)) ||
    begins(rest(word, at + 1), rest(typed, at)) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && begins(rest(word, at + 2), rest(typed, at + 2)))
  );
}
