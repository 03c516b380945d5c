// Play: lets working time pass at a speed, over nights and days off at once, until something stops it.
import { addDuration, type CompiledCalendar } from '@baton/core';
import { useEffect, useRef, useState } from 'react';
import type { MomentView } from './moment-view';
import type { TryOutSession } from './session';

/** Working minutes that pass in one second. */
export const SPEEDS = { slow: 10, hour: 60, day: 480 } as const;
export type Speed = keyof typeof SPEEDS;

export interface Playing {
  readonly isOn: boolean;
  readonly speed: Speed;
  toggle(): void;
  setSpeed(speed: Speed): void;
}

const TICKS_PER_SECOND = 4;

export function usePlaying(session: TryOutSession, moment: MomentView, calendar: CompiledCalendar): Playing {
  const [isWanted, setWanted] = useState(false);
  const [speed, setSpeed] = useState<Speed>('hour');
  const latest = useRef(moment);
  latest.current = moment;
  const canGo = moment.case?.status === 'active';
  const isOn = isWanted && canGo;
  useEffect(() => {
    if (!isOn) return;
    let isBusy = false;
    const timer = setInterval(async () => {
      if (isBusy) return;
      isBusy = true;
      const step = { amount: SPEEDS[speed] / TICKS_PER_SECOND, unit: 'workingMinutes' } as const;
      await session.perform({ type: 'advance', to: addDuration(calendar, latest.current.now, step) });
      isBusy = false;
    }, 1_000 / TICKS_PER_SECOND);
    return () => clearInterval(timer);
  }, [isOn, speed, session, calendar]);
  return { isOn, speed, toggle: () => setWanted(!isOn), setSpeed };
}
