// Which places of the lanes are taken while the auto-layout runs: lanes by index, columns inside a lane, heights in canvas units.

export interface Slot {
  readonly laneFrom: number;
  readonly laneTo: number;
  /** Null: every column of these lanes. */
  readonly column: number | null;
  readonly top: number;
  readonly bottom: number;
  /** The step that stands there or keeps the place free; what follows it keeps its own distance. */
  readonly owner: string;
}

/** Height of the bands by which slots are found again. */
const BAND = 240;

export class Occupancy {
  readonly #bands = new Map<string, Slot[]>();
  readonly #open = new Map<string, Slot>();

  /** `clearance`: between what stands in a column. */
  constructor(private readonly clearance: number) {}

  take(slot: Slot): void {
    for (let lane = slot.laneFrom; lane <= slot.laneTo; lane++) {
      for (const band of this.#bandsOf(slot.top, slot.bottom)) {
        const key = `${lane} ${band}`;
        const known = this.#bands.get(key);
        if (known) known.push(slot);
        else this.#bands.set(key, [slot]);
      }
    }
  }

  /** Keeps the column below a step free until `close`. */
  open(id: string, slot: Slot): void {
    this.#open.set(id, slot);
  }

  close(id: string): void {
    this.#open.delete(id);
  }

  /** The lowest bottom of what stands in the way, or null where the place is free. `before`: the steps it follows. */
  obstacle(lane: number, column: number, top: number, bottom: number, before: ReadonlySet<string>): number | null {
    let lowest = this.#lowest(lane, lane, column, top, bottom, before);
    for (const [id, slot] of this.#open) {
      if (before.has(id) || !this.#hits(slot, lane, lane, column, top, bottom)) continue;
      lowest = Math.max(lowest ?? bottom, bottom);
    }
    return lowest;
  }

  /** Whether the column is kept free from there down to whatever depth. */
  isKept(lane: number, column: number, bottom: number, before: ReadonlySet<string>): boolean {
    for (const [id, slot] of this.#open)
      if (!before.has(id) && this.#hits(slot, lane, lane, column, bottom, bottom)) return true;
    return false;
  }

  /** The same for something that lies across lanes. Columns kept open do not stand in its way. */
  obstacleAcross(
    laneFrom: number,
    laneTo: number,
    top: number,
    bottom: number,
    before: ReadonlySet<string>,
  ): number | null {
    return this.#lowest(laneFrom, laneTo, null, top, bottom, before);
  }

  #lowest(
    laneFrom: number,
    laneTo: number,
    column: number | null,
    top: number,
    bottom: number,
    before: ReadonlySet<string>,
  ): number | null {
    let lowest: number | null = null;
    for (let lane = laneFrom; lane <= laneTo; lane++) {
      for (const band of this.#bandsOf(top, bottom)) {
        for (const slot of this.#bands.get(`${lane} ${band}`) ?? []) {
          if (before.has(slot.owner) || !this.#hits(slot, lane, lane, column, top, bottom)) continue;
          lowest = Math.max(lowest ?? slot.bottom, slot.bottom);
        }
      }
    }
    return lowest;
  }

  #bandsOf(top: number, bottom: number): number[] {
    const bands: number[] = [];
    const last = Math.floor((bottom + this.clearance) / BAND);
    for (let band = Math.floor((top - this.clearance) / BAND); band <= last; band++) bands.push(band);
    return bands;
  }

  #hits(slot: Slot, laneFrom: number, laneTo: number, column: number | null, top: number, bottom: number): boolean {
    if (slot.laneTo < laneFrom || slot.laneFrom > laneTo) return false;
    if (column !== null && slot.column !== null && column !== slot.column) return false;
    return slot.top < bottom + this.clearance && top < slot.bottom + this.clearance;
  }
}
