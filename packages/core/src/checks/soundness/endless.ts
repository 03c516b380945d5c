// Markings that go on for ever. Looked for by `explore.ts` and `explore-drawn.ts` when every marking has been seen.

/** The first marking from which none of `ends` can be reached; -1: there is none. `edges`: from, to and transition of each. */
export function firstEndless(count: number, edges: Int32Array, ends: readonly number[]): number {
  const fine = new Uint8Array(count);
  const into = new Int32Array(count + 1);
  for (let i = 1; i < edges.length; i += 3) into[(edges[i] as number) + 1]!++;
  for (let i = 0; i < count; i++) into[i + 1] = (into[i + 1] as number) + (into[i] as number);
  const sources = new Int32Array(edges.length / 3);
  const next = into.slice();
  for (let i = 0; i < edges.length; i += 3) {
    const to = edges[i + 1] as number;
    sources[next[to] as number] = edges[i] as number;
    next[to]!++;
  }
  const open = [...ends];
  for (const index of open) fine[index] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (let i = into[at] as number; i < (into[at + 1] as number); i++) {
      const source = sources[i] as number;
      if (fine[source]) continue;
      fine[source] = 1;
      open.push(source);
    }
  }
  return fine.indexOf(0, 1);
}
