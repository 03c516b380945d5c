// What stands on a card is not cut where there is room: a long name of a step that is done by itself takes two lines. In a real browser.
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
    { id: 'end', kind: 'endEvent' },
  ],
  flows: [
    { id: 'f1', from: 'start', to: 'plain' },
    { id: 'f2', from: 'plain', to: 'arabic' },
    { id: 'f3', from: 'arabic', to: 'endless' },
    { id: 'f4', from: 'endless', to: 'due' },
    { id: 'f5', from: 'due', to: 'end' },
  ],
  variables: [],
  ladders: [],
};

test.each(['en', 'ar'] as const)(
  'a name is whole where nothing else stands on the card, and stays on it (%s)',
  async (locale) => {
    await page.viewport(900, 700);
    await openCanvas(drawing, { locale });
    const partOf = (id: string, part: string) =>
      step(id).closest('[data-part="step"]')?.querySelector<HTMLElement>(`[data-part="${part}"]`) as HTMLElement;
    await expect.poll(() => document.querySelectorAll('[data-step]').length).toBe(6);
    for (const id of ['plain', 'arabic']) {
      const name = partOf(id, 'name');
      expect(name.scrollHeight, id).toBeLessThanOrEqual(name.clientHeight + 1);
      expect(name.scrollWidth, id).toBeLessThanOrEqual(name.clientWidth + 1);
    }
    expect(partOf('plain', 'meta'), 'nothing under the name').toBeNull();
    for (const id of ['plain', 'arabic', 'endless', 'due']) {
      const [name, card] = [partOf(id, 'name').getBoundingClientRect(), partOf(id, 'card').getBoundingClientRect()];
      expect(
        name.top >= card.top && name.bottom <= card.bottom && name.left >= card.left && name.right <= card.right,
        id,
      ).toBe(true);
    }
    // Who does it keeps its line.
    expect(partOf('due', 'meta').getBoundingClientRect().height).toBeGreaterThan(8);
  },
);
