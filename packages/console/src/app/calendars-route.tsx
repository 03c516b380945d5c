// The address of the calendars and the one that is looked at.
import { useSearch } from '@tanstack/react-router';
import { CalendarsPage } from '../calendars/calendars-page';

export function CalendarsRoute() {
  const { calendar } = useSearch({ from: '/calendars' });
  return <CalendarsPage calendar={calendar} />;
}
