// A rung that reminds whoever has the task. For tests of time targets.
import type { Rung } from '../../diagram/ladder';

export const tell = (id: string, when: Rung['at'], rest: Partial<Rung> = {}): Rung => ({
  id,
  at: when,
  actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
  ...rest,
});
