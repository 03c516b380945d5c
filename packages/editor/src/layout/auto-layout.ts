// Arranges one sheet: work flows down, lanes are columns, what runs side by side stands side by side; the other way round where it runs sideways. Deterministic: the same drawing
// always gives the same places. Called for drawings without stored places and by the command `autoLayout`.
import type { Lane, Node, Point } from '@baton/core';
import type { Measures } from './directed';
import { boxWithWords, overhang } from './drawn-boxes';
import { gapBetween } from './gaps';
import { lanesOf } from './lanes-of';
import { SHAPE } from './measures';
import { Occupancy } from './occupancy';
import { type FlowOrder, flowOrder, type Link } from './order';
import type { Scope } from './scope';
import { asideRings, placeAsideRings } from './side-ends';
import { finish, type Steps } from './steps';

const TOP = 2;
const NONE: ReadonlySet<string> = new Set();
const MOST_COLUMNS = 6;
const STEPS_AT_ONCE = 24;

export interface Placed {
  readonly lane: number;
  readonly column: number;
  readonly y: number;
}

/** Top left corners of the nominal boxes of all steps of the sheet; boundary events stand on their step and have none. */
export function autoLayout(scope: Scope, lanes: readonly Lane[]): Map<string, Point> {
  return finish(arranging(scope, lanes));
}

/** The same in small steps, so that whoever runs it may do something else in between. */
export function* arranging(scope: Scope, lanes: readonly Lane[]): Steps<Map<string, Point>> {
  const order = flowOrder(scope);
  const lane = lanesOf(scope, order, lanes);
  const aside = asideRings(scope, order, lane);
  if (scope.measures.sideEnds === 'across') {
    const placed = yield* new Arrangement(scope, order, lane, NONE, aside).run();
    return pointsOf(scope, placed, Math.max(1, lanes.length), NONE);
  }
  const first = yield* new Arrangement(scope, order, lane, aside).run();
  const points = pointsOf(scope, first, Math.max(1, lanes.length), aside);
  const unplaced = placeAsideRings(scope, order, points, aside);
  if (unplaced.length === 0) return points;
  // No room beside the column: these ends take a place of their own.
  for (const id of unplaced) aside.delete(id);
  const second = yield* new Arrangement(scope, order, lane, aside).run();
  const again = pointsOf(scope, second, Math.max(1, lanes.length), aside);
  placeAsideRings(scope, order, again, aside);
  return again;
}

/** Rows and columns of the steps of a part of a sheet, whose lanes are those of the whole. */
export function* placing(scope: Scope, lane: ReadonlyMap<string, number>): Steps<Map<string, Placed>> {
  return yield* new Arrangement(scope, flowOrder(scope), lane, new Set()).run();
}

function lengthWithWords(node: Node, measures: Measures): number {
  const box = { x: 0, y: 0, ...measures.nominal[node.kind] };
  return boxWithWords(node, box, node.name ?? '', measures).height;
}

class Arrangement {
  readonly #placed = new Map<string, Placed>();
  readonly #taken: Occupancy;
  readonly #children = new Map<string, number>();
  readonly #pending = new Map<string, number>();

  constructor(
    private readonly scope: Scope,
    private readonly order: FlowOrder,
    private readonly lane: ReadonlyMap<string, number>,
    private readonly aside: ReadonlySet<string>,
    /** Ends that stand across from their decision. */
    private readonly across: ReadonlySet<string> = NONE,
  ) {
    this.#taken = new Occupancy(scope.measures.gap.apart);
  }

  *run(): Steps<Map<string, Placed>> {
    for (const [i, id] of this.order.order.entries()) {
      if (i % STEPS_AT_ONCE === STEPS_AT_ONCE - 1) yield;
      const node = this.scope.byId.get(id);
      if (node && !this.aside.has(id)) this.#place(node);
    }
    return this.#placed;
  }

  #place(node: Node): void {
    const links = (this.order.before.get(node.id) ?? []).filter((link) => this.#placed.has(link.from));
    const lane = this.lane.get(node.id) ?? 0;
    const { height } = this.scope.measures.nominal[node.kind];
    let y = TOP;
    for (const link of links) y = Math.max(y, this.#below(link, node));
    const beside = links.length === 1 ? this.#beside(links[0] as Link, node, lane) : null;
    if (beside !== null) y = beside;

    const followers = new Set(links.map((link) => link.from));
    if (SHAPE[node.kind] === 'bar') {
      const [from, to] = this.#reach(node.id, lane);
      const across = () => this.#taken.obstacleAcross(from, to, y, y + height, followers);
      for (let hit = across(); hit !== null; hit = across()) y = hit + this.scope.measures.gap.card;
      this.#settle(node, { lane, column: 0, y }, { laneFrom: from, laneTo: to, column: null });
      this.#closeBefore(links, lane, null);
    } else {
      const column = this.#column(links, lane, node.id);
      const place = this.#freePlace(lane, column, y, height, overhang(node, this.scope.measures), followers);
      this.#settle(node, { lane, ...place }, { laneFrom: lane, laneTo: lane, column: place.column });
      this.#closeBefore(links, lane, place.column);
    }
  }

  /** Top of the node if it simply stands below. */
  #below(link: Link, node: Node): number {
    const before = this.scope.byId.get(link.from) as Node;
    const placed = this.#placed.get(link.from) as Placed;
    const { measures, attached } = this.scope;
    const tagged = attached.has(link.from) ? measures.gap.card : 0;
    const gap = Math.max(tagged, gapBetween(before, node, link.flow, measures));
    return placed.y + measures.nominal[before.kind].height + gap;
  }

  /** Hand-overs that need no row of their own: out of a decision, out of a boundary event, and a last end. */
  #beside(link: Link, node: Node, lane: number): number | null {
    const before = this.scope.byId.get(link.from) as Node;
    const placed = this.#placed.get(link.from) as Placed;
    const { nominal, beside } = this.scope.measures;
    const [own, height] = [nominal[node.kind].height, nominal[before.kind].height];
    if (link.boundary) {
      if (SHAPE[node.kind] === 'bar') return null;
      return beside.meanwhile(placed.y, height, own);
    }
    if (this.across.has(node.id)) return beside.ended(placed.y, height, own);
    if (lane === placed.lane) return null;
    if (SHAPE[before.kind] === 'decision' && SHAPE[node.kind] === 'card') return beside.decided(placed.y, height);
    if (node.kind === 'endEvent' && SHAPE[before.kind] === 'card') return beside.ended(placed.y, height, own);
    return null;
  }

  #column(links: readonly Link[], lane: number, id: string): number {
    let best: number | null = null;
    for (const link of links) {
      const from = this.#placed.get(link.from) as Placed;
      if (from.lane !== lane) continue;
      const isBar = SHAPE[(this.scope.byId.get(link.from) as Node).kind] === 'bar';
      const merges = (this.order.before.get(id)?.length ?? 0) > 1;
      const step = this.across.has(id) ? 1 : merges ? 0 : this.#nextChild(link.from, lane);
      const column = (isBar ? 0 : from.column) + step + (link.boundary && step === 0 ? 1 : 0);
      best = best === null ? column : Math.min(best, column);
    }
    if (best !== null) return best;
    const split = links.find((link) => SHAPE[(this.scope.byId.get(link.from) as Node).kind] === 'bar');
    return split ? this.#nextChild(split.from, lane) : 0;
  }

  /** How many steps that follow `from` already stand in this lane. */
  #nextChild(from: string, lane: number): number {
    const key = `${from} ${lane}`;
    const count = this.#children.get(key) ?? 0;
    this.#children.set(key, count + 1);
    return count;
  }

  #freePlace(lane: number, column: number, y: number, height: number, over: number, followers: ReadonlySet<string>) {
    // Where all columns are kept free for what follows others, no row further down is free either: then the lane widens.
    for (let [top, columns] = [y, Math.max(MOST_COLUMNS, column + 1)]; ; ) {
      let lowest: number | null = null;
      let kept = 0;
      for (let c = column; c < columns; c++) {
        const hit = this.#taken.obstacle(lane, c, top - over, top + height + over, followers);
        if (hit === null) return { column: c, y: top };
        if (this.#taken.isKept(lane, c, top + height, followers)) kept++;
        lowest = lowest === null ? hit : Math.min(lowest, hit);
      }
      const { card } = this.scope.measures.gap;
      if (kept === columns - column) columns++;
      else top = Math.max(top + card, (lowest ?? top) + card);
    }
  }

  #settle(node: Node, placed: Placed, slot: { laneFrom: number; laneTo: number; column: number | null }): void {
    this.#placed.set(node.id, placed);
    const { measures } = this.scope;
    const bottom = placed.y + measures.nominal[node.kind].height;
    // Words behind an end that lies along the work keep their room.
    const words = measures.sideways && node.kind === 'endEvent' ? lengthWithWords(node, measures) : 0;
    const over = overhang(node, measures);
    const [from, to] = [placed.y - over, Math.max(bottom + over, placed.y + words)];
    this.#taken.take({ ...slot, top: from, bottom: to, owner: node.id });
    const open = (this.order.after.get(node.id) ?? []).filter(
      (link) => !this.aside.has(link.to) && !link.boundary,
    ).length;
    if (open === 0 || SHAPE[node.kind] === 'bar') return;
    this.#pending.set(node.id, open);
    this.#taken.open(node.id, { ...slot, top: bottom, bottom: Infinity, owner: node.id });
  }

  /** A column is kept for what follows until something of it stands there, or all of it stands elsewhere. */
  #closeBefore(links: readonly Link[], lane: number, column: number | null): void {
    for (const link of links) {
      if (link.boundary) continue;
      const from = this.#placed.get(link.from) as Placed;
      const left = (this.#pending.get(link.from) ?? 1) - 1;
      this.#pending.set(link.from, left);
      if (left <= 0 || (from.lane === lane && from.column === column)) this.#taken.close(link.from);
    }
  }

  /** First and last lane that a bar lies over. */
  #reach(id: string, lane: number): [number, number] {
    const ends = [
      ...(this.order.before.get(id) ?? []).map((link) => link.from),
      ...(this.order.after.get(id) ?? []).map((link) => link.to),
    ];
    const lanes = ends.map((end) => this.lane.get(end) ?? lane);
    return lanes.length === 0 ? [lane, lane] : [Math.min(...lanes), Math.max(...lanes)];
  }
}

function pointsOf(
  scope: Scope,
  placed: ReadonlyMap<string, Placed>,
  lanes: number,
  aside: ReadonlySet<string>,
): Map<string, Point> {
  const { lane: room, card, nominal, sideways } = scope.measures;
  const columns = new Array<number>(lanes).fill(1);
  for (const { lane, column } of placed.values()) columns[lane] = Math.max(columns[lane] ?? 1, column + 1);
  const starts: number[] = [0];
  for (const count of columns) starts.push((starts.at(-1) as number) + room.width + (count - 1) * room.column);

  const points = new Map<string, Point>();
  for (const [id, place] of placed) {
    const node = scope.byId.get(id) as Node;
    const middle = (starts[place.lane] as number) + room.inset + card.width / 2 + place.column * room.column;
    const isFirst = node.kind === 'endEvent' && place.column === 0 && !aside.has(id);
    const besideCard = !sideways && isFirst && isBesideItsStep(scope, placed, id);
    const x = besideCard ? (starts[place.lane] as number) + room.inset - 1 : middle - nominal[node.kind].width / 2;
    points.set(id, { x, y: place.y });
  }
  return points;
}

/** An end in another lane than its only step begins where the cards of that lane begin. */
function isBesideItsStep(scope: Scope, placed: ReadonlyMap<string, Placed>, id: string): boolean {
  const incoming = scope.incoming.get(id) ?? [];
  const from = incoming.length === 1 ? placed.get(incoming[0]?.from ?? '') : undefined;
  const own = placed.get(id);
  return from !== undefined && own !== undefined && from.lane < own.lane && own.y > from.y && own.y < from.y + 52;
}
