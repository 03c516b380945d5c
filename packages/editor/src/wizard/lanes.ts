// The lanes of a drawing that is made of answers: one for each who does something, in the order in which they come. Pure.
import type { Lane } from '@baton/core';
import type { MadeWords, StepAnswer, WhoAnswer } from './answers';

export function keyOf(who: WhoAnswer): string {
  if (who.type === 'role') return `role ${who.role}`;
  return who.type === 'person' ? `person ${who.person}` : who.type;
}

/** By `keyOf`. Whoever is outside has none. */
export function lanesOf(steps: readonly StepAnswer[], words: MadeWords): Map<string, Lane> {
  const lanes = new Map<string, Lane>();
  for (const { who } of steps) {
    if (who.type === 'outside' || lanes.has(keyOf(who))) continue;
    const name = 'name' in who ? who.name : words[who.type];
    lanes.set(keyOf(who), { id: `lane-${lanes.size + 1}`, name, ...(who.type === 'role' && { role: who.role }) });
  }
  return lanes;
}
