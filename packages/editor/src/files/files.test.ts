// The drawing and the manual as text: complete, well formed, and nothing that people wrote becomes markup.
import { formatters, words } from '@baton/words';
import { expect, it } from 'vitest';
import { drawnWords } from '../kinds/drawn-words';
import { SHAPE } from '../layout/measures';
import { everyKind } from '../testing/every-kind';
import { furnishedOrder } from '../testing/furnished-order';
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

it('shows the pictures of the canvas: on cards, decisions, flags and tags, and turned round from right to left', () => {
  const diagram = everyKind();
  const context = { ...contextOf('en'), diagram };
  const svg = drawingSvg(diagram, context);
  const pictured = diagram.nodes.filter(({ kind }) => !['ring', 'bar'].includes(SHAPE[kind]));
  const pictures = svg.match(/<g transform="translate\([^>]*><(path|circle|rect|line)/g) ?? [];
  expect(pictures.length).toBeGreaterThan(pictured.length);
  const turned = (markup: string) => markup.match(/ scale\(-/g)?.length ?? 0;
  expect(turned(svg)).toBe(0);
  expect(turned(drawingSvg(diagram, context, { mirrored: true }))).toBeGreaterThan(0);
});

it('writes who, until when, what to do and what is filled in', () => {
  const diagram = printOrder();
  const brief = diagram.nodes.find((node) => node.id === 'brief');
  if (brief?.kind !== 'userTask') throw new Error('no task');
  brief.instructions = 'Ask <b>twice</b>.\nThen write it down.';
  brief.form = [{ variable: 'reply', label: 'What was said', required: true }];
  const html = manualHtml(diagram, contextOf('en', diagram), {
    dir: 'ltr',
    at: Date.UTC(2026, 4, 4),
    state: 'Version 3',
  });
  expect(html).toContain('Ask &#60;b&#62;twice');
  expect(html).not.toContain('<b>twice');
  for (const text of [
    'Take the brief',
    '4 working hours',
    '<bdi>What was said</bdi> (needed)',
    'Remind',
    '4 May 2026',
    'Version 3',
  ])
    expect(html).toContain(text);
});

it('names case data as people do, tells shared reminders once, and what is noted beside', () => {
  const diagram = structuredClone(furnishedOrder());
  const offer = diagram.nodes.find((node) => node.id === 'offer');
  if (offer?.kind !== 'userTask') throw new Error('no task');
  offer.instructions = 'Offer {reply} to {nobody}.';
  const html = manualHtml(diagram, contextOf('en', diagram), { dir: 'ltr', at: 0, state: '' });
  expect(html).toContain('Offer <i><bdi>Client’s reply</bdi></i> to <i><bdi>nobody</bdi></i>.');
  for (const ladder of diagram.ladders) expect(html.split(`<h3><bdi>${ladder.name}</bdi></h3>`)).toHaveLength(2);
  expect(html).toContain('As in “');
  for (const text of ['Ask for the folding, too.', 'Prices of 2026', 'Papers', '<b><bdi>Design</bdi></b>'])
    expect(html).toContain(text);
});

it('is drawn in the colours of both themes', () => {
  const diagram = furnishedOrder();
  const [light, dark] = (['light', 'dark'] as const).map((theme) =>
    drawingSvg(diagram, contextOf('en', diagram), { theme }),
  );
  const colours = (svg: string | undefined) => new Set(svg?.match(/#[0-9a-f]{6}/g));
  for (const colour of colours(light)) expect(colours(dark).has(colour), colour).toBe(false);
  expect(drawingSvg(diagram, contextOf('en', diagram), { state: 'Version 3' })).toContain('<desc>Version 3</desc>');
});

it('says on flags, bars and decisions what the canvas says there', () => {
  const diagram = everyKind();
  const svg = drawingSvg(diagram, contextOf('en', diagram));
  for (const node of diagram.nodes.filter(
    ({ kind, parent }) => kind === 'intermediateThrowEvent' && parent === undefined,
  ))
    expect(svg).toContain(drawnWords(node, contextOf('en', diagram)).slice(0, 6));
  expect(svg).not.toContain('>T…<');
});

it('breaks a word that is longer than a note', () => {
  const diagram = { ...printOrder(), notes: [{ id: 'n', text: 'x'.repeat(120) }] };
  const svg = drawingSvg(diagram, contextOf('en', diagram));
  const rows = svg.match(/>x+</g) ?? [];
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.join('').replace(/[^x]/g, '')).toHaveLength(120);
});
