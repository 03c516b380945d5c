// How many tokens stand in each scope, counted once a command asks for it often: thousands of scopes may close in one command.
import type { InstanceEvent } from '../state/events';
import type { InstanceState } from '../state/instance-state';
import { findId } from '../state/sorted-list';

/** So often it is looked up in the list of tokens before counting pays. */
const LOOKED_UP = 8;

export class Occupancy {
  private asked = 0;
  private counts: Map<number, number> | null = null;

  /** Called with each event before it is applied. */
  note(state: InstanceState, event: InstanceEvent): void {
    if (this.counts === null) return;
    if (event.type === 'node.entered') this.add(event.scope, 1);
    else if (event.type === 'node.left' || event.type === 'node.cancelled')
      this.add(findId(state.tokens, event.token)?.scope ?? -1, -1);
  }

  /** Whether a token stands in the scope. */
  of(state: InstanceState, scope: number): boolean {
    if (this.counts === null && this.asked++ < LOOKED_UP) return state.tokens.some((token) => token.scope === scope);
    if (this.counts === null) {
      this.counts = new Map();
      for (const token of state.tokens) this.add(token.scope, 1);
    }
    return (this.counts.get(scope) ?? 0) > 0;
  }

  private add(scope: number, by: number): void {
    this.counts?.set(scope, (this.counts.get(scope) ?? 0) + by);
  }
}
