// The name of a closed day of the office calendar, for calendars to choose from: a holiday by its name.
import { useCalendars } from '@baton/client/react';
import { DEFAULT_CALENDAR } from '@baton/core';
import { useMemo } from 'react';
import { useCompanyWords } from '../language/use-readable';

/** `day`: `YYYY-MM-DD`. */
export function useClosedName(): (day: string) => string | undefined {
  const rows = useCalendars().data?.rows;
  const say = useCompanyWords();
  return useMemo(() => {
    const calendar = rows?.find((row) => row.id === DEFAULT_CALENDAR) ?? rows?.[0];
    const names = new Map(calendar?.holidays.map((holiday) => [holiday.date, say(holiday.name)]));
    return (day) => names.get(day);
  }, [rows, say]);
}
