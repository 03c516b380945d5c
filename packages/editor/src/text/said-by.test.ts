// What letters say and tables decide, as the text and the manual tell it.

import type { DecisionTable, Diagram } from '@baton/core';
import { inLanguage } from '@baton/core/diagram';
import { formatters, type Locale, words } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../panel/names';
import { everyKind } from '../testing/every-kind';
import { everyText } from '../testing/every-text';
import { halftone } from '../testing/halftone';
import { outlineOf } from './outline';

const TABLE: DecisionTable = {
  id: 'prices',
  name: 'Prices of parcels',
  hitPolicy: 'first',
  inputs: [{ expression: 'size', label: 'How much?' }, { expression: 'price' }],
  outputs: [{ name: 'price', label: 'It costs', otherwise: '9' }, { name: 'remark' }],
  rules: [
    { when: ['"big"', '> 1000'], gives: ['5', '"by ship"'] },
    { when: ['-', '[1..5]'], gives: ['price * 2', 'null'], note: 'as agreed' },
    { when: ['-', '[6..9)'], gives: ['7', 'null'] },
    { when: ['-', 'not(8)'], gives: ['8', 'null'] },
    { when: ['-', '-'], gives: ['7', 'null'] },
  ],
};

function below(id: string, diagram: Diagram, locale: Locale = 'en', mostRules?: number) {
  const said = words(locale);
  const context = {
    diagram,
    names: namesOf(diagram, halftone, said),
    words: said,
    format: formatters(locale, 'Europe/Berlin'),
    ...(mostRules !== undefined && { mostRules }),
  };
  return outlineOf(context)
    .flatMap(({ lines }) => lines)
    .filter(({ node, key }) => node === id && key !== id)
    .map(({ pieces }) => pieces.map(({ text }) => text).join(''));
}

describe('what an automatic step says', () => {
  it('tells a letter with its data by what they are called', () => {
    expect(below('letter', everyText())).toEqual(['Subject: Your parcel', 'Text: It is on its way, and costs Price.']);
  });

  it('tells the rules of a table as sentences, and what holds where none does', () => {
    const diagram = { ...everyText(), decisions: [TABLE] };
    expect(below('cost', diagram)).toEqual([
      'Table “Prices of parcels”: The first counts',
      'If How much? is Big and Price is more than 1,000 EUR: It costs 5 EUR, remark by ship',
      'If Price is between 1 EUR–5 EUR: It costs Price * 2 (as agreed)',
      'If Price is at least 6 EUR and Price is less than 9 EUR: It costs 7 EUR',
      'If Price not(8): It costs 8 EUR',
      'It costs 7 EUR',
      'If no rule holds: It costs 9 EUR',
    ]);
    expect(below('cost', diagram, 'en', 1).slice(1)).toEqual([
      'If How much? is Big and Price is more than 1,000 EUR: It costs 5 EUR, remark by ship',
      '+ 4 rules',
      'If no rule holds: It costs 9 EUR',
    ]);
  });

  it('says in another language what is drawn in that', () => {
    const texts = { ru: { 'decision.prices': 'Цены', 'node.letter.says.subject': 'Ваша посылка' } };
    const diagram = inLanguage({ ...everyText(), decisions: [TABLE], texts }, 'ru');
    expect(below('cost', diagram, 'ru')[0]).toContain('«Цены»');
    expect(below('letter', diagram, 'ru')[0]).toContain('Ваша посылка');
  });

  it('says nothing of a table that is not there, nor of one whose place a program has taken', () => {
    const { decisions: _, ...without } = everyText();
    expect(below('cost', without)).toEqual([]);
    const nodes = everyText().nodes.map((node) =>
      node.kind === 'businessRuleTask' ? { ...node, handler: 'decide', decision: undefined } : node,
    );
    expect(below('cost', { ...everyText(), nodes })).toEqual([]);
  });

  it('calls the ways out of a wait for what comes first by what may come', () => {
    expect(below('first', everyKind()).join(' ')).toMatch(/^Client answers go on · A week of silence go to 10 · /);
  });
});
