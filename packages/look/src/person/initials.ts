// Initials and tint of a person, the same on every screen.

/** "Nora Lindqvist" is NL, "Cher" is C, "Ana María Marín" is AM (first and last word). Letters, not code units. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : '';
  return (first + last).toLocaleUpperCase() || '?';
}

/** A hue from 0 to 359, spread so that near ids get far tints. */
export function hueOf(id: string): number {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash % 360;
}

function firstLetter(word: string | undefined): string {
  return Array.from(word ?? '')[0] ?? '';
}
