// Which days are named under the ribbon, and what names days off, so that no two names touch or leave the ribbon. Days off
// come first, holidays before weekends: what is not counted must be named.
import { type Formatters, zonedParts } from '@baton/words';
import type { RibbonScale, RibbonSegment } from './ribbon-scale';
import type { ClosedReason } from './shade';

export interface RibbonLabel {
  readonly key: string;
  /** Pixels from the start side to the middle of the text. */
  readonly middle: number;
  readonly text: string;
  /** `day`: first line. `reason`: second line, the holidays by name or "weekend". */
  readonly line: 'day' | 'reason';
  readonly isOff: boolean;
}

/** Pixels that a letter of an axis label takes, and the gap between two labels. */
const LETTER_PX = 5.6;
const GAP_PX = 6;
const LONGEST = 28;

export function ribbonLabels(
  { segments, width }: RibbonScale,
  format: Formatters,
  zone: string,
  nameReason: (reason: ClosedReason) => string,
): readonly RibbonLabel[] {
  const groups = groupDays(segments, zone);
  const off = groups.filter((group) => !group.working).sort((one, other) => holidaysIn(other) - holidaysIn(one));
  const work = groups.filter((group) => group.working);

  const days = [...off, ...work].map((group) => label(group, 'day', dayText(group, format), width));
  const reasons = off.map((group) => {
    const names = group.segments.map(({ shade }) => (shade.reason ? nameReason(shade.reason) : ''));
    return label(group, 'reason', format.list([...new Set(names.filter(Boolean))]), width);
  });
  return [...keepApart(days), ...keepApart(reasons)];
}

interface DayGroup {
  readonly working: boolean;
  readonly day: number;
  readonly segments: RibbonSegment[];
}

/** Stretches of one working day together, days off in a row together; nights belong to nobody. */
function groupDays(segments: readonly RibbonSegment[], zone: string): readonly DayGroup[] {
  const groups: DayGroup[] = [];
  for (const segment of segments) {
    const { shade } = segment;
    if (shade.reason?.type === 'night') continue;
    const working = shade.working || shade.reason?.type === 'break';
    const day = zonedParts(shade.fromAt, zone).dayNumber;
    const last = groups.at(-1);
    if (last && last.working === working && (!working || last.day === day)) last.segments.push(segment);
    else groups.push({ working, day, segments: [segment] });
  }
  return groups;
}

function holidaysIn(group: DayGroup): number {
  return group.segments.filter(({ shade }) => shade.reason?.type === 'holiday').length;
}

function dayText({ working, segments }: DayGroup, format: Formatters): string {
  const first = (segments[0] as RibbonSegment).shade;
  const last = (segments.at(-1) as RibbonSegment).shade;
  return working ? format.dayShort(first.fromAt) : format.dayRange(first.fromAt, last.toAt - 1);
}

function label(group: DayGroup, line: RibbonLabel['line'], full: string, width: number): RibbonLabel {
  const first = group.segments[0] as RibbonSegment;
  const last = group.segments.at(-1) as RibbonSegment;
  const text = full.length > LONGEST ? `${full.slice(0, LONGEST - 1)}…` : full;
  const half = (text.length * LETTER_PX) / 2;
  const middle = Math.min(Math.max((first.start + last.start + last.width) / 2, half), width - half);
  return { key: `${line}-${first.shade.fromAt}`, middle, text, line, isOff: !group.working };
}

/** Those of the labels, the first ones first, that leave each other room. */
function keepApart(labels: readonly RibbonLabel[]): readonly RibbonLabel[] {
  const taken: { from: number; to: number }[] = [];
  return labels.filter(({ middle, text }) => {
    const half = (text.length * LETTER_PX + GAP_PX) / 2;
    const room = { from: middle - half, to: middle + half };
    if (taken.some((other) => room.from < other.to && other.from < room.to)) return false;
    taken.push(room);
    return true;
  });
}
