// Every kind of step and every section of the panel has a story: found in the code, looked for in what the stories show.
import { NODE_KINDS, type NodeKind } from '@baton/core';
import { composeStories } from '@storybook/react-vite';
import { expect, test } from 'vitest';
import { cleanup, render } from 'vitest-browser-react';
import { everyKind } from '../testing/every-kind';
import { printOrder } from '../testing/halftone';
import * as handlers from './automatic/handlers.stories';
import * as kinds from './kinds.stories';
import * as outside from './outside/outside.stories';
import * as panel from './panel.stories';

interface Shown {
  readonly step?: string;
  readonly selection?: { readonly nodes: readonly string[] };
}

const kindOf = new Map([...printOrder.nodes, ...everyKind().nodes].map(({ id, kind }) => [id, kind]));

test('every kind of step has a story of its panel', () => {
  const all = [composeStories(kinds), composeStories(panel)].flatMap((stories) => Object.values(stories));
  const shown = all
    .map(({ args }) => args as Shown)
    .flatMap(({ step, selection }) => [step, ...(selection?.nodes ?? [])])
    .map((id) => kindOf.get(id ?? ''));
  const missing = (Object.keys(NODE_KINDS) as NodeKind[]).filter((kind) => !shown.includes(kind));
  expect(missing).toEqual([]);
});

test('every section of the panel has a story', async () => {
  const sources = import.meta.glob<string>(['./**/*.tsx', '!./**/*.stories.tsx', '!./**/*.test.tsx'], {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const written = Object.values(sources)
    .flatMap((source) => [...source.matchAll(/<(?:Folded)?Section\b[^>]*?fields=\{\[([^\]]*)\]\}/gs)])
    .map(([, fields]) => [...(fields ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name).join(' '));
  expect(written.length).toBeGreaterThan(30);
  const shown = new Set<string>();
  for (const stories of [handlers, kinds, outside, panel]) {
    for (const Story of Object.values(composeStories(stories as never)) as (() => never)[]) {
      await render(<Story />);
      for (const section of document.querySelectorAll<HTMLElement>('[data-fields]'))
        shown.add(section.dataset.fields ?? '');
      await cleanup();
    }
  }
  expect([...new Set(written)].filter((fields) => !shown.has(fields))).toEqual([]);
}, 120_000);
