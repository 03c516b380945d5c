// The proof of a time target as the walk draws it: the days on which it ran, with a running sum over all stretches, and the pauses between. Pure.
import type { CaseClock, WalkLine } from '@baton/client';
import type { WalkPause } from '@baton/look/deadlines';

export function linesOf({ proof }: CaseClock['course']): readonly WalkLine[] {
  let sumIn = 0;
  let sumDays = 0;
  return proof.parts.flatMap((part) => {
    if (part.type !== 'ran') return [];
    const lines = part.lines.map((line) => ({ ...line, sumIn: sumIn + line.sumIn, sumDays: sumDays + line.sumDays }));
    sumIn = lines.at(-1)?.sumIn ?? sumIn;
    sumDays = lines.at(-1)?.sumDays ?? sumDays;
    return lines;
  });
}

/** One that lasts ends now. */
export function pausesOfProof({ proof }: CaseClock['course'], now: number): readonly WalkPause[] {
  return proof.parts.flatMap((part) =>
    part.type === 'paused' ? [{ fromAt: part.fromAt, toAt: part.toAt ?? now }] : [],
  );
}

/** Since when it has stood still; null: it runs. */
export function standsSince({ proof, pausedBy }: CaseClock['course']): number | null {
  const last = proof.parts.at(-1);
  return pausedBy.length > 0 && last?.type === 'paused' ? last.fromAt : null;
}
