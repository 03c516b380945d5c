// Sentences for coded errors: a text with {facts} in it, or a function where a number changes the words.

/** Facts of a coded error as core, engine and server give them: names, numbers, lists. */
export type Facts = Readonly<Record<string, unknown>>;

export type Sentence = string | ((facts: Facts) => string);

/** A fact that is absent reads as an ellipsis, so that a half-known error still makes a readable sentence. */
export function say(sentence: Sentence, facts: Facts): string {
  if (typeof sentence === 'function') return sentence(facts);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => factText(facts[name]));
}

/** A fact as a number, for sentences whose words change with it. */
export function factNumber(facts: Facts, name: string): number {
  const value = Number(facts[name]);
  return Number.isFinite(value) ? value : 0;
}

export function factText(value: unknown): string {
  if (value === undefined || value === null || value === '') return '…';
  if (Array.isArray(value)) return value.map(factText).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
