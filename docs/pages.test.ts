// The pages that must be there: one for each kind of step, one for each package, and each of them within reach of the site's menu.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_KINDS } from '@baton/core';
import { expect, it } from 'vitest';
import { listPackages } from '../scripts/packages.mjs';

const read = (page: string) => readFileSync(join(import.meta.dirname, page), 'utf8');
const dashed = (kind: string) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

it.each(Object.keys(NODE_KINDS))('%s has a page that shows it at work, and stands in the list', (kind) => {
  const page = read(`nodes/${dashed(kind)}.md`);
  expect(page).toContain(`\`${kind}\``);
  expect(page).toContain('```ts');
  expect(read('nodes/index.md')).toContain(`(${dashed(kind)}.md)`);
});

it.each(listPackages().map(({ folder }) => folder))('%s has a README, a page, and stands in the list', (folder) => {
  expect(existsSync(join(import.meta.dirname, '..', 'packages', folder, 'README.md'))).toBe(true);
  expect(read(`packages/${folder}.md`)).toContain(`packages/${folder}/README.md`);
  expect(read('packages/index.md')).toContain(`(${folder}.md)`);
});

it('every page of the menu is there', () => {
  const links = [...read('.vitepress/config.mts').matchAll(/page\('[^']+', '([^']+)'\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(20);
  const missing = links.filter(
    (link) => !existsSync(join(import.meta.dirname, `${link}${link.endsWith('/') ? 'index' : ''}.md`)),
  );
  expect(missing).toEqual([]);
});
