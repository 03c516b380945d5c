// What stands on a card is not cut where there is room: a long name takes two lines, with and without who and until when below it. In a real browser.
import type { Diagram } from '@baton/core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { step } from '../testing/canvas-driver';
import { openCanvas } from '../testing/open-canvas';

const drawing: Diagram = {
  format: 1,
  id: 'names',
  name: 'Names',
  lanes: [],
  nodes: [
    { id: 'start', kind: 'startEvent' },
    { id: 'plain', kind: 'serviceTask', name: 'Look for an open request', handler: 'look' },
    { id: 'arabic', kind: 'serviceTask', name: 'ابحث عن طلب مفتوح للعميل نفسه', handler: 'look' },
    {
      id: 'endless',
      kind: 'serviceTask',
      handler: 'look',
      name: 'Look for an open request of the same client, of its sister company and of its owner',
    },
    {
      id: 'due',
      kind: 'userTask',
      name: 'Look for an open request',
      assignment: { pools: [{ type: 'role', role: 'clerk' }], pick: 'leastLoaded' },
    },
    {
      id: 'full',
      kind: 'userTask',
      name: 'Check the terms against a contract',
      assignment: { pools: [{ type: 'role', role: 'clerk' }], pick: 'leastLoaded' },
      deadline: { budget: { dueIn: { amount: 4, unit: 'workingHours' } } },
    },
    { id: 'end', kind: 'endEvent' },
  ],
  flows: [
    { id: 'f1', from: 'start', to: 'plain' },
    { id: 'f2', from: 'plain', to: 'arabic' },
    { id: 'f3', from: 'arabic', to: 'endless' },
    { id: 'f4', from: 'endless', to: 'due' },
    { id: 'f5', from: 'due', to: 'full' },
    { id: 'f6', from: 'full', to: 'end' },
  ],
  variables: [],
  ladders: [],
};

test.each(['en', 'ar'] as const)(
  'a name is whole, in two lines where one is too short, and all of it stays on the card (%s)',
  async (locale) => {
    await page.viewport(900, 700);
    await openCanvas(drawing, { locale });
    const partOf = (id: string, part: string) =>
      step(id).closest('[data-part="step"]')?.querySelector<HTMLElement>(`[data-part="${part}"]`) as HTMLElement;
    await expect.poll(() => document.querySelectorAll('[data-step]').length).toBe(7);
    for (const id of ['plain', 'arabic', 'due', 'full']) {
      const name = partOf(id, 'name');
      expect(name.scrollHeight, id).toBeLessThanOrEqual(name.clientHeight + 1);
      expect(name.scrollWidth, id).toBeLessThanOrEqual(name.clientWidth + 1);
    }
    expect(partOf('plain', 'meta'), 'nothing under the name').toBeNull();
    for (const id of ['plain', 'arabic', 'endless', 'due', 'full']) {
      const [name, card] = [partOf(id, 'name').getBoundingClientRect(), partOf(id, 'card').getBoundingClientRect()];
      expect(
        name.top >= card.top && name.bottom <= card.bottom && name.left >= card.left && name.right <= card.right,
        id,
      ).toBe(true);
    }
    // Both lines of a Latin name begin where an Arabic page begins.
    if (locale === 'ar')
      expect(linesOf(partOf('plain', 'name')).map(({ right }) => Math.round(right))).toSatisfy(isOne);
    // Who does it and until when keep their line.
    for (const id of ['due', 'full']) {
      const [meta, name, card] = ['meta', 'name', 'card'].map((part) => partOf(id, part).getBoundingClientRect());
      expect(meta?.height, id).toBeGreaterThan(8);
      expect(meta?.top, id).toBeGreaterThanOrEqual((name?.bottom ?? 0) - 2);
      expect(meta?.bottom, id).toBeLessThanOrEqual(card?.bottom ?? 0);
    }
  },
);

function linesOf(name: HTMLElement): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(name);
  return [...range.getClientRects()];
}

/** At least two of them, all the same but for what a space or a rounding takes. */
function isOne(ends: number[]): boolean {
  return ends.length > 1 && ends.every((end) => Math.abs(end - (ends[0] ?? 0)) <= 2);
}
