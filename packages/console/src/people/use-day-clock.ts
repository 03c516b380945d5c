// Days of the office as moments: an absence begins and ends at midnight of the office's zone.
import { instantOf, wallClock } from '@baton/core';
import { useMemo } from 'react';
import { useWorkingTime } from '../time/use-working-time';
import type { DayClock } from './person-form';

export function useDayClock(): DayClock {
  const zone = useWorkingTime().office?.calendar.zone ?? 'UTC';
  return useMemo(
    () => ({
      atMidnight: (day) => instantOf(zone, day, '00:00'),
      dayOf: (at) => wallClock(zone, at).date,
    }),
    [zone],
  );
}
