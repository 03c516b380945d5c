// What is told of notes, stages, texts in other languages, tests and settings; and how it is said.
import type { Diagram } from '@baton/core';
import { formatters, type Locale, words } from '@baton/words';
import { describe, expect, it } from 'vitest';
import type { EditorCommand } from '../commands/command';
import type { KindContext } from '../kinds/editor-kind';
import { furnishedOrder } from '../testing/furnished-order';
import { printShopDirectory } from '../testing/print-order';
import { run } from '../testing/run-commands';
import { businessChanges } from './business-changes';
import { changeWords, partChangeWords, partName, processChangeWords, stepName } from './change-words';
import { partChanges } from './part-changes';
import { processChanges } from './process-changes';

const before = furnishedOrder();
const after = (...commands: EditorCommand[]) => run(before, ...commands).diagram;

/** Each difference in one line. */
function said(now: Diagram, locale: Locale = 'en'): string[] {
  const context = (diagram: Diagram): KindContext => ({
    diagram,
    directory: printShopDirectory,
    words: words(locale),
    format: formatters(locale, 'Europe/Berlin'),
  });
  const [was, is] = [context(before), context(now)];
  return [
    ...businessChanges(before, now).map(
      (one) => `${one.type}: ${stepName(one.node, is)} · ${changeWords(one, is, was)}`,
    ),
    ...partChanges(before, now).map((one) => `${one.type}: ${partName(one, is)} · ${partChangeWords(one, is, was)}`),
    ...processChanges(before, now).map((one) => processChangeWords(one, is)),
  ];
}

describe('notes', () => {
  it('moved are not changed, alone or with their step', () => {
    expect(said(after({ type: 'setNote', id: 'note-1', at: { x: 700, y: 300 } }))).toEqual([]);
    expect(said(after({ type: 'moveNodes', nodes: ['brief'], by: { x: 40, y: 40 } }))).toEqual([]);
    expect(said(after({ type: 'autoLayout' }))).toEqual([]);
    expect(said(after({ type: 'unfold', id: 'contract', open: false }))).toEqual([]);
  });

  it('are told with their words and their step', () => {
    expect(said(after({ type: 'setNote', text: 'By Friday', about: 'offer' }))).toEqual([
      'added: Note: By Friday · on “Send the offer”',
    ]);
    expect(said(after({ type: 'setNote', id: 'note-1', text: 'Ask\ntwice', about: 'offer' }))).toEqual([
      'changed: Note: Ask twice · was: “Ask for the folding, too.” · now on “Send the offer”',
    ]);
    expect(said(after({ type: 'removeParts', ids: ['note-3'] }))).toEqual(['removed: Note: Prices of 2026 · ']);
  });

  it('say that the step that they hung on is gone', () => {
    expect(said(after({ type: 'deleteSelection', nodes: ['brief'] }))).toEqual([
      expect.stringContaining('removed: Take the brief'),
      'changed: Note: Ask for the folding, too. · no longer on a step',
    ]);
  });
});

describe('stages', () => {
  it('are told by name and by the steps that came and went', () => {
    expect(
      said(after({ type: 'setGroup', id: 'stage-1', name: 'Layout', members: ['design', 'check', 'print'] })),
    ).toEqual(['changed: Stage: Layout · was called “Design” · now with Print · without Client approves']);
    expect(said(after({ type: 'removeParts', ids: ['stage-2'] }))).toEqual([
      'removed: Stage: Offer · Take the brief and Send the offer',
    ]);
  });

  it('say nothing of a step that was inserted or removed: that tells itself', () => {
    const inserted = after({ type: 'duplicate', nodes: ['check'] });
    expect(inserted.groups?.[0]?.members).toHaveLength(4);
    expect(said(inserted).filter((line) => line.includes('Stage'))).toEqual([]);
  });
});

describe('texts in other languages', () => {
  it('are told by language, named by the words of the drawing', () => {
    const now = after(
      { type: 'setText', language: 'ar', place: 'node.brief.name', text: 'خذ الطلب' },
      { type: 'setText', language: 'ar', place: 'node.offer.name', text: 'أرسل العرض' },
      { type: 'setText', language: 'ru', place: 'flow.f4', text: '' },
    );
    expect(said(now)).toEqual([
      'Texts in Arabic · new: “Send the offer” · changed: “Take the brief”',
      'Texts in Russian · no more: “Accepted”',
    ]);
    expect(said(now, 'ru')[0]).toBe('Тексты, язык: арабский · новое: «Send the offer» · изменено: «Take the brief»');
  });

  it('are not told of what was removed, and many are counted', () => {
    expect(said(after({ type: 'deleteSelection', nodes: ['design'] })).some((line) => line.includes('Texts'))).toBe(
      false,
    );
    const many = before.nodes.filter(({ name }) => name !== undefined).slice(0, 12);
    const commands = many.map(
      ({ id }): EditorCommand => ({ type: 'setText', language: 'fr', place: `node.${id}.name`, text: 'x' }),
    );
    expect(said(after(...commands))).toEqual([expect.stringMatching(/^Texts in French · new: .*, and 7 more$/)]);
  });
});

it('tells settings, the direction and a step that went into a part', () => {
  expect(
    said({ ...before, keyPrefix: 'XY', caseTitle: 'Order', layout: { ...before.layout, direction: 'right' } }),
  ).toEqual([
    'Settings of the process · changed: how keys of cases begin and the title of a case',
    'Drawn sideways now',
  ]);
  const nodes = before.nodes.map((node) => (node.id === 'design' ? { ...node, parent: 'contract' } : node));
  expect(said({ ...before, nodes })[0]).toMatch(/^changed: Design the layout · now inside “/);
});
