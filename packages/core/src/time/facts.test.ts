// Facts from the test suites of other working-time libraries, and the offset changes of real zones.
import { existsSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { runWorkingTimeFacts } from './working-time-facts';
import { instantOf, wallClock, zoneOffsets } from './zone';

/** Facts that contradict others or our rules, with the rule that we chose. */
const EXCEPTIONS: Record<string, string> = {
  'wt-115':
    'takes the closing instant as working time; spans are half-open here (as in biz), else touching spans would share an instant',
};

const cases = new URL('../../../../../shared/cases/', import.meta.url);
const factsFile = new URL('working-time/facts.json', cases);
const zonesFile = new URL('timezones.json', cases);
const present = existsSync(factsFile) && existsSync(zonesFile);
if (!present) console.log('skipped: working-time facts and zones, since ../shared/cases is not there');

describe.skipIf(!present)('facts of other libraries', () => {
  it('answers every fact as expected, or is listed with the rule that we chose', () => {
    const outcomes = runWorkingTimeFacts(JSON.parse(readFileSync(factsFile, 'utf8')));
    const failed = outcomes.filter((outcome) => !outcome.ok);
    console.log(`${outcomes.length - failed.length} of ${outcomes.length} working-time facts hold`);
    for (const { id, failures } of failed)
      console.log(`${id}: ${failures.join('; ')} (${EXCEPTIONS[id] ?? 'no rule'})`);
    expect(outcomes.length).toBeGreaterThan(50);
    expect(failed.map((outcome) => outcome.id)).toEqual(Object.keys(EXCEPTIONS));
  });
});

interface Change {
  utc: string;
  offsetBefore: string;
  offsetAfter: string;
  kind: 'gap' | 'overlap';
  localBefore: string;
  localAfter: string;
}
interface Zones {
  zones: { zone: string; years: [number, number]; changes: Change[] }[];
  rules: { zone: string; local: string; expectLocal?: string; expectUtc?: string }[];
}
const zones: Zones = present ? JSON.parse(readFileSync(zonesFile, 'utf8')) : { zones: [], rules: [] };

describe.skipIf(!present)('offset changes of zones', () => {
  it.each(zones.zones)('knows every gap and overlap of $zone in $years', ({ zone, years, changes }) => {
    const offsets = zoneOffsets(zone);
    const found = changesBy((at) => offsets.offsetAt(at), years);
    // Looking every half hour sees a change at 03:31 at 04:00.
    const expected = changes.map((change) => ({
      at: Math.ceil(Date.parse(change.utc) / 1_800_000) * 1_800_000,
      before: offsetMs(change.offsetBefore),
      after: offsetMs(change.offsetAfter),
    }));
    // Governments change their minds: where a newer database knows other rules than the facts, it is right about itself.
    const agrees = JSON.stringify(found) === JSON.stringify(expected);
    const known = agrees ? expected : changesBy((at) => temporalOffset(zone, at), years);
    if (!agrees) console.log(`${zone}: differs from the facts; compared with the time zone database of this machine`);
    expect(found).toEqual(known);
  });

  it.each(zones.zones.flatMap(({ zone, changes }) => changes.map((change) => ({ zone, ...change }))))(
    '$zone, $kind at $utc: the wall clock there and back, minute by minute',
    ({ zone, utc, localBefore, localAfter }) => {
      const changeAt = Date.parse(utc);
      expect(wallText(zone, changeAt)).toBe(localAfter.slice(0, 16));
      expect(wallText(zone, changeAt - 60_000)).toBe(
        Temporal.PlainDateTime.from(localBefore).subtract({ minutes: 1 }).toString().slice(0, 16),
      );
      for (let minutes = -300; minutes <= 300; minutes += 1) {
        const local = Temporal.PlainDateTime.from(localBefore).add({ minutes });
        const text = local.toString();
        expect(instantOf(zone, text.slice(0, 10), text.slice(11, 16)), text).toBe(
          local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds,
        );
      }
    },
  );

  it.each(zones.rules)('$zone $local', ({ zone, local, expectLocal, expectUtc }) => {
    const at = instantOf(zone, local.slice(0, 10), local.slice(11, 16));
    if (expectUtc) expect(at).toBe(Date.parse(expectUtc));
    if (expectLocal) expect(wallText(zone, at)).toBe(expectLocal.slice(0, 16));
    expect(expectUtc ?? expectLocal).toBeDefined();
  });
});

/** Changes of an offset in ms, as looking every half hour sees them. */
function changesBy(
  offsetAt: (at: number) => number,
  years: [number, number],
): { at: number; before: number; after: number }[] {
  const changes: { at: number; before: number; after: number }[] = [];
  let previous = offsetAt(Date.UTC(years[0], 0, 1));
  for (let at = Date.UTC(years[0], 0, 1); at < Date.UTC(years[1] + 1, 0, 1); at += 30 * 60_000) {
    const offset = offsetAt(at);
    if (offset !== previous) changes.push({ at, before: previous, after: offset });
    previous = offset;
  }
  return changes;
}

function temporalOffset(zone: string, at: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

function wallText(zone: string, at: number): string {
  const { date, time } = wallClock(zone, at);
  return `${date}T${time}`;
}

function offsetMs(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6))) * 60_000;
}
