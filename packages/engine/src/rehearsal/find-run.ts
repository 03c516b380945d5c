// Looks for a run that takes a path or comes to an end, by doing on the real engine what people, the world outside and time could do: each time
// what leads nearest to it, and less and less what was done before. Called for "make a test for it"; what is not found may still be possible.
import { CompileError } from '@baton/core';
import type { DoneAct } from './act';
import { type Glance, glanceAt } from './glance';
import { type Offer, Offers } from './offers';
import { type Goal, Ways } from './ways';
import { createWorld, type World, type WorldOptions } from './world';

export interface FoundRun {
  readonly acts: readonly DoneAct[];
  readonly glance: Glance;
}

export interface SearchLimits {
  /** Runs begun from the start; 12 when absent. */
  readonly runs?: number;
  /** Acts in one run; 80 when absent. */
  readonly acts?: number;
  /** Ends the search: an `AbortSignal`. */
  readonly signal?: { readonly aborted: boolean };
}

/** Moments that pass in one wait. */
const MOST_WAITS = 40;

/** Null: none was found within the limits. */
export async function findRun(options: WorldOptions, goal: Goal, limits: SearchLimits = {}): Promise<FoundRun | null> {
  const ways = new Ways(options.diagram, goal);
  const tried = new Map<string, number>();
  for (let run = 0; run < (limits.runs ?? 12); run++) {
    if (limits.signal?.aborted) return null;
    try {
      const found = await new Search(options, ways, tried, run).go(limits);
      if (found) return found;
    } catch (error) {
      if (error instanceof CompileError) return null;
      throw error;
    }
  }
  return null;
}

class Search {
  readonly #done: DoneAct[] = [];
  readonly #offers: Offers;
  #world!: World;

  constructor(
    private readonly options: WorldOptions,
    private readonly ways: Ways,
    /** How often each thing was done, in all runs: what was done before costs more. */
    private readonly tried: Map<string, number>,
    run: number,
  ) {
    this.#offers = new Offers(options, ways, run);
  }

  async go({ acts = 80, signal }: SearchLimits): Promise<FoundRun | null> {
    this.#world = await createWorld(this.options);
    for (let left = acts; left > 0 && !signal?.aborted; left--) {
      const glance = await glanceAt(this.#world);
      if (glance && this.#isThere(glance)) return { acts: this.#done, glance };
      if (glance?.status === 'over') return null;
      const offers = (glance ? this.#offers.at(glance) : [this.#offers.start()]).sort(
        (a, b) => this.#priceOf(a) - this.#priceOf(b) || a.key.localeCompare(b.key),
      );
      if (!(await this.#take(offers, glance))) return null;
    }
    return null;
  }

  /** The cheapest that is not refused. */
  async #take(offers: readonly Offer[], before: Glance | null): Promise<boolean> {
    for (const offer of offers) {
      this.tried.set(offer.key, (this.tried.get(offer.key) ?? 0) + 1);
      let isDone = false;
      for (const act of offer.acts) {
        const at = this.#world.clock.now();
        if (await this.#world.do(act)) break;
        this.#done.push({ at, act });
        isDone = act === offer.acts.at(-1);
      }
      if (isDone && offer.waits && before) await this.#waitOn(before);
      if (isDone) return true;
    }
    return false;
  }

  /** Reminders change nothing: it is waited on until the case stands elsewhere, as one act. */
  async #waitOn({ places, now }: Glance): Promise<void> {
    const stood = JSON.stringify(places.map(({ token, node, incident }) => [token, node, incident !== null]));
    for (let left = MOST_WAITS; left > 0; left--) {
      const glance = await glanceAt(this.#world);
      if (!glance || glance.nextDueAt === null || glance.status === 'over') return;
      if (JSON.stringify(glance.places.map(({ token, node, incident }) => [token, node, incident !== null])) !== stood)
        return;
      const to = Math.max(glance.nextDueAt, glance.now + 1);
      await this.#world.do({ type: 'advance', to });
      this.#done[this.#done.length - 1] = { at: now, act: { type: 'advance', to } };
    }
  }

  #priceOf({ key, cost }: Offer): number {
    return Math.min(cost, 1_000) + 4 * (this.tried.get(key) ?? 0);
  }

  #isThere(glance: Glance): boolean {
    const { goal } = this.ways;
    if (goal === 'anyEnd') return glance.end !== null;
    return 'flow' in goal ? glance.takenFlows.includes(goal.flow) : glance.end === goal.end;
  }
}
