// The state of a case as the status language has it, from its row. Pure but for the clock that is passed in.
import type { CaseRow } from '@baton/client';
import type { StatusName } from '@baton/look';
import type { WorkingTime } from '../time/use-working-time';
import { urgencyOf } from '../time/use-working-time';
import { isOnlySlow } from './too-long';

type Place = CaseRow['places'][number];

export function statusOf(row: CaseRow, time: WorkingTime): StatusName {
  if (row.status === 'cancelled') return 'cancelled';
  if (row.status === 'completed') return 'done';
  if (row.hasIncident) return isOnlySlow(row) ? 'stalled' : 'failed';
  if (row.status === 'suspended') return 'paused';
  const place = urgentPlace(row);
  const urgency = urgencyOf(time, row.riskAt, row.nextDueAt);
  if (urgency === 'overdue' || urgency === 'atRisk') return urgency;
  if (place && place.person === null && place.item === null) return 'paused';
  return 'onTrack';
}

/** The place to look at first: with a problem, then the one due first. */
export function urgentPlace(row: CaseRow): Place | undefined {
  return [...row.places].sort(
    (a, b) =>
      Number(b.incident !== null) - Number(a.incident !== null) ||
      (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY),
  )[0];
}
