import { describe, expect, it } from 'vitest';
import { VirtualClock } from './virtual-clock';

const DAY = 86_400_000;

describe('VirtualClock', () => {
  it('fires in due order, those of one instant as they were set, each at its own time', () => {
    const clock = new VirtualClock(1_000);
    const fired: string[] = [];
    const note = (name: string) => () => fired.push(`${name}@${clock.now()}`);
    clock.set(note('late'), 1_300);
    clock.set(note('first'), 1_100);
    clock.set(note('second'), 1_100);
    clock.set(note('never'), 2_000);
    clock.advanceTo(1_500);
    expect(fired).toEqual(['first@1100', 'second@1100', 'late@1300']);
    expect(clock.now()).toBe(1_500);
    expect(clock.size).toBe(1);
    expect(clock.nextAt()).toBe(2_000);
  });

  it('fires timers set while it moves, when they fall within, and those set for the past at once', () => {
    const clock = new VirtualClock(0);
    const fired: string[] = [];
    clock.set(() => {
      clock.set(() => fired.push(`within@${clock.now()}`), 150);
      clock.set(() => fired.push(`beyond@${clock.now()}`), 250);
      clock.set(() => fired.push(`past@${clock.now()}`), 10);
    }, 100);
    clock.advanceTo(200);
    expect(fired).toEqual(['past@100', 'within@150']);
    clock.advanceBy(50);
    expect(fired).toEqual(['past@100', 'within@150', 'beyond@250']);
  });

  it('does not call within set, and fires what is due now when advanced to now', () => {
    const clock = new VirtualClock(5);
    let fired = 0;
    clock.setTimer(() => fired++, 5);
    expect(fired).toBe(0);
    expect(clock.nextAt()).toBe(5);
    clock.advanceTo(5);
    expect(fired).toBe(1);
    expect(clock.nextAt()).toBeNull();
  });

  it('clears, also from a callback of the same instant, and takes an unknown id in silence', () => {
    const clock = new VirtualClock(0);
    const fired: string[] = [];
    const later = clock.set(() => fired.push('cleared before'), 100);
    clock.set(() => clock.clearTimer(second), 50);
    const second = clock.set(() => fired.push('cleared by the first'), 50);
    clock.clear(later);
    clock.clear(later);
    clock.clear(99);
    clock.advanceTo(200);
    expect(fired).toEqual([]);
    expect(clock.size).toBe(0);
  });

  it('refuses to go back', () => {
    const clock = new VirtualClock(100);
    expect(() => clock.advanceTo(99)).toThrow(
      expect.objectContaining({ code: 'clock.backwards', facts: { now: 100, at: 99 } }),
    );
    expect(() => clock.advanceBy(-1)).toThrow(expect.objectContaining({ code: 'clock.backwards' }));
    expect(() => clock.advanceTo(Number.NaN)).toThrow(expect.objectContaining({ code: 'time.out-of-range' }));
    expect(() => clock.set(() => {}, Number.NaN)).toThrow(expect.objectContaining({ code: 'time.out-of-range' }));
    expect(clock.now()).toBe(100);
  });

  it('refuses to be advanced by its own callback', () => {
    const clock = new VirtualClock(0);
    clock.set(() => clock.advanceTo(500), 100);
    expect(() => clock.advanceTo(200)).toThrow(expect.objectContaining({ code: 'clock.busy' }));
    clock.advanceTo(300);
    expect(clock.now()).toBe(300);
  });

  it('hands on an error of a callback, stays at its instant and keeps the later timers', () => {
    const clock = new VirtualClock(0);
    const fired: string[] = [];
    clock.set(() => {
      throw new Error('broken handler');
    }, 100);
    clock.set(() => fired.push('later'), 150);
    expect(() => clock.advanceTo(200)).toThrow('broken handler');
    expect(clock.now()).toBe(100);
    clock.advanceTo(200);
    expect(fired).toEqual(['later']);
  });

  it('stops where callbacks set each other for the same instant without end', () => {
    const clock = new VirtualClock(0);
    const again = () => void clock.set(again, clock.now());
    again();
    expect(() => clock.advanceTo(1)).toThrow(expect.objectContaining({ code: 'clock.endless' }));
  });

  it('goes far beyond 24.8 days', () => {
    const clock = new VirtualClock(0);
    let firedAt = 0;
    clock.set(() => {
      firedAt = clock.now();
    }, 400 * DAY);
    clock.advanceBy(399 * DAY);
    expect(firedAt).toBe(0);
    clock.advanceBy(2 * DAY);
    expect(firedAt).toBe(400 * DAY);
  });

  it('keeps many timers in order', () => {
    const clock = new VirtualClock(0);
    const fired: number[] = [];
    const ids = Array.from({ length: 5_000 }, (_, index) => {
      const dueAt = (index * 7_919) % 5_003;
      return clock.set(() => fired.push(dueAt), dueAt);
    });
    for (let index = 0; index < ids.length; index += 3) clock.clear(ids[index]!);
    clock.advanceTo(5_003);
    expect(fired).toHaveLength(5_000 - Math.ceil(5_000 / 3));
    expect(fired).toEqual([...fired].sort((a, b) => a - b));
  });
});

describe('advanceToAsync', () => {
  it('awaits each callback before the next, in due order', async () => {
    const clock = new VirtualClock(0);
    const fired: string[] = [];
    clock.set(async () => {
      fired.push(`a begins@${clock.now()}`);
      await Promise.resolve();
      await Promise.resolve();
      clock.set(() => fired.push(`b@${clock.now()}`), 20);
      fired.push(`a ends@${clock.now()}`);
    }, 10);
    clock.set(() => fired.push(`c@${clock.now()}`), 30);
    await clock.advanceToAsync(100);
    expect(fired).toEqual(['a begins@10', 'a ends@10', 'b@20', 'c@30']);
    expect(clock.now()).toBe(100);
  });

  it('refuses a second advance meanwhile, and hands on a rejection', async () => {
    const clock = new VirtualClock(0);
    clock.set(async () => {
      throw new Error('late failure');
    }, 10);
    const moving = clock.advanceByAsync(100);
    await expect(clock.advanceToAsync(50)).rejects.toMatchObject({ code: 'clock.busy' });
    await expect(moving).rejects.toThrow('late failure');
    expect(clock.now()).toBe(10);
    await clock.advanceToAsync(100);
    expect(clock.now()).toBe(100);
  });
});
