// The ribbon's measures: folded nights and days off, working hours of equal width, positions and instants that agree.
import { expect, test } from 'vitest';
import { makeRibbonScale } from './ribbon-scale';
import { berlin, sampleShades } from './sample-shades';

const HOUR = 3_600_000;
const scale = makeRibbonScale(sampleShades('04-30', '05-07'), 312);

test('a night is 5 wide, three days off 51, a working hour as wide as any other', () => {
  const width = (fromAt: number, toAt: number) => scale.positionOf(toAt) - scale.positionOf(fromAt);
  expect(width(berlin('05-04', '18:00'), berlin('05-05', '09:00'))).toBeCloseTo(5);
  const daysOff = scale.segments.filter(({ shade }) => ['holiday', 'weekend'].includes(shade.reason?.type ?? ''));
  expect(daysOff.map((segment) => segment.width)).toEqual([17, 17, 17]);
  expect(width(berlin('04-30', '18:00'), berlin('05-04', '09:00'))).toBeCloseTo(51);
  const hour = width(berlin('05-04', '09:00'), berlin('05-04', '10:00'));
  expect(width(berlin('05-07', '16:00'), berlin('05-07', '17:00'))).toBeCloseTo(hour);
  expect(width(berlin('05-04', '13:00'), berlin('05-04', '14:00'))).toBeCloseTo(hour);
});

test('the ribbon fills its width exactly and begins with work, not with a night', () => {
  const last = scale.segments.at(-1);
  expect((last?.start ?? 0) + (last?.width ?? 0)).toBeCloseTo(312);
  expect(scale.segments[0]?.shade.working).toBe(true);
  expect(last?.shade.working).toBe(true);
});

test('instants and pixels agree in working time', () => {
  for (let at = berlin('05-04', '09:30'); at < berlin('05-04', '13:00'); at += HOUR / 2) {
    expect(Math.abs(scale.instantAt(scale.positionOf(at)) - at)).toBeLessThan(1000);
  }
});

test('positions never go backwards, and stay inside', () => {
  let before = -1;
  for (let at = berlin('04-29', '00:00'); at < berlin('05-09', '00:00'); at += HOUR) {
    const position = scale.positionOf(at);
    expect(position).toBeGreaterThanOrEqual(before);
    expect(position).toBeLessThanOrEqual(312.001);
    before = position;
  }
});

test('folded time shrinks where a long budget would leave no room for work', () => {
  const long = makeRibbonScale(sampleShades('04-30', '05-30'), 120);
  const folded = long.segments.filter(({ shade }) => !shade.working && shade.reason?.type !== 'break');
  expect(folded.reduce((sum, segment) => sum + segment.width, 0)).toBeLessThanOrEqual(120 * 0.4 + 0.001);
});
