// A person's task that is far older than its norm: nothing has failed, so there is nothing to try again; its person is asked, helped, or given time. Pure.
import type { CaseRow } from '@baton/client';

type Place = CaseRow['places'][number];

export function isTooLong(place: Place): boolean {
  return place.incident?.code === 'stall.too-long' && place.item !== null;
}

/** All that holds the case up is people's tasks that take too long. */
export function isOnlySlow({ hasIncident, places }: CaseRow): boolean {
  return hasIncident && places.every((place) => place.incident === null || isTooLong(place));
}
