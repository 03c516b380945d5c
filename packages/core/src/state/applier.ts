// The form of what turns one type of event into state; `apply.ts` puts them together.
import type { InstanceEvent, InstanceEventType } from './events';
import type { InstanceState } from './instance-state';

/** Applies one type of event to a private copy. Elements of the state's lists are replaced, never changed. */
export type Applier<T extends InstanceEventType> = (
  state: InstanceState,
  event: Extract<InstanceEvent, { type: T }>,
  at: number,
) => void;
export type Appliers<T extends InstanceEventType> = { readonly [K in T]: Applier<K> };
