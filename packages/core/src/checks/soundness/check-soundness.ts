// Can every case come to its end, whatever happens? Findings on the movement of tokens, each with the moves that lead there. Called by
// `checkDiagram`.
import { possibleWays, unchangingCases } from '../data/possible-ways';
import { type DrawingIndex, type Report, TOP } from '../drawing-index';
import type { Problem, ProblemCode } from '../problem';
import { joinOf } from './behaviour';
import { Board } from './board';
import { describeDouble } from './double';
import { isExact } from './exactness';
import type { EndedOthers, Explored } from './explored';
import type { Level } from './level';
import { canBeRescued, exploreLevels } from './levels';
import { joined, type Move, movesOf } from './moves';
import type { Transition } from './net';
import { Purse } from './purse';
import { isReached, ropeOf, wayInto } from './ways';

/** Markings in which something is stuck that are looked at; the first for each join is told. */
const STUCK_SEEN = 500;

/** Steps, and work, for all combinations of unchanging data together, at most. */
const MOST_STEPS = 5_000;
const MOST_WORK = 15_000_000;

/** `drawing`: with the paths that data can open; `ending`: steps from which a path leads to an end; from others none is told where that is told. */
export function checkSoundness(drawing: DrawingIndex, ending: ReadonlySet<string>, report: Report): void {
  const found = findingsOf(drawing, ending, new Purse());
  const confirmed = found.some(dependsOnData) ? whateverTheData(drawing, ending) : null;
  for (const problem of found) if (!confirmed || !dependsOnData(problem)) report(problem);
  for (const problem of confirmed ?? []) report(problem);
}

/** What is found with some combination of the data that never changes; null: there are none of these, or too many. */
function whateverTheData(drawing: DrawingIndex, ending: ReadonlySet<string>): Iterable<Problem> | null {
  const cases = unchangingCases(drawing);
  if (cases.length === 0 || cases.length * drawing.nodes.size > MOST_STEPS) return null;
  const confirmed = new Map<string, Problem>();
  const purse = new Purse(MOST_WORK);
  for (const values of cases) {
    const found = findingsOf(possibleWays(drawing, values), ending, purse);
    if (purse.isEmpty) return null;
    for (const problem of found) {
      const key = `${problem.code} ${problem.node}`;
      if (dependsOnData(problem) && !confirmed.has(key)) confirmed.set(key, problem);
    }
  }
  return confirmed.values();
}

function dependsOnData({ code }: Problem): boolean {
  return code !== 'soundness.never-reached' && code !== 'soundness.ends-others';
}

function findingsOf(drawing: DrawingIndex, ending: ReadonlySet<string>, purse: Purse): readonly Problem[] {
  const found: Problem[] = [];
  const levels = exploreLevels(drawing, { purse });
  for (const level of [...levels.values()].reverse())
    if (isReached(drawing, levels, level.id))
      new Findings(drawing, levels, level, ending, (problem) => found.push(problem)).tell();
  return found;
}

class Findings {
  private readonly told = new Set<string>();
  /** What is found is certain; else it is a warning at most, with `exact: false` among its facts. */
  private readonly exact: boolean;

  constructor(
    private readonly drawing: DrawingIndex,
    private readonly levels: ReadonlyMap<string, Level>,
    private readonly level: Level,
    private readonly ending: ReadonlySet<string>,
    private readonly report: Report,
  ) {
    this.exact = isExact(levels, level);
  }

  tell(): void {
    const { explored, deep, id } = this.level;
    this.tellStuck(explored);
    if (deep) this.tellStuck(deep);
    this.tellDoubled(explored);
    if (deep) this.tellDoubled(deep);
    this.tellEndless();
    for (const ended of explored.endedOthers) this.tellEndedOthers(ended);
    if (explored.complete && explored.doubled.size === 0) this.tellNeverReached();
    if (!explored.complete || !this.level.exact)
      this.problem('soundness.not-proven', 'warning', id === TOP ? undefined : id, null, {
        markings: this.level.markings,
      });
  }

  private tellStuck(explored: Explored): void {
    const { net, id } = this.level;
    const severity = canBeRescued(this.drawing, id) ? 'warning' : 'error';
    for (const marking of explored.stuck.slice(0, STUCK_SEEN)) {
      const joins = explored.filled(marking).filter((place) => net.at(place).flow !== null);
      if (joins.every((place) => this.told.has(`parallel.unpaired ${net.at(place).node}`))) continue;
      const moves = this.wayTo(explored.way(marking));
      const board = this.play(moves);
      const stuck = new Set(joins.map((place) => net.at(place).node));
      const waiting = board.tokens.filter((token) => token.flow !== undefined && stuck.has(token.node));
      for (const join of new Set(waiting.map((token) => token.node))) {
        const come = new Set(waiting.filter((token) => token.node === join).map((token) => token.flow));
        const missing = (this.drawing.incoming.get(join) ?? []).filter((flow) => !come.has(flow.id));
        const names = missing.map((flow) => this.nameOf(flow.from));
        this.problem('parallel.unpaired', severity, join, moves, { missing: names });
      }
    }
  }

  private tellDoubled(explored: Explored): void {
    for (const [place, { way, grows }] of explored.doubled) {
      const moves = this.wayTo(way);
      const found = describeDouble(this.drawing, moves, this.level.net.at(place), (first) => this.play(first));
      if (!found) {
        this.problem('soundness.runs-twice', 'warning', this.level.net.at(place).node, null, {});
        continue;
      }
      const { step, merge, waitsAt } = found;
      const at = this.drawing.nodes.get(step);
      if (waitsAt && at && joinOf(at) !== 'all') continue;
      // An event at the rim of a step is not expected to happen in every round.
      const always = grows && found.moves.every((move) => move.what !== 'meanwhile');
      if (always) this.problem('soundness.unbounded', 'error', step, found.moves, {});
      else if (waitsAt) this.problem('soundness.join-twice', 'warning', step, found.moves, {});
      else if (merge)
        this.problem('soundness.lets-several', 'warning', merge, found.moves, { next: this.nameOf(step) });
      else this.problem('soundness.runs-twice', 'warning', step, found.moves, {});
    }
  }

  private tellEndless(): void {
    const { explored, id } = this.level;
    if (explored.endless < 0 || canBeRescued(this.drawing, id)) return;
    const moves = this.wayTo(explored.way(explored.endless));
    const { tokens } = this.play(moves);
    const at = tokens.find((token) => this.ending.has(token.node));
    if (at) this.problem('soundness.endless', 'error', at.node, moves, {});
  }

  private tellEndedOthers({ exit, way }: EndedOthers): void {
    const moves = this.wayTo(way);
    const before = this.play(moves.slice(0, -1));
    const others = before.tokens.filter((token) => token.node !== exit.node && this.isHere(token.node));
    const names = [...new Set(others.map((token) => this.nameOf(token.node)))];
    if (names.length > 0) this.problem('soundness.ends-others', 'info', exit.node, moves, { others: names });
  }

  /** The first of the steps that no case comes to; what lies behind them is not told one by one. */
  private tellNeverReached(): void {
    const { net, explored, nodes } = this.level;
    const bits = new Map(net.nodes.map((node, bit) => [node, bit]));
    const reached = (id: string): boolean => {
      const bit = bits.get(id);
      return bit === undefined || ((explored.reached[bit >> 5] as number) & (1 << (bit & 31))) !== 0;
    };
    for (const node of nodes) {
      if (reached(node.id) || this.told.has(`parallel.unpaired ${node.id}`)) continue;
      const before =
        node.kind === 'boundaryEvent'
          ? [node.attachedTo]
          : (this.drawing.incoming.get(node.id) ?? []).map((flow) => flow.from);
      if (before.some((id) => bits.has(id) && reached(id)))
        this.problem('soundness.never-reached', 'warning', node.id, null, {});
    }
  }

  private problem(
    code: ProblemCode,
    severity: Problem['severity'],
    node: string | undefined,
    moves: readonly Move[] | null,
    facts: Problem['facts'],
  ): void {
    const key = `${code} ${node}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.report({
      code,
      severity: severity === 'error' && !this.exact ? 'warning' : severity,
      ...(node === undefined ? {} : { node }),
      path: [],
      facts: this.exact ? facts : { ...facts, exact: false },
      ...(moves && moves.length > 0 ? { counterexample: moves } : {}),
    });
  }

  private wayTo(transitions: readonly Transition[]): Move[] {
    return movesOf(joined(wayInto(this.drawing, this.levels, this.level.id), ropeOf(transitions)));
  }

  private play(moves: readonly Move[]): Board {
    const board = new Board(this.drawing.diagram.nodes, this.drawing.diagram.flows);
    for (const move of moves) board.play(move);
    return board;
  }

  private isHere(node: string): boolean {
    return (this.drawing.nodes.get(node)?.parent ?? TOP) === this.level.id;
  }

  private nameOf(id: string): string {
    return this.drawing.nodes.get(id)?.name ?? id;
  }
}
