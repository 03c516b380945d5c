// Hooks for calendars as who administers edits them: what a version would move, saving it, its versions, the public holidays of a country.
import type { BusinessCalendar } from '@baton/server';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BatonError } from '../call/baton-error';
import type { CallReply } from '../call/endpoints';
import { useBatonClient } from './provider';
import { keys } from './query-keys';

export type CalendarPreview = CallReply<'POST /api/calendars/preview'>;

/** What these new versions would move, one preview each; nothing is asked while there are none. */
export function useCalendarPreviews(calendars: readonly BusinessCalendar[]) {
  const client = useBatonClient();
  return useQuery<readonly CalendarPreview[], BatonError>({
    queryKey: keys.calendarPreview(calendars),
    queryFn: ({ signal }) =>
      Promise.all(
        calendars.map((calendar) => client.call('POST /api/calendars/preview', { body: { calendar }, signal })),
      ),
    enabled: calendars.length > 0,
    // Cases go on meanwhile: the preview is asked for anew each time it is looked at.
    staleTime: 0,
    gcTime: 0,
  });
}

interface NewVersions {
  readonly calendars: readonly BusinessCalendar[];
  /** Required (`reason.missing`) where they move due times of running cases. */
  readonly reason?: string;
}

/** One version after the other. Saving the same version twice is refused with `calendar.version-taken`, so it needs no command id. */
export function useSaveCalendars() {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  return useMutation<void, BatonError, NewVersions>({
    mutationFn: async ({ calendars, reason }) => {
      for (const calendar of calendars)
        await client.call('POST /api/calendars', { body: { calendar, ...(reason ? { reason } : {}) } });
    },
    onSettled: () =>
      Promise.all(
        [keys.calendars, keys.cases, keys.items, ['baton', 'case']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

/** Its versions, the latest first, and who saved which of them, when and why (`changes`). */
export function useCalendarVersions(id: string | null) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/calendars/:id/versions'>, BatonError>({
    queryKey: keys.calendarVersions(id ?? ''),
    queryFn: ({ signal }) => client.call('GET /api/calendars/:id/versions', { params: { id: id ?? '' }, signal }),
    enabled: id !== null,
  });
}

/** Countries with known public holidays, or the states and provinces of one. */
export function useHolidayPlaces(language: string, country?: string) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/holidays/places'>, BatonError>({
    queryKey: keys.holidayPlaces(language, country ?? ''),
    queryFn: ({ signal }) =>
      client.call('GET /api/holidays/places', { query: { language, ...(country ? { country } : {}) }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export interface HolidayQuestion {
  readonly country: string;
  readonly region?: string | undefined;
  readonly from: number;
  readonly to: number;
  readonly language: string;
}

/** The public holidays of a place as a layer; null: nothing is asked yet. */
export function useHolidays(question: HolidayQuestion | null) {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/holidays'>, BatonError>({
    queryKey: keys.holidays(question ?? {}),
    queryFn: ({ signal }) => {
      const { country, region, from, to, language } = question as HolidayQuestion;
      const query = { country, from: String(from), to: String(to), language, ...(region ? { region } : {}) };
      return client.call('GET /api/holidays', { query, signal });
    },
    enabled: question !== null,
    retry: false,
  });
}
