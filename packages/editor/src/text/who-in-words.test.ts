// Who does a step is a fact of its own beside its name, whatever the rule; names written from the other side are set apart.
import type { AssignmentRule, Diagram } from '@baton/core';
import { formatters, type Locale, words } from '@baton/words';
import { expect, it } from 'vitest';
import { manualHtml } from '../files/manual';
import { namesOf } from '../panel/names';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { outlineOf } from './outline';

const drawn = printOrder();
const withRule = (assignment: AssignmentRule, name = 'Take the brief'): Diagram => ({
  ...drawn,
  nodes: drawn.nodes.map((node) =>
    node.id === 'brief' && node.kind === 'userTask' ? { ...node, name, assignment } : node,
  ),
});
const contextOf = (diagram: Diagram, locale: Locale) => ({
  diagram,
  directory: printShopDirectory,
  words: words(locale),
  format: formatters(locale, 'Europe/Berlin'),
});

function said(diagram: Diagram, locale: Locale, id = 'brief'): string {
  const context = contextOf(diagram, locale);
  const names = namesOf(diagram, printShopDirectory, context.words);
  const lines = outlineOf({ ...context, names }).flatMap((part) => part.lines);
  return (lines.find(({ key }) => key === id)?.pieces ?? []).map(({ text }) => text).join('');
}

const role = { type: 'role', role: 'designer' } as const;

it.each<[string, AssignmentRule, string, string, string]>([
  [
    'offered',
    { pools: [role], pick: 'offer' },
    'offered to Designer',
    'предложено всем: Designer',
    'تُعرض على الجميع: ⁨Designer⁩',
  ],
  [
    'least busy',
    { pools: [role], pick: 'leastLoaded' },
    'least busy of Designer',
    'наименее занятый: Designer',
    'الأقل انشغالًا: ⁨Designer⁩',
  ],
  ['in turn', { pools: [role], pick: 'roundRobin' }, 'in turn: Designer', 'по очереди: Designer', 'بالتناوب: ⁨Designer⁩'],
  ['the owner', { pools: [{ type: 'owner' }], pick: 'offer' }, 'owner', 'владелец', 'صاحب الحالة'],
])('says who as a fact: %s', (_, rule, en, ru, ar) => {
  const diagram = withRule(rule);
  expect(said(diagram, 'en').toLowerCase()).toContain(`take the brief · ${en}`.toLowerCase());
  expect(said(diagram, 'en')).toMatch(/, within 4 working hours$/);
  expect(said(diagram, 'ru').toLowerCase()).toContain(`take the brief · ${ru}`.toLowerCase());
  expect(said(diagram, 'ar')).toContain(`Take the brief · ${ar}`);
});

it('keeps the signs of a name with it among words from the other side', () => {
  const rule: AssignmentRule = { pools: [{ type: 'whoDid', step: 'brief' }], pick: 'offer' };
  const diagram: Diagram = {
    ...withRule({ pools: [role], pick: 'offer' }, 'OK?'),
    description: 'Ready?',
  };
  const asked: Diagram = {
    ...diagram,
    nodes: diagram.nodes.map((node) =>
      node.id === 'offer' ? { ...node, assignment: rule } : node,
    ) as Diagram['nodes'],
  };
  expect(said(asked, 'ar', 'offer')).toContain('\u2068OK?\u2069');
  expect(said(asked, 'en', 'offer')).not.toContain('\u2068');
  const html = manualHtml(asked, contextOf(asked, 'ar'), { dir: 'rtl', at: 0, state: '' });
  expect(html).toContain('<b><bdi>OK?</bdi></b>');
  expect(html).toContain('<p><bdi>Ready?</bdi></p>');
});
