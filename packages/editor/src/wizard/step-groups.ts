// How the steps of the answers stand to one another: side by side, back to one before, past others after a "no". Pure; asked by the drawing.
import type { StepAnswer } from './answers';

/** Steps side by side stand in one group. */
export function groupsOf(steps: readonly StepAnswer[]): number[][] {
  const groups: number[][] = [];
  for (const [at, step] of steps.entries()) {
    const last = groups.at(-1);
    if (step.besides && last) last.push(at);
    else groups.push([at]);
  }
  return groups;
}

/** The step to which one can go back: only to one that comes before, or to itself. */
export function backOf(step: StepAnswer, at: number): number | null {
  return step.backTo === undefined || step.backTo > at ? null : step.backTo;
}

/** Where a "no" leads, as far as that can be drawn: not out of steps side by side, and not into their midst. */
export function noOf(steps: readonly StepAnswer[], at: number): NonNullable<StepAnswer['no']> | null {
  const no = steps[at]?.no;
  const isAlone = (i: number) => i < steps.length && !(i > 0 && steps[i]?.besides) && !steps[i + 1]?.besides;
  if (no === undefined || steps[at]?.who.type === 'outside' || !isAlone(at)) return null;
  if (no === 'instead') return isAlone(at + 1) && isAlone(at + 2) && steps[at + 1]?.no === undefined ? no : null;
  if (no === 'end' || no === steps.length) return no === 'end' || no > at + 1 ? no : null;
  return no > at + 1 && no < steps.length && !steps[no]?.besides ? no : null;
}
