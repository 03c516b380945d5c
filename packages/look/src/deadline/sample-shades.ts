// A small office calendar for stories and tests: Mon to Fri 9 to 18, lunch 13 to 14, in Berlin's summer time (UTC+2),
// with 1 May 2026 as a holiday. Not a calendar engine: that is core's.
import type { Shade } from './shade';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** `time`: "09:00" on that day of April or May 2026, Berlin. */
export function berlin(date: string, time: string): number {
  return Date.parse(`2026-${date}T${time}:00+02:00`);
}

/** Shades of whole days, from the first to the last, both "MM-DD". */
export function sampleShades(first: string, last: string): readonly Shade[] {
  const shades: Shade[] = [];
  const push = (shade: Shade) => {
    const before = shades.at(-1);
    const bothNight = before?.reason?.type === 'night' && shade.reason?.type === 'night';
    if (bothNight && before) shades[shades.length - 1] = { ...before, toAt: shade.toAt };
    else shades.push(shade);
  };
  for (let dayAt = berlin(first, '00:00'); dayAt <= berlin(last, '00:00'); dayAt += DAY) {
    const closed = closedReason(dayAt);
    const at = (hour: number) => dayAt + hour * HOUR;
    if (closed) {
      push({ fromAt: dayAt, toAt: at(24), working: false, reason: closed });
      continue;
    }
    push({ fromAt: dayAt, toAt: at(9), working: false, reason: { type: 'night' } });
    push({ fromAt: at(9), toAt: at(13), working: true });
    push({ fromAt: at(13), toAt: at(14), working: false, reason: { type: 'break' } });
    push({ fromAt: at(14), toAt: at(18), working: true });
    push({ fromAt: at(18), toAt: at(24), working: false, reason: { type: 'night' } });
  }
  return shades;
}

function closedReason(dayAt: number): Shade['reason'] {
  if (dayAt === berlin('05-01', '00:00')) return { type: 'holiday', name: 'Labour Day' };
  const weekday = new Date(dayAt + 12 * HOUR).getUTCDay();
  return weekday === 0 || weekday === 6 ? { type: 'weekend' } : undefined;
}
