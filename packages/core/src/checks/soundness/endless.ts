// What leads from marking to marking, and markings that go on for ever, looked for when every marking has been seen. Used by `explore.ts` and
// `explore-drawn.ts`.

/** There are millions of them: numbers in one block, and no work for the garbage collector. */
export class Edges {
  private numbers = new Int32Array(3 * 512);
  private length = 0;

  add(from: number, to: number, transition: number): void {
    const at = this.length;
    if (at === this.numbers.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[at] = from;
    this.numbers[at + 1] = to;
    this.numbers[at + 2] = transition;
    this.length = at + 3;
  }

  /** From, to and transition of each, one after the other. */
  get all(): Int32Array {
    return this.numbers.subarray(0, this.length);
  }
}

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
