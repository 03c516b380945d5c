// What must have a story: each recipe of embedding with its code, each state of the editor, each gesture; kinds and sections of the panel are held by
// panel/panel-stories.browser.test.tsx, which looks at what the stories show.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_KINDS } from '@baton/core';
import { expect, test } from 'vitest';
import { everyKind } from '../testing/every-kind';
import { printOrder } from '../testing/print-order';

const here = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
const storiesOf = (path: string) => [...here(path).matchAll(/^export const (\w+): Story/gm)].map(([, name]) => name);

/** Each story as it is written, by its name. */
function written(path: string): Record<string, string> {
  const parts = here(path).split(/^export const (\w+): Story = /m);
  return Object.fromEntries(
    parts.slice(1).flatMap((part, at, all) => (at % 2 === 0 ? [[part, all[at + 1] ?? '']] : [])),
  );
}

test('each recipe has a story that plays it and shows its code', () => {
  const recipes = readdirSync(join(import.meta.dirname, 'recipes')).map((file) => file.replace('.tsx', ''));
  expect(recipes.length).toBeGreaterThan(10);
  const source = here('embedding.stories.tsx');
  const stories = Object.values(written('embedding.stories.tsx'));
  for (const recipe of recipes) {
    const [, code = ''] = new RegExp(`import (\\w+) from './recipes/${recipe}\\.tsx\\?raw'`).exec(source) ?? [];
    const showing = stories.filter((story) => story.includes(`parameters: shows(${code})`));
    expect(showing, recipe).toHaveLength(1);
    expect(showing[0], recipe).toContain('play:');
    expect(here(`recipes/${recipe}.tsx`), recipe).not.toMatch(/from '\.\.?\//);
  }
});

test('each recipe of the guide and each recipe here is the same way of embedding', () => {
  const guide = here('../../../../docs/guide/mount-the-editor.md');
  const used = (text: string) =>
    new Set(
      [...text.matchAll(/<(ProcessEditor|ProcessCanvas)\b([^>]*)/g)].flatMap(([, name, rest]) =>
        [...(rest ?? '').matchAll(/\b(\w+)=/g)].map(([, prop]) => `${name} ${prop}`),
      ),
    );
  const recipes = used(
    readdirSync(join(import.meta.dirname, 'recipes'))
      .map((file) => here(`recipes/${file}`))
      .join('\n'),
  );
  for (const way of ['value', 'defaultValue', 'onChange', 'handlers']) {
    expect(recipes, way).toContain(`ProcessEditor ${way}`);
    expect(used(guide), way).toContain(`ProcessEditor ${way}`);
  }
});

test.each([
  [
    '../shell/process-editor.stories.tsx',
    ['Empty', 'Loading', 'NotLoaded', 'VeryFull', 'ReadOnly', 'Phone', 'Dark', 'Arabic'],
  ],
  ['../shell/gestures.stories.tsx', ['Place', 'Insert', 'Connect', 'Move', 'Rename', 'GiveUp', 'UndoAndRedo']],
  ['../canvas/process-canvas.stories.tsx', ['EveryKind', 'EveryState', 'Empty', 'Running', 'HeatAndContent']],
  ['../problems/check-drawer.stories.tsx', ['NoProblems', 'OneProblem', 'Several']],
  ['../versions/versions.stories.tsx', ['ABrokenDraft', 'ADraftOfANewerProgram', 'SomebodyElseSaved']],
])('the states of %s have stories', (path, names) => {
  expect(storiesOf(path)).toEqual(expect.arrayContaining(names));
});

test('gestures are played, not only shown', () => {
  for (const [name, story] of Object.entries(written('../shell/gestures.stories.tsx')))
    expect(story.includes('play:') || /^\{ \.\.\.\w+,/.test(story), name).toBe(true);
});

test('each kind of step stands on the canvas of a story', () => {
  const drawn = new Set([...everyKind().nodes, ...printOrder().nodes].map(({ kind }) => kind));
  expect(Object.keys(NODE_KINDS).filter((kind) => !drawn.has(kind as never))).toEqual([]);
});
