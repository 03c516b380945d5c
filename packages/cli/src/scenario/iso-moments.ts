// Moves of the clock as scenarios write them: ISO 8601 durations and local dates and times. The scenarios' zone is UTC.

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const DAY = 86_400_000;

/** Epoch ms of `from` plus the duration; years and months by the calendar. Throws where it is none. */
export function afterDuration(from: number, duration: string): number {
  const found = DURATION.exec(duration.trim());
  if (!found || duration.length < 3) throw new Error(`not a duration: ${duration}`);
  const [years, months, weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + years * 12 + months);
  return date.getTime() + (weeks * 7 + days) * DAY + hours * 3_600_000 + minutes * 60_000 + seconds * 1_000;
}

/** Epoch ms of a local date and time, or of one with an offset. Throws where it is none. */
export function momentOf(text: string): number {
  const local = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.test(text.trim());
  const at = Date.parse(local ? withZone(text.trim().replace(' ', 'T')) : text);
  if (Number.isNaN(at)) throw new Error(`not a moment: ${text}`);
  return at;
}

function withZone(text: string): string {
  return text.length === 10 ? `${text}T00:00Z` : `${text}Z`;
}
