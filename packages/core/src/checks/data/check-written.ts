// What is read before anything has filled it in. Careful: anything from outside may have filled in anything, and what runs beside may have
// been before.
import type { Node } from '../../nodes/node';
import { type DrawingIndex, type Report, TOP } from '../drawing-index';
import type { Level } from '../soundness/level';
import { exploreLevels } from '../soundness/levels';
import { linkTarget, type Move } from '../soundness/moves';
import { Purse } from '../soundness/purse';
import { wayToStep } from '../soundness/ways';
import { localNames } from './names';
import { readings } from './reads';
import { SurelyWritten } from './surely-written';
import { setByRungs, type Writes, writesOf } from './writes';

/** Steps gone through for all pieces of data together, at most: beyond, ways past what fills one in are not looked for. */
const MOST_STEPS = 3_000;
/** The same in work, where single looks are hard. */
const MOST_WORK = 10_000_000;
/** Beyond, it is taken that something may have filled it in. */
const MOST_WALKED = 3_000_000;

/** By ordinal of the step, those that follow, or come before. */
type Ways = number[][];

/** `drawing`: with the paths that data can open. */
export function checkWritten(drawing: DrawingIndex, report: Report): void {
  const { diagram } = drawing;
  if (diagram.undeclared === 'accepted') return;
  const reads = readings(diagram);
  if (reads.size === 0) return;
  const given = givenAtStart(drawing);
  const names = [...new Set([...reads.values()].flatMap((list) => list.map(({ variable }) => variable)))];
  const open = names.filter((name) => drawing.variables.has(name) && !given.has(name));
  if (open.length === 0) return;
  const order = new Order(drawing, open);
  for (const node of diagram.nodes) {
    const asked = (reads.get(node.id) ?? []).filter(
      ({ variable }) => drawing.variables.has(variable) && !given.has(variable),
    );
    if (asked.length === 0) continue;
    const locals = localNames(drawing, node.id);
    const told = new Set<string>();
    for (const { variable, place, needsValue } of asked) {
      if (locals.has(variable) || told.has(variable)) continue;
      if (!order.mayBeWritten(node, variable)) {
        told.add(variable);
        report({ ...place, code: 'data.never-written', severity: 'warning', facts: { variable } });
      } else if (needsValue) {
        const way = order.wayWithout(node, variable, place.flow !== undefined);
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
  private readonly ordinals: ReadonlyMap<string, number>;
  private readonly after: Ways;
  private readonly before: Ways;
  private walked = 0;
  private readonly without = new Map<string, ReadonlyMap<string, Level>>();
  private readonly surely: SurelyWritten;
  private looks = 0;
  private readonly purse = new Purse(MOST_WORK);
  private readonly byRungs: ReadonlySet<string>;

  constructor(
    private readonly drawing: DrawingIndex,
    asked: readonly string[],
  ) {
    for (const node of drawing.diagram.nodes) this.writes.set(node.id, writesOf(node, drawing.diagram));
    this.byRungs = setByRungs(drawing.diagram);
    this.surely = new SurelyWritten(drawing, this.writes, asked);
    const { nodes } = drawing.diagram;
    this.ordinals = new Map(nodes.map(({ id }, ordinal) => [id, ordinal]));
    this.after = nodes.map(({ id }) => this.nextOf(id).flatMap((next) => this.ordinals.get(next) ?? []));
    this.before = nodes.map(() => []);
    for (const [from, list] of this.after.entries()) for (const to of list) this.before[to]?.push(from);
  }

  /** Some step fills it in that is not only behind this one. */
  mayBeWritten(reader: Node, variable: string): boolean {
    if (this.byRungs.has(variable) || this.surely.isThere(reader.id, variable)) return true;
    if (this.walked > MOST_WALKED) return true;
    const from = this.ordinals.get(reader.id) ?? -1;
    const behind = this.walk(this.after, from);
    const ahead = this.walk(this.before, from);
    for (const [id, { variables, anything }] of this.writes) {
      if (!anything && !variables.includes(variable)) continue;
      const at = this.ordinals.get(id) ?? -1;
      const onlyBehind = id !== reader.id && behind[at] === 1 && ahead[at] !== 1;
      if (id === reader.id ? this.writesBeforeLeaving(reader, variable) : !onlyBehind) return true;
    }
    return false;
  }

  /** The moves of a case that comes to the step although nothing has filled it in; null: there is none, or it is not looked for. */
  wayWithout(reader: Node, variable: string, leaving: boolean): readonly Move[] | null {
    if (this.byRungs.has(variable) || (leaving && this.writesBeforeLeaving(reader, variable))) return null;
    if (this.surely.isThere(reader.id, variable) || this.beginsByWhatWasThrown(reader)) return null;
    const steps = (this.looks + 1) * this.drawing.nodes.size;
    if (!this.without.has(variable) && (this.purse.isEmpty || steps > MOST_STEPS)) return null;
    return wayToStep(this.drawing, this.levelsWithout(variable), reader.id);
  }

  /** How tokens move as long as nothing has filled it in. */
  private levelsWithout(variable: string): ReadonlyMap<string, Level> {
    const known = this.without.get(variable);
    if (known) return known;
    this.looks++;
    const fillers = [...this.writes].filter(([, one]) => one.anything || one.variables.includes(variable));
    const levels = exploreLevels(this.drawing, { held: new Set(fillers.map(([id]) => id)), purse: this.purse });
    this.without.set(variable, levels);
    return levels;
  }

  /** It stands where only an exception, an escalation or an undoing leads, of which it is not known when it comes. */
  private beginsByWhatWasThrown(reader: Node): boolean {
    const { nodes, children } = this.drawing;
    const seen = new Set<string>();
    for (let at = nodes.get(reader.parent ?? TOP); at && !seen.has(at.id); at = nodes.get(at.parent ?? TOP)) {
      seen.add(at.id);
      if (at.kind !== 'subProcess' || at.variant !== 'event') continue;
      for (const child of children.get(at.id) ?? [])
        if (
          child.kind === 'startEvent' &&
          !['timer', 'signal', 'condition', 'message'].includes(child.event?.type ?? '')
        )
          return true;
    }
    return false;
  }

  private writesBeforeLeaving(reader: Node, variable: string): boolean {
    const { variables, anything } = this.writes.get(reader.id) ?? { variables: [], anything: false };
    return anything || variables.includes(variable);
  }

  /** Marks of the steps that follow, or come before. */
  private walk(ways: Ways, from: number): Uint8Array {
    const seen = new Uint8Array(ways.length);
    const open = (ways[from] ?? []).slice();
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen[at]) continue;
      seen[at] = 1;
      this.walked++;
      for (const next of ways[at] ?? []) if (!seen[next]) open.push(next);
    }
    return seen;
  }

  private nextOf(id: string): string[] {
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
