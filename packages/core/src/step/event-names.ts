// By what something is waited for or told: as it is drawn, or as FEEL gives it.
import type { CompiledEvent } from '../graph/process-graph';
import type { Place } from './data';
import { failed, type Worked, worked } from './outcome';
import type { Step } from './step';

/** Name of what is thrown or waited for: as drawn, or as FEEL gives it. */
export function nameOf(
  step: Step,
  drawn: string | undefined,
  event: CompiledEvent | null,
  place: Place,
): Worked<string> {
  if (!event?.name) return drawn === undefined ? failed('event.no-name', {}) : worked(drawn);
  const name = step.evaluate(event.name, place);
  if (!name.ok) return failed(name.code, { ...name.facts, expression: event.name.source });
  return typeof name.value === 'string' && name.value !== ''
    ? worked(name.value)
    : failed('event.no-name', { expression: event.name.source });
}

/** The key by which messages find their way: as FEEL gives it, else that of the case. */
export function keyOf(step: Step, event: CompiledEvent | null, place: Place): Worked<string> {
  if (!event?.key) return worked(step.state.key);
  const key = step.evaluate(event.key, place);
  if (!key.ok) return failed(key.code, { ...key.facts, expression: event.key.source });
  return key.value === null || typeof key.value === 'object'
    ? failed('event.no-key', { expression: event.key.source })
    : worked(String(key.value));
}
