// The drawing and the manual as text: complete, well formed, and nothing that people wrote becomes markup.
import { formatters, words } from '@baton/words';
import { expect, it } from 'vitest';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { drawingSvg } from './drawing-svg';
import { manualHtml } from './manual';

const contextOf = (locale: 'en' | 'ar', diagram = printOrder()) => ({
  diagram,
  directory: printShopDirectory,
  words: words(locale),
  format: formatters(locale, 'Europe/Berlin'),
});

function tags(markup: string): { readonly open: number; readonly closed: number } {
  return {
    open: (markup.match(/<[a-z][^>]*[^/]>/g) ?? []).length,
    closed: (markup.match(/<\/[a-z]+>/g) ?? []).length,
  };
}

it('draws every step, path and lane', () => {
  const diagram = printOrder();
  const svg = drawingSvg(diagram, contextOf('en'));
  for (const name of ['Design the layout', 'Sales', 'Accounts', 'Remarks', 'Order done', 'Boris Klein', '2 days'])
    expect(svg).toContain(name);
  expect(tags(svg)).toEqual({ open: tags(svg).closed, closed: tags(svg).closed });
  expect(drawingSvg(diagram, contextOf('ar'), { mirrored: true })).toContain('direction="rtl"');
});

it('writes who, until when, what to do and what is filled in', () => {
  const diagram = printOrder();
  const brief = diagram.nodes.find((node) => node.id === 'brief');
  if (brief?.kind !== 'userTask') throw new Error('no task');
  brief.instructions = 'Ask <b>twice</b>.\nThen write it down.';
  brief.form = [{ variable: 'reply', label: 'What was said', required: true }];
  const html = manualHtml(diagram, contextOf('en', diagram), { dir: 'ltr', at: Date.UTC(2026, 4, 4) });
  expect(html).toContain('Ask &#60;b&#62;twice');
  expect(html).not.toContain('<b>twice');
  for (const text of ['Take the brief', '4 working hours', 'What was said (needed)', 'Remind', '4 May 2026'])
    expect(html).toContain(text);
});
