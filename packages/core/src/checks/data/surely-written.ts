// What has certainly been filled in wherever a case comes to a step: what every way there fills in, and behind a join that waits for all what any
// of its branches does. Quick, and careful: what it does not know is gone through by `check-written.ts`.
import type { Node } from '../../nodes/node';
import { type DrawingIndex, isAdHoc, TOP } from '../drawing-index';
import { joinOf } from '../soundness/behaviour';
import { linkTarget } from '../soundness/moves';
import type { Writes } from './writes';

/** Variables as bits. */
type Names = Uint32Array;

export class SurelyWritten {
  private readonly bits: ReadonlyMap<string, number>;
  private readonly words: number;
  /** By step: what is there when a case comes to it, and when it has been done. Everything, until a way shows otherwise. */
  private readonly before = new Map<string, Names>();
  private readonly behind = new Map<string, Names>();

  constructor(
    private readonly drawing: DrawingIndex,
    private readonly writes: ReadonlyMap<string, Writes>,
    variables: readonly string[],
  ) {
    this.bits = new Map(variables.map((name, bit) => [name, bit]));
    this.words = Math.max(1, (variables.length + 31) >> 5);
    this.settle();
  }

  isThere(step: string, variable: string): boolean {
    const bit = this.bits.get(variable);
    const names = this.before.get(step);
    return bit !== undefined && names !== undefined && ((names[bit >> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  private settle(): void {
    const { nodes } = this.drawing.diagram;
    const everything = new Uint32Array(this.words).fill(0xffffffff);
    for (const { id } of nodes) {
      this.before.set(id, everything);
      this.behind.set(id, everything);
    }
    const followers = this.followers();
    const open = nodes.map(({ id }) => id);
    const waiting = new Set(open);
    for (let i = 0; i < open.length; i++) {
      const id = open[i] as string;
      waiting.delete(id);
      const node = this.drawing.nodes.get(id);
      if (!node) continue;
      const before = this.comesWith(node);
      const behind = this.leavesWith(node, before);
      if (same(before, this.before.get(id)) && same(behind, this.behind.get(id))) continue;
      this.before.set(id, before);
      this.behind.set(id, behind);
      for (const next of followers.get(id) ?? []) {
        if (waiting.has(next)) continue;
        waiting.add(next);
        open.push(next);
      }
    }
  }

  private comesWith(node: Node): Names {
    const { drawing } = this;
    if (node.kind === 'boundaryEvent') return this.at(this.before, node.attachedTo);
    const flows = drawing.incoming.get(node.id) ?? [];
    const arrivals = flows
      .filter((flow) => drawing.nodes.has(flow.from))
      .map((flow) => this.at(this.behind, flow.from));
    if (flows.length > 1 && joinOf(node) === 'all') return arrivals.reduce(either, this.none());
    const jumps = (this.jumps.get(node.id) ?? []).map((from) => this.at(this.behind, from));
    const begun = arrivals.length + jumps.length === 0 || node.kind === 'startEvent';
    const all = [...arrivals, ...jumps, ...(begun ? [this.around(node)] : [])];
    return all.reduce(both);
  }

  /** What begins by itself at a level finds what was there when the level began. */
  private around(node: Node): Names {
    const { nodes } = this.drawing;
    let owner = nodes.get(node.parent ?? TOP);
    for (
      const seen = new Set<string>();
      owner?.kind === 'subProcess' && owner.variant === 'event' && !seen.has(owner.id);
    ) {
      seen.add(owner.id);
      owner = nodes.get(owner.parent ?? TOP);
    }
    return owner ? this.at(this.before, owner.id) : this.none();
  }

  private leavesWith(node: Node, before: Names): Names {
    const own = this.ownNames(node.id);
    if (node.kind !== 'subProcess' || isAdHoc(this.drawing, node.id)) return either(before, own);
    const inside = this.drawing.children.get(node.id) ?? [];
    // An event may have taken the place of what ran.
    if (inside.some((child) => child.kind === 'subProcess' && child.variant === 'event')) return either(before, own);
    const ends = inside.filter((child) => child.kind === 'endEvent' || this.leadsNowhere(child));
    if (ends.length === 0) return either(before, own);
    return either(either(before, own), ends.map((end) => this.at(this.behind, end.id)).reduce(both));
  }

  private leadsNowhere(node: Node): boolean {
    return (this.drawing.outgoing.get(node.id) ?? []).length === 0 && !this.jumping.has(node.id);
  }

  private ownNames(id: string): Names {
    const names = this.none();
    const { variables = [], anything = false } = this.writes.get(id) ?? {};
    if (anything) return names.fill(0xffffffff);
    for (const name of variables) {
      const bit = this.bits.get(name);
      if (bit !== undefined) names[bit >> 5] = (names[bit >> 5] as number) | (1 << (bit & 31));
    }
    return names;
  }

  /** By step, those whose before depends on it. */
  private followers(): ReadonlyMap<string, readonly string[]> {
    const { drawing } = this;
    const found = new Map<string, string[]>();
    const add = (from: string, to: string) => {
      const list = found.get(from);
      if (list) list.push(to);
      else found.set(from, [to]);
    };
    for (const node of drawing.diagram.nodes) {
      const jump = linkTarget(drawing.children.get(node.parent ?? TOP) ?? [], node);
      if (jump !== undefined) {
        add(node.id, jump);
        this.jumping.add(node.id);
        this.jumps.set(jump, [...(this.jumps.get(jump) ?? []), node.id]);
      }
      if (node.kind === 'boundaryEvent') add(node.attachedTo, node.id);
      if (node.parent !== undefined) {
        add(node.id, node.parent);
        add(node.parent, node.id);
      }
    }
    for (const flow of drawing.diagram.flows) add(flow.from, flow.to);
    return found;
  }

  private readonly jumps = new Map<string, string[]>();
  private readonly jumping = new Set<string>();

  private at(names: ReadonlyMap<string, Names>, id: string): Names {
    return names.get(id) ?? this.none();
  }

  private none(): Names {
    return new Uint32Array(this.words);
  }
}

function either(a: Names, b: Names): Names {
  return a.map((word, i) => word | (b[i] as number));
}

function both(a: Names, b: Names): Names {
  return a.map((word, i) => word & (b[i] as number));
}

function same(a: Names, b: Names | undefined): boolean {
  return b !== undefined && a.every((word, i) => word === b[i]);
}
