// The form in which keys, titles and labels are stored to be searched, and in which a search is compared with them.

/** Folded case, so that a search finds letters of any script; parts are kept apart by a line break, which no search contains. */
export function searchText(parts: readonly string[]): string {
  return parts.join('\n').normalize('NFC').toLowerCase().replaceAll('\0', ' ');
}
