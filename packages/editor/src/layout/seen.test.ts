// Turning and mirroring: what is seen leads back to what is stored, whatever it is, and nothing but places changes.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sidewaysOrder } from '../testing/sideways-order';
import { centerX } from './box';
import { buildScene } from './scene';
import { boxAsSeen, boxAsStored, pointAsSeen, pointAsStored, type Sight, shiftAsSeen, shiftAsStored } from './seen';

const number = fc.integer({ min: -5_000, max: 5_000 });
const size = fc.nat(2_000);
const box = fc.record({ x: number, y: number, width: size, height: size });
const sight: fc.Arbitrary<Sight> = fc.record({ sideways: fc.boolean(), mirrored: fc.boolean(), bounds: box });
const point = fc.record({ x: number, y: number });

it('leads back to where it was stored', () => {
  fc.assert(
    fc.property(sight, point, box, (how, at, area) => {
      expect(pointAsStored(how, pointAsSeen(how, at))).toEqual(at);
      expect(boxAsStored(how, boxAsSeen(how, area))).toEqual(area);
      expect(shiftAsStored(how, shiftAsSeen(how, at))).toEqual(at);
    }),
  );
});

it('turns a shift as it turns the points that it lies between', () => {
  fc.assert(
    fc.property(sight, point, point, (how, a, b) => {
      const [from, to] = [pointAsSeen(how, a), pointAsSeen(how, b)];
      expect(shiftAsSeen(how, { x: b.x - a.x, y: b.y - a.y })).toEqual({ x: to.x - from.x, y: to.y - from.y });
    }),
  );
});

it('keeps a point of a box in it', () => {
  fc.assert(
    fc.property(sight, box, fc.double({ min: 0, max: 1, noNaN: true }), (how, area, share) => {
      const seen = boxAsSeen(how, area);
      const at = pointAsSeen(how, { x: area.x + area.width * share, y: area.y + area.height * share });
      expect(at.x).toBeGreaterThanOrEqual(seen.x - 1e-6);
      expect(at.x).toBeLessThanOrEqual(seen.x + seen.width + 1e-6);
      expect(at.y).toBeGreaterThanOrEqual(seen.y - 1e-6);
      expect(at.y).toBeLessThanOrEqual(seen.y + seen.height + 1e-6);
    }),
  );
});

it('runs from the left, and from the right where one reads from there', () => {
  const sideways = sidewaysOrder();
  const [left, right] = [buildScene(sideways), buildScene(sideways, { mirrored: true })];
  expect([left.sideways, right.sideways]).toEqual([true, true]);
  expect(right.lanes).toEqual(left.lanes);
  const flows = left.scope.flows.filter(({ from, to }) => left.byId.has(from) && left.byId.has(to));
  const middle = (scene: typeof left, id: string) => centerX(scene.byId.get(id)?.box as never);
  const onwards = (scene: typeof left) =>
    flows.filter(({ from, to }) => middle(scene, from) < middle(scene, to)).length;
  expect(onwards(left)).toBeGreaterThan(flows.length * 0.7);
  expect(onwards(left) + onwards(right)).toBeLessThanOrEqual(flows.length);
  for (const { id, box } of left.nodes) {
    expect(right.byId.get(id)?.box).toMatchObject({ y: box.y, width: box.width, height: box.height });
  }
});
