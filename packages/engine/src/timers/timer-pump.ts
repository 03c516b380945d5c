// Fires what is due. The store's rows are the truth: a timer fires once however often the engine was restarted, since firing moves its case
// on and removes its row in one commit.
import { inSlices, slicesOf } from '../engine/in-slices';
import type { Instances } from '../instance/instances';
import type { Runtime } from '../ports/runtime';
import type { Store, TimerRow } from '../ports/store';

export interface TimerPump {
  /** Fires the timers due by now, those of one instant together; answers how many moved a case. */
  fireDue(): Promise<number>;
}

const AT_ONCE = 5_000;

export function createTimerPump(store: Store, instances: Instances, runtime: Runtime): TimerPump {
  /** Rows that their case refused once: fired by another engine, or by a commit whose answer was lost; gone when looked for again. */
  const suspects = new Set<string>();
  /** Refused again: data that does not fit together. Told once and left alone, so that they hold up nothing else. */
  const refused = new Set<string>();
  const idOf = ({ instanceId, key, dueAt }: TimerRow) => `${instanceId} ${key} ${dueAt}`;

  async function fire(row: TimerRow): Promise<boolean> {
    const reply = await instances.post(row.instanceId, {
      id: `timer:${row.key}:${row.dueAt}`,
      by: { system: 'timer' },
      scope: null,
      body: { type: 'fireTimer', key: row.key },
      remember: false,
    });
    if (reply.ok) return true;
    // Suspended or over meanwhile: its row went with that commit.
    if (reply.code === 'instance.suspended' || reply.code === 'instance.ended') return false;
    if (!suspects.has(idOf(row))) {
      suspects.add(idOf(row));
      return true;
    }
    suspects.delete(idOf(row));
    refused.add(idOf(row));
    runtime.fault(new Error(`timer refused: ${reply.code}`), {
      instanceId: row.instanceId,
      key: row.key,
      code: reply.code,
    });
    return false;
  }

  return {
    async fireDue() {
      const due = await store.dueTimers(runtime.now(), AT_ONCE + refused.size);
      const rows = due.filter((row) => !refused.has(idOf(row)));
      const present = new Set(rows.map(idOf));
      for (const suspect of suspects) if (!present.has(suspect)) suspects.delete(suspect);
      const fired = await inSlices(slicesOf(rows), fire);
      return fired.filter(Boolean).length;
    },
  };
}
