// Plays a test of a process on the real engine and says where it goes otherwise than the test wants. Called by the editor (in its try-out and
// before publishing) and by `baton test`.
import {
  addDuration,
  CompileError,
  compileCalendar,
  type Diagram,
  type Difference,
  type ProcessTest,
  type TestAct,
} from '@baton/core';
import type { Act, DoneAct } from './act';
import { judge } from './expectations';
import { type Glance, glanceAt } from './glance';
import { createWorld, type Refused, type World, type WorldOptions } from './world';

/** The people and calendars of a rehearsal. */
export type Company = Pick<WorldOptions, 'people' | 'roles' | 'calendars'>;

export interface TestResult {
  readonly test: string;
  readonly passed: boolean;
  /** The earliest first. */
  readonly differences: readonly Difference[];
  /** What was done, so that the run can be opened at any moment. */
  readonly acts: readonly DoneAct[];
  readonly takenFlows: readonly string[];
  readonly endedAt: number | null;
}

export function starterOf(diagram: Diagram, test: ProcessTest, { people }: Company): string {
  const there = people.filter((person) => !person.inactive);
  const named = there.find((person) => person.id === test.starter);
  const owner = there.find((person) => diagram.ownerRole !== undefined && person.roles.includes(diagram.ownerRole));
  return (named ?? owner ?? there[0])?.id ?? 'somebody';
}

export async function runProcessTest(diagram: Diagram, test: ProcessTest, company: Company): Promise<TestResult> {
  const { startAt } = test;
  const options: WorldOptions = { ...company, diagram, startAt, starter: starterOf(diagram, test, company) };
  const undrawn = stepsOf(test).filter((step) => diagram.nodes.every(({ id }) => id !== step));
  try {
    const world = await createWorld(options);
    const play = await new Play(world, startAt).all(test);
    const glance = await glanceAt(world);
    const calendar = company.calendars[0];
    const by = (within: Parameters<typeof addDuration>[2]) =>
      calendar ? addDuration(compileCalendar(calendar), startAt, within) : startAt;
    const missing = undrawn.map((step) => ({ type: 'notDrawn', step, at: startAt }) as const);
    const judged =
      glance && !play.difference
        ? judge({ diagram, people: company.people, glance, by }, test.holds).filter(
            (difference) => !('step' in difference && undrawn.includes(difference.step ?? '')),
          )
        : [];
    const differences = [
      ...missing,
      ...(play.difference && missing.length === 0 ? [play.difference] : []),
      ...judged,
    ].sort((a, b) => a.at - b.at);
    const { acts } = play;
    const taken = glance?.takenFlows ?? [];
    return {
      test: test.id,
      passed: differences.length === 0,
      differences,
      acts,
      takenFlows: taken,
      endedAt: glance?.endedAt ?? null,
    };
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const differences = [{ type: 'cannotPlay', at: startAt }] as const;
    return { test: test.id, passed: false, differences, acts: [], takenFlows: [], endedAt: null };
  }
}

/** Steps that the test names. */
function stepsOf({ acts, holds }: ProcessTest): string[] {
  const named = [...acts, ...holds].flatMap((one) => ('step' in one && one.step !== undefined ? [one.step] : []));
  const ends = holds.flatMap((one) => (one.type === 'ended' && one.end !== undefined ? [one.end] : []));
  return [...new Set([...named, ...ends])];
}

class Play {
  readonly #acts: DoneAct[] = [];

  constructor(
    private readonly world: World,
    private readonly startAt: number,
  ) {}

  async all(test: ProcessTest): Promise<{ acts: readonly DoneAct[]; difference: Difference | null }> {
    for (const act of test.acts) {
      await this.#to(this.startAt + act.afterIn);
      const difference = await this.#one(act);
      if (difference) return { acts: this.#acts, difference };
    }
    await this.#to(this.startAt + test.untilIn);
    return { acts: this.#acts, difference: null };
  }

  async #to(at: number): Promise<void> {
    if (at > this.world.clock.now()) await this.#do({ type: 'advance', to: at });
  }

  async #do(act: Act): Promise<Refused | null> {
    const at = this.world.clock.now();
    const refused = await this.world.do(act);
    if (!refused) this.#acts.push({ at, act });
    return refused;
  }

  async #one(wanted: TestAct): Promise<Difference | null> {
    const at = this.world.clock.now();
    const glance = await glanceAt(this.world);
    const found = actOf(wanted, glance);
    if (!found) {
      const where = glance?.status === 'active' ? glance.places.map(({ node }) => node) : [];
      if (wanted.type === 'message') return { type: 'notAwaited', message: wanted.name, where, at };
      return 'step' in wanted ? { type: 'notOpen', step: wanted.step, where, at } : { type: 'cannotPlay', at };
    }
    const refused = await this.#do(found);
    return refused && { type: 'refused', step: 'step' in wanted ? wanted.step : null, refused, at };
  }
}

/** The act by the numbers of this run; null: there is nothing that it could be done with. */
function actOf(wanted: TestAct, glance: Glance | null): Act | null {
  if (wanted.type === 'start') return { type: 'start', variables: wanted.variables };
  if (wanted.type === 'complete') {
    const item = glance?.items
      .filter((one) => one.node === wanted.step && one.closedAt === null)
      .sort((a, b) => a.item - b.item)[0];
    const person = wanted.person ?? item?.assignee ?? item?.candidates[0];
    if (!item || person === undefined) return null;
    const { outcome, variables } = wanted;
    return {
      type: 'complete',
      person,
      item: item.item,
      ...(outcome !== undefined && { outcome }),
      ...(variables && { variables }),
    };
  }
  if (wanted.type === 'message') {
    const news = glance?.awaited.find(({ message }) => message === wanted.name);
    return news ? { type: 'message', name: news.message, key: news.key, variables: wanted.variables } : null;
  }
  if (wanted.type === 'retry' || wanted.type === 'skip') {
    const place = glance?.places.find(({ node }) => node === wanted.step);
    return place ? { type: wanted.type, token: place.token } : null;
  }
  const { afterIn: _, ...act } = wanted;
  return act as Act;
}
