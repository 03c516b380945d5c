// How wide a text will be, without a screen: the layout must be the same in a worker, a test and a browser.

/** Share of the font size that a character of Inter takes. */
function share(character: string): number {
  if ("iljI.,:;|!’'`".includes(character)) return 0.28;
  if ('frt()[]-– "'.includes(character)) return 0.37;
  if ('mwMW%@—'.includes(character)) return 0.88;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if (code >= 0x0600 && code <= 0x06ff) return 0.5;
  if (code >= 0x0400 && code <= 0x04ff) return character === character.toLowerCase() ? 0.6 : 0.71;
  if (code >= 0x41 && code <= 0x5a) return 0.68;
  return 0.575;
}

/** Estimated width in px of `text` at `size` px. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += share(character);
  return sum * size;
}
