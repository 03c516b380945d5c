// The steps or paths of a drawing by their id, gathered once for each list: a large drawing is asked thousands of times. Called by what shows
// problems, the panel and the canvas.

const known = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, { readonly id: string }>>();

/** Only of lists that do not change any more, as those of the document. */
export function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  const found = known.get(list);
  if (found) return found as ReadonlyMap<string, T>;
  const made = new Map(list.map((entry) => [entry.id, entry]));
  known.set(list, made);
  return made;
}
