// Calendar fields of an instant in a time zone. Formatters of all languages build their texts from these, so that a
// text is the same in every browser and in Node whatever locale data they carry.

export interface ZonedParts {
  readonly year: number;
  /** 0 to 11. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** "09:05", 24 hours. */
  readonly clock: string;
  /** Days since 1 January 1970 on that zone's calendar: equal for two instants of the same local day. */
  readonly dayNumber: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `at`: epoch ms. `zone`: IANA name; an unknown one throws a RangeError. */
export function zonedParts(at: number, zone: string): ZonedParts {
  const fields: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of formatFor(zone).formatToParts(at)) {
    if (part.type !== 'literal') fields[part.type] = Number(part.value);
  }
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = fields;
  const dayNumber = Date.UTC(year, month - 1, day) / DAY;
  return {
    year,
    month: month - 1,
    day,
    weekday: (((dayNumber + 4) % 7) + 7) % 7,
    clock: `${twoDigits(hour)}:${twoDigits(minute)}`,
    dayNumber,
  };
}

/** The part of a zone's name that people know: "Europe/Berlin" is "Berlin". */
export function zoneCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

const DAY = 86_400_000;

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
