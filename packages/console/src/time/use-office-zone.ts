// The zone of the office calendar: times are told as the office's clocks show them. Kept in this browser, so that a page shows the right
// hours before the calendars have been loaded.
import { useBatonClient } from '@baton/client/react';
import { DEFAULT_CALENDAR } from '@baton/core';
import { useQuery } from '@tanstack/react-query';
import { keepHere, useKeptHere } from '../frame/kept-here';

const STORAGE_KEY = 'baton.zone';

/** `isSignedIn`: calendars are told to those who are. */
export function useOfficeZone(isSignedIn: boolean): string | undefined {
  const client = useBatonClient();
  const kept = useKeptHere(STORAGE_KEY);
  const query = useQuery({
    queryKey: ['baton-console', 'office-zone'],
    queryFn: async ({ signal }) => {
      const { rows } = await client.call('GET /api/calendars', { signal });
      const zone = (rows.find((row) => row.id === DEFAULT_CALENDAR) ?? rows[0])?.zone ?? null;
      if (zone) keepHere(STORAGE_KEY, zone);
      return zone;
    },
    enabled: isSignedIn,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return query.data ?? kept ?? undefined;
}
