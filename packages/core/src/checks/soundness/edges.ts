// What leads from marking to marking, as `explore.ts` and `explore-drawn.ts` come by it.

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
