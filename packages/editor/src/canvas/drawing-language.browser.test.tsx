// The drawing in another language, by hand: names are shown and written in it, the ones it was written with stay; a path says its condition in
// words, and what is wrong with it.
import type { Diagram } from '@baton/core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { keys, step } from '../testing/canvas-driver';
import { openCanvas } from '../testing/open-canvas';
import { printOrder } from '../testing/print-order';

beforeEach(() => page.viewport(1280, 900));

const open = (diagram: Diagram) => openCanvas(diagram);

test('names are shown in the language chosen, and what is written is kept for it', async () => {
  const editor = await open({ ...printOrder(), texts: { ru: { 'node.brief.name': 'Принять заказ' } } });
  await userEvent.click(page.getByRole('button', { name: 'Language of the drawing', exact: false }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Russian', exact: false }));
  await expect.poll(() => step('brief').getAttribute('aria-label')).toContain('Принять заказ');
  step('offer').focus();
  await keys('{F2}');
  await keys('{Control>}a{/Control}Послать предложение{Enter}');
  const { diagram } = editor.document.getState();
  expect(diagram.texts?.ru).toMatchObject({ 'node.offer.name': 'Послать предложение' });
  expect(diagram.nodes.find(({ id }) => id === 'offer')?.name).toBe('Send the offer');
  await expect.poll(() => step('offer').getAttribute('aria-label')).toContain('Послать предложение');
  await keys('{Control>}z{/Control}');
  await expect.poll(() => step('offer').getAttribute('aria-label')).toContain('Send the offer');
});

test('a path without a name says its condition; branches that overlap are marked at their words', async () => {
  await open({
    format: 1,
    id: 'sums',
    name: 'Sums',
    lanes: [],
    nodes: [
      { id: 'start', kind: 'startEvent' },
      { id: 'much', kind: 'exclusiveGateway', name: 'Much?' },
      { id: 'a', kind: 'manualTask', name: 'A' },
      { id: 'b', kind: 'manualTask', name: 'B' },
      { id: 'end', kind: 'endEvent' },
    ],
    flows: [
      { id: 'f0', from: 'start', to: 'much' },
      { id: 'f1', from: 'much', to: 'a', when: 'sum > 100' },
      { id: 'f2', from: 'much', to: 'b', when: 'sum > 50' },
      { id: 'f3', from: 'a', to: 'end' },
      { id: 'f4', from: 'b', to: 'end' },
    ],
    variables: [{ name: 'sum', type: 'number', label: 'Sum' }],
    ladders: [],
  });
  const said = (flow: string) => document.querySelector(`[data-flow-label="${flow}"]`)?.textContent ?? '';
  await expect.poll(() => said('f1')).toContain('Sum');
  expect(said('f1')).toContain('100');
  expect(said('f1')).not.toContain('>');
  await expect.poll(() => document.querySelector('[data-flow-mark]')?.getAttribute('title')).toBeTruthy();
});

test('what is said in another language tells which; what is not, does not', async () => {
  const texts = { ru: { 'node.brief.name': 'Принять заказ', 'group.g1': 'Начало', 'note.n1': 'Цены' } };
  const notes = [{ id: 'n1', text: 'Prices', about: 'brief' }];
  const groups = [{ id: 'g1', name: 'Beginning', members: ['brief'] }];
  const editor = await open({ ...printOrder(), texts, notes, groups });
  editor.view.update({ language: 'ru' });
  const langOf = (place: string) =>
    document
      .querySelector(place)
      ?.closest('[data-note], [data-stage], [data-kind]')
      ?.querySelector('[lang]')
      ?.getAttribute('lang') ?? null;
  await expect.poll(() => langOf('[data-step="brief"]')).toBe('ru');
  expect(langOf('[data-note="n1"]')).toBe('ru');
  expect(langOf('[data-stage="g1"]')).toBe('ru');
  expect(langOf('[data-step="offer"]')).toBeNull();
  editor.view.update({ language: null });
  await expect.poll(() => langOf('[data-step="brief"]')).toBeNull();
});
