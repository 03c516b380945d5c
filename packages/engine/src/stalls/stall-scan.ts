// Looks through all active cases for those that nothing moves any more, and tells operations: a problem at the step. Whatever screen is open.
import { findStalls, type Stall } from '@baton/core';
import { SYSTEM_SCOPE } from '../authority/sight';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import type { Instances } from '../instance/instances';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';

export interface StalledCase extends Stall {
  readonly instanceId: string;
  readonly caseKey: string;
  readonly caseTitle: string;
}

export interface StallScan {
  /** One look at all cases. What was told before is not told again, save cases without any step, which carry no problem of their own. */
  find(): Promise<readonly StalledCase[]>;
  /** Again and again until `stop`; `gapIn`: ms between two looks. */
  every(gapIn: number): void;
  stop(): void;
}

const PAGE = 200;

export function createStallScan(
  store: Pick<Store, 'queries'>,
  instances: Instances,
  calendars: CompiledCalendars,
  runtime: Runtime,
): StallScan {
  let wake: (() => void) | null = null;

  async function report(instanceId: string, { token, code, facts }: Stall): Promise<void> {
    if (code === 'stall.no-next-step') return;
    await instances.post(instanceId, {
      id: `stall:${runtime.newId()}`,
      by: { system: 'engine' },
      scope: null,
      body: { type: 'reportStall', token, code, facts },
      remember: false,
    });
  }

  async function find(): Promise<readonly StalledCase[]> {
    const found: StalledCase[] = [];
    const { calendars: known } = await calendars.facts();
    for (let offset = 0; ; offset += PAGE) {
      const filter = { status: ['active'], sort: 'started' } as const;
      const { rows } = await store.queries.cases(SYSTEM_SCOPE, filter, { limit: PAGE, offset });
      for (const { instanceId, key, title } of rows) {
        const live = await instances.read(instanceId);
        if (!live) continue;
        for (const stall of findStalls(live.graph, live.state, runtime.now(), known)) {
          found.push({ ...stall, instanceId, caseKey: key, caseTitle: title });
          await report(instanceId, stall);
        }
      }
      if (rows.length < PAGE) return found;
    }
  }

  function every(gapIn: number): void {
    wake?.();
    wake = runtime.wakeAt(runtime.now() + gapIn, () => {
      find()
        .catch((error: unknown) => runtime.fault(error, { during: 'stalls' }))
        .finally(() => wake && every(gapIn));
    });
  }

  return {
    find,
    every,
    stop() {
      wake?.();
      wake = null;
    },
  };
}
