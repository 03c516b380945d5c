// Finding a person by what is typed: part of the name or of a role, whatever the accents and the case. Pure.

/** Every word that was typed must begin or stand in one of the texts; nothing typed fits everything. */
export function isCalled(typed: string, texts: readonly string[]): boolean {
  const inside = texts.map(plain).join(' ');
  return plain(typed)
    .split(/\s+/)
    .every((word) => inside.includes(word));
}

/** Lower case, without accents, hamzas and vowel signs. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
}
