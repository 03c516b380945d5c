import { describe, expect, it } from 'vitest';
import { besideDock, centred, fitted, opening } from './viewport';

const stage = { width: 1_000, height: 600 };
const wide = { x: 0, y: 0, width: 1_952, height: 900 };
const box = (x: number) => ({ x, y: 300, width: 190, height: 52 });

describe('a step that is followed', () => {
  it('stands in the middle where the drawing reaches beyond it on both sides', () => {
    expect(centred(box(900), wide, stage, 1).x).toBe(500 - 995);
  });

  it('leaves no half of the stage empty beside the first and the last lane', () => {
    expect(centred(box(27), wide, stage, 1).x).toBe(12);
    expect(centred(box(1_700), wide, stage, 1).x).toBe(1_000 - 12 - 1_952);
  });

  it('has a narrow drawing in the middle as a whole', () => {
    const narrow = { x: 0, y: 0, width: 244, height: 900 };
    expect(centred(box(27), narrow, stage, 1).x).toBe((1_000 - 244) / 2);
  });
});

describe('how a drawing is first shown', () => {
  it('is all of it where that stays readable', () => {
    expect(opening({ x: 0, y: 0, width: 900, height: 500 }, stage, false).zoom).toBe(1);
    expect(fitted(wide, stage).zoom).toBeCloseTo(0.5, 1);
  });

  it('else its beginning, which is at the right from right to left', () => {
    const long = { x: 0, y: 0, width: 4_000, height: 3_000 };
    expect(opening(long, stage, false)).toMatchObject({ x: 12, zoom: 0.7 });
    expect(opening(long, stage, true).x).toBe(1_000 - 12 - 4_000 * 0.7);
  });
});

describe('a drawing that is shown whole', () => {
  const bounds = { x: 0, y: 0, width: 244, height: 900 };
  const dock = { offsetLeft: 14, offsetTop: 550, offsetWidth: 480, offsetHeight: 36 };
  const last = { box: { x: 27, y: 840, width: 190, height: 52 } };

  it('ends above the dock where that would lie over a step', () => {
    const view = besideDock(fitted(bounds, stage), { bounds, nodes: [last] }, stage, dock);
    expect((last.box.y + last.box.height) * view.zoom + view.y).toBeLessThanOrEqual(550);
  });

  it('keeps its place where the dock lies over nothing, and where it is not shown whole', () => {
    const view = fitted(bounds, stage);
    const aside = { ...dock, offsetWidth: 60 };
    expect(besideDock(view, { bounds, nodes: [last] }, stage, aside)).toBe(view);
    const large = { ...view, zoom: 1 };
    expect(besideDock(large, { bounds, nodes: [last] }, stage, dock)).toBe(large);
    expect(besideDock(view, { bounds, nodes: [last] }, stage, null)).toBe(view);
  });
});
