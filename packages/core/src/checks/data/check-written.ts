// What is read before anything has filled it in. Careful: anything from outside may have filled in anything, and what runs beside may have
// been before.
import type { Node } from '../../nodes/node';
import { type DrawingIndex, type Report, TOP } from '../drawing-index';
import { Board } from '../soundness/board';
import { linkTarget, type Move } from '../soundness/moves';
import { localNames } from './names';
import { readingsAt } from './reads';
import { setByRungs, type Writes, writesOf } from './writes';

export function checkWritten(drawing: DrawingIndex, report: Report): void {
  const { diagram } = drawing;
  if (diagram.undeclared === 'accepted') return;
  const reads = diagram.nodes.map((node) => readingsAt(diagram, node, drawing.outgoing.get(node.id) ?? []));
  if (reads.every((list) => list.length === 0)) return;
  const given = givenAtStart(drawing);
  const order = new Order(drawing);
  for (const [i, node] of diagram.nodes.entries()) {
    const readings = (reads[i] ?? []).filter(({ variable }) => drawing.variables.has(variable) && !given.has(variable));
    if (readings.length === 0) continue;
    const locals = localNames(drawing, node.id);
    const told = new Set<string>();
    for (const { variable, place, needsValue } of readings) {
      if (locals.has(variable) || told.has(variable)) continue;
      if (!order.mayBeWritten(node, variable)) {
        told.add(variable);
        report({ ...place, code: 'data.never-written', severity: 'warning', facts: { variable } });
      } else if (needsValue) {
        const way = order.wayWithout(node, variable);
        if (!way) continue;
        told.add(variable);
        report({ ...place, code: 'data.maybe-unwritten', severity: 'info', facts: { variable }, counterexample: way });
      }
    }
  }
}

/** Variables that have a value from the start, or can have: the host gives what is asked for at the start. */
function givenAtStart({ diagram }: DrawingIndex): ReadonlySet<string> {
  const given = diagram.variables.filter(
    (variable) =>
      variable.required || variable.atStart || (variable.default !== undefined && variable.default !== null),
  );
  return new Set(given.map(({ name }) => name));
}

/** What comes before what, and what is filled in on the way. */
class Order {
  private readonly writes = new Map<string, Writes>();
  private readonly after = new Map<string, ReadonlySet<string>>();
  private readonly byRungs: ReadonlySet<string>;

  constructor(private readonly drawing: DrawingIndex) {
    for (const node of drawing.diagram.nodes) this.writes.set(node.id, writesOf(node, drawing.diagram));
    this.byRungs = setByRungs(drawing.diagram);
  }

  /** Some step fills it in that is not only behind this one. */
  mayBeWritten(reader: Node, variable: string): boolean {
    if (this.byRungs.has(variable)) return true;
    const behind = this.reachableFrom(reader.id);
    for (const [id, { variables, anything }] of this.writes) {
      if (!anything && !variables.includes(variable)) continue;
      const onlyBehind = id !== reader.id && behind.has(id) && !this.reachableFrom(id).has(reader.id);
      if (id === reader.id ? this.writesBeforeLeaving(reader, variable) : !onlyBehind) return true;
    }
    return false;
  }

  /** The moves of a case that comes to the step although nothing has filled it in; null: there is none, or none that is plain. */
  wayWithout(reader: Node, variable: string): readonly Move[] | null {
    if (this.byRungs.has(variable) || reader.parent !== undefined) return null;
    if (this.writesBeforeLeaving(reader, variable) && this.drawing.outgoing.get(reader.id)?.some((flow) => flow.when))
      return null;
    const starts = this.drawing.diagram.nodes.filter((node) => node.kind === 'startEvent' && node.parent === undefined);
    const open: { readonly id: string; readonly moves: readonly Move[] }[] = starts
      .filter((node) => !this.fillsIn(node.id, variable))
      .map((node) => ({ id: node.id, moves: [{ node: node.id, what: 'begin' }] }));
    const seen = new Set(open.map(({ id }) => id));
    for (let i = 0; i < open.length; i++) {
      const { id, moves } = open[i] as (typeof open)[number];
      if (id === reader.id) return this.standsThere(moves, reader.id) ? moves : null;
      if (this.fillsIn(id, variable)) continue;
      for (const next of this.onFrom(id)) {
        if (seen.has(next.id)) continue;
        seen.add(next.id);
        open.push({ id: next.id, moves: [...moves, next.move] });
      }
    }
    return null;
  }

  private onFrom(id: string): readonly { readonly id: string; readonly move: Move }[] {
    const flows = this.drawing.outgoing.get(id) ?? [];
    const all = this.drawing.nodes.get(id)?.kind === 'parallelGateway';
    const onward = flows.map((flow) => ({
      id: flow.to,
      move: { node: id, what: 'go' as const, flows: all ? flows.map((one) => one.id) : [flow.id] },
    }));
    const meanwhile = (this.drawing.boundaries.get(id) ?? []).map((event) => ({
      id: event.id,
      move: { node: event.id, what: 'meanwhile' as const },
    }));
    return [...onward, ...meanwhile];
  }

  private standsThere(moves: readonly Move[], id: string): boolean {
    const board = new Board(this.drawing.diagram.nodes, this.drawing.diagram.flows);
    const possible = moves.every((move) => board.play(move));
    return possible && board.tokens.some((token) => token.node === id && token.flow === undefined);
  }

  /** The step, or something inside of it. */
  private fillsIn(id: string, variable: string): boolean {
    const open = [id];
    const seen = new Set(open);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const writes = this.writes.get(at);
      if (writes && (writes.anything || writes.variables.includes(variable))) return true;
      for (const child of this.drawing.children.get(at) ?? []) {
        if (seen.has(child.id)) continue;
        seen.add(child.id);
        open.push(child.id);
      }
    }
    return false;
  }

  private writesBeforeLeaving(reader: Node, variable: string): boolean {
    const { variables, anything } = this.writes.get(reader.id) ?? { variables: [], anything: false };
    return anything || variables.includes(variable);
  }

  private reachableFrom(id: string): ReadonlySet<string> {
    const known = this.after.get(id);
    if (known) return known;
    const seen = new Set<string>();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const next of this.nextOf(at)) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    this.after.set(id, seen);
    return seen;
  }

  private nextOf(id: string): readonly string[] {
    const { drawing } = this;
    const node = drawing.nodes.get(id);
    const level = drawing.children.get(node?.parent ?? TOP) ?? [];
    const jump = linkTarget(level, node);
    return [
      ...(drawing.outgoing.get(id) ?? []).map((flow) => flow.to),
      ...(drawing.boundaries.get(id) ?? []).map((event) => event.id),
      ...(drawing.children.get(id) ?? []).map((child) => child.id),
      ...(jump === undefined ? [] : [jump]),
      // What is inside of a sub-process goes on behind it.
      ...(node?.parent === undefined ? [] : (drawing.outgoing.get(node.parent) ?? []).map((flow) => flow.to)),
      ...(node?.kind === 'boundaryEvent' && node.event.type === 'compensation' ? [node.event.handler] : []),
    ];
  }
}
