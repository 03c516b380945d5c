// From one level of a drawing to its net. Case data is left out: every condition may hold, every event may happen. Sub-processes stand as
// one step; what can come out of them is told by `InsideOutcome`.
import type { Flow } from '../../diagram/flow';
import type { Node, NodeOf } from '../../nodes/node';
import { type DrawingIndex, isBesidePaths } from '../drawing-index';
import { behaviourOf, joinOf, type Way, waysOn } from './behaviour';
import { MANY_BESIDE, subsets } from './choices';
import { catches, type InsideOutcome } from './inside-outcome';
import { linkTarget, type Rope } from './moves';
import { type Branch, type Exit, Net } from './net';
import { comesAfterJoins } from './reaching';

/** Where tokens stand: on a step, or at a join having come over a path. */
export interface Standing {
  readonly node: string;
  readonly flow?: string;
}

/** `begins`: sets of tokens, with one of which the level begins, and the moves that put them there. */
export interface Beginning {
  readonly at: readonly Standing[];
  readonly moves: Rope;
}

type BoundaryEvent = NodeOf<'boundaryEvent'>;

const NONE: ReadonlySet<string> = new Set();

/** `held`: steps that are never done, only left over their rim. */
export function drawNet(
  drawing: DrawingIndex,
  level: readonly Node[],
  begins: readonly Beginning[],
  insideOf: (subProcess: string) => InsideOutcome,
  held: ReadonlySet<string> = NONE,
): Net {
  const nodes = [...new Map(level.map((node) => [node.id, node])).values()].filter(isOnPaths);
  const net = new Net(nodes.map((node) => node.id));
  return new Drawer(drawing, nodes, net, insideOf, held, comesAfterJoins(nodes, drawing.diagram.flows)).draw(begins);
}

/** Event sub-processes and what undoes other steps stand beside the paths. */
function isOnPaths(node: Node): boolean {
  if (node.kind === 'boundaryEvent') return node.event.type !== 'compensation';
  return !isBesidePaths(node);
}

class Drawer {
  private readonly bits: ReadonlyMap<string, number>;
  private readonly entries = new Map<string, number>();
  private readonly stands = new Map<string, number>();
  private readonly arrivals = new Map<string, number>();

  constructor(
    private readonly drawing: DrawingIndex,
    private readonly nodes: readonly Node[],
    private readonly net: Net,
    private readonly insideOf: (subProcess: string) => InsideOutcome,
    private readonly held: ReadonlySet<string>,
    private readonly comesLate: (host: string) => boolean,
  ) {
    this.bits = new Map(nodes.map((node, bit) => [node.id, bit]));
  }

  draw(begins: readonly Beginning[]): Net {
    for (const node of this.nodes) this.placeNode(node);
    for (const node of this.nodes) this.connect(node);
    const initial = this.net.place('', { initial: true });
    for (const { at, moves } of begins) {
      const outs = at.flatMap(({ node, flow }) => {
        const place = flow === undefined ? (this.stands.get(node) ?? this.entries.get(node)) : this.arrivals.get(flow);
        return place === undefined ? [] : [place];
      });
      this.add([initial], outs, moves);
    }
    return this.net;
  }

  private placeNode(node: Node): void {
    const incoming = this.incoming(node);
    const hosts = this.boundariesOf(node).length > 0;
    const rests = (behaviourOf(node).rests?.(node) ?? false) || hosts;
    if (joinOf(node) && incoming.length > 1) {
      for (const flow of incoming) this.arrivals.set(flow.id, this.net.place(node.id, { flow: flow.id, rests: true }));
      this.stands.set(node.id, this.net.place(node.id));
      return;
    }
    const stand = this.net.place(node.id, { rests });
    this.stands.set(node.id, stand);
    const beside = this.boundariesOf(node).some((event) => !event.interrupting);
    this.entries.set(node.id, beside ? this.net.place(node.id) : stand);
  }

  private connect(node: Node): void {
    const stand = this.stands.get(node.id) as number;
    const joins = joinOf(node);
    const ins = this.incoming(node).flatMap((flow) => this.arrivals.get(flow.id) ?? []);
    if (joins && ins.length > 0) {
      const over = joins === 'all' ? { flows: this.incoming(node).map((flow) => flow.id) } : {};
      const kind = joins === 'all' ? 'plain' : 'inclusiveJoin';
      this.add(ins, [stand], { node: node.id, what: 'join', ...over }, { kind, eager: true });
    }
    this.meanwhile(node, stand);
    if (node.kind === 'endEvent' && this.end(node, stand)) return;
    if (node.kind === 'subProcess') this.leaveInside(node, stand);
    if (node.kind !== 'subProcess' || this.insideOf(node.id).ends) this.goOn(node, stand);
  }

  private goOn(node: Node, stand: number): void {
    const out = this.outgoing(node);
    const jump = linkTarget(this.drawing.children.get(node.parent ?? '') ?? [], node);
    const to = jump === undefined ? undefined : this.entries.get(jump);
    if (to !== undefined) return void this.add(this.insOf(node, stand), [to], { node: node.id, what: 'go' });
    const ways = waysOn(node, out);
    if (ways.length === 0) return void this.add(this.insOf(node, stand), [], { node: node.id, what: 'go' });
    for (const way of ways) {
      if (node.kind === 'eventBasedGateway') this.catchFirst(node, stand, way);
      else this.take(node, stand, way);
    }
  }

  private take(node: Node, stand: number, { always, maybe, otherwise }: Way): void {
    const flows = always.map((flow) => flow.id);
    const outs = always.map((flow) => this.enter(flow));
    if (maybe.length === 0) return void this.add(this.insOf(node, stand), outs, { node: node.id, what: 'go', flows });
    const branch = (flow: Flow): Branch => {
      const place = this.enter(flow);
      return { flow: flow.id, outs: [place], moves: null, cover: this.coverOfPlaces([place]), sides: [] };
    };
    const branches = maybe.map(branch);
    const choice = {
      node: node.id,
      always: flows,
      branches,
      otherwise: otherwise ? branch(otherwise) : null,
      after: null,
    };
    this.net.add({ ins: this.insOf(node, stand), outs, choice, cover: this.coverOfPlaces(outs) });
  }

  /** The event that happens first is passed with the gateway. */
  private catchFirst(node: Node, stand: number, { always }: Way): void {
    const flow = always[0] as Flow;
    const event = this.drawing.nodes.get(flow.to) as Node;
    if (event.kind !== 'intermediateCatchEvent' && event.kind !== 'receiveTask')
      return void this.add([stand], [this.enter(flow)], { node: node.id, what: 'go', flows: [flow.id] });
    const past = this.net.place(event.id);
    this.add([stand], [past], { node: node.id, what: 'go', flows: [flow.id] });
    this.goOn(event, past);
  }

  private enter(flow: Flow): number {
    return this.arrivals.get(flow.id) ?? (this.entries.get(flow.to) as number);
  }

  /** Events at the rim. One that lets the step go on happens, if at all, as soon as the step begins: what follows can wait there anyway. */
  private meanwhile(host: Node, stand: number): void {
    const beside: number[] = [];
    for (const event of this.boundariesOf(host)) {
      const path = this.entries.get(event.id) as number;
      if (!this.canHappen(event, host)) continue;
      if (event.interrupting) this.add([stand], [path], { node: event.id, what: 'meanwhile' });
      else beside.push(path);
    }
    const entry = this.entries.get(host.id);
    if (entry === undefined || entry === stand) return;
    if (beside.length > MANY_BESIDE || (beside.length > 0 && this.comesLate(host.id))) this.net.approximate = true;
    for (const some of subsets(beside)) {
      const moves = some.reduce<Rope>(
        (first, place) => ({ first, next: { node: this.net.at(place).node, what: 'meanwhile' } }),
        null,
      );
      this.add([entry], [stand, ...some], moves);
    }
  }

  private canHappen({ event }: BoundaryEvent, host: Node): boolean {
    if (host.kind !== 'subProcess') return true;
    const inside = this.insideOf(host.id);
    if (event.type === 'error') return catches(event.code, inside.errors);
    if (event.type === 'escalation') return catches(event.code, inside.escalations);
    return event.type === 'cancel' ? inside.cancels : true;
  }

  /** Whether the end takes everything with it, which is then drawn. */
  private end(node: NodeOf<'endEvent'>, stand: number): boolean {
    const { terminate, event } = node;
    let exit: Exit | null = null;
    if (terminate) exit = { type: terminate === 'case' ? 'terminateCase' : 'terminate', node: node.id };
    else if (event?.type === 'error') exit = { type: 'error', code: event.code ?? '', node: node.id };
    else if (event?.type === 'cancel') exit = { type: 'cancel', node: node.id };
    if (exit) this.endAll(stand, exit);
    return exit !== null;
  }

  /** What leaves a sub-process and is not caught at its rim. */
  private leaveInside(node: NodeOf<'subProcess'>, stand: number): void {
    const inside = this.insideOf(node.id);
    const rim = this.boundariesOf(node).map(({ event }) => event);
    for (const code of inside.errors) {
      const caught = rim.some((event) => event.type === 'error' && (event.code === undefined || event.code === code));
      if (!caught) this.endAll(stand, { type: 'error', code, node: node.id });
    }
    if (inside.endsCase) this.endAll(stand, { type: 'terminateCase', node: node.id });
    if (inside.cancels && !rim.some((event) => event.type === 'cancel')) this.goOn(node, stand);
  }

  private endAll(stand: number, exit: Exit): void {
    this.net.add({ kind: 'endAll', ins: [stand], outs: [], exit, moves: { node: exit.node, what: 'endAll' } });
  }

  /** What is held waits for something that never comes: joins go on waiting for it. */
  private insOf({ id }: Node, stand: number): number[] {
    return this.held.has(id) ? [stand, this.net.place('')] : [stand];
  }

  private add(
    ins: number[],
    outs: number[],
    moves: Rope,
    more: { kind?: 'plain' | 'inclusiveJoin'; eager?: boolean } = {},
  ) {
    this.net.add({ ins, outs, moves, cover: this.coverOfPlaces(outs), ...more });
  }

  private coverOfPlaces(places: readonly number[]): Uint32Array {
    const cover = this.net.emptyCover();
    for (const place of places) {
      const { node, flow } = this.net.at(place);
      const bit = this.bits.get(node);
      if (bit !== undefined && flow === null) cover[bit >> 5] = (cover[bit >> 5] as number) | (1 << (bit & 31));
    }
    return cover;
  }

  private boundariesOf(node: Node): readonly BoundaryEvent[] {
    return (this.drawing.boundaries.get(node.id) ?? []).filter(
      (event): event is BoundaryEvent => event.kind === 'boundaryEvent' && this.bits.has(event.id),
    );
  }

  private incoming(node: Node): readonly Flow[] {
    return (this.drawing.incoming.get(node.id) ?? []).filter((flow) => this.bits.has(flow.from));
  }

  private outgoing(node: Node): readonly Flow[] {
    return (this.drawing.outgoing.get(node.id) ?? []).filter((flow) => this.bits.has(flow.to));
  }
}
