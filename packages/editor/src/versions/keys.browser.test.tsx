// Comparing versions by keys alone, from left to right and from right to left.
import '@baton/look/styles.css';
import { LocaleProvider } from '@baton/look';
import { loadLanguage, words as wordsOf } from '@baton/words';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createKeptDrawings } from '../document/kept-drawings';
import { ProcessEditor } from '../shell/process-editor';
import { halftone } from '../testing/halftone';
import { press, tabTo } from '../testing/keys-only';
import { memoryRepository } from '../testing/memory-repository';
import { smallOrder } from '../testing/small-order';

test.each(['en', 'ar'] as const)(
  'the draft is compared with a version, a change is led to, and back (%s)',
  async (locale) => {
    await page.viewport(1440, 900);
    await loadLanguage(locale);
    const said = wordsOf(locale);
    const repository = memoryRepository(smallOrder(), 1);
    const { nodes, ...drawn } = smallOrder();
    const renamed = nodes.map((node) => (node.id === 'approve' ? { ...node, name: 'Approve or not' } : node));
    await repository.saveDraft('small-order', { diagram: { ...drawn, nodes: renamed }, revision: 1 });
    const kept = createKeptDrawings({ getItem: () => null, setItem: () => {}, removeItem: () => {} });
    await render(
      <LocaleProvider locale={locale} zone="Europe/Berlin">
        <div style={{ blockSize: 880 }}>
          <ProcessEditor repository={repository} processId="small-order" directory={halftone} kept={kept} />
        </div>
      </LocaleProvider>,
    );
    await expect.element(page.getByRole('button', { name: said.versions.title })).toBeVisible();
    await tabTo(said.versions.title);
    await press('{Enter}');
    await expect.element(page.getByRole('button', { name: said.versions.compareDraft })).toBeVisible();
    await tabTo(said.versions.compareDraft);
    await press('{Enter}');
    await expect.poll(() => document.querySelector('[data-change="approve"]')).not.toBeNull();
    await tabTo('Approve or not');
    await press('{Enter}');
    await expect.poll(() => document.querySelector('[data-step="approve"]')).not.toBeNull();
    await tabTo(said.versions.comparing.back);
    await press('{Enter}');
    await expect.poll(() => document.querySelector('[data-change="approve"]')).toBeNull();
    // The keyboard is not lost with what was closed.
    await expect.poll(() => document.activeElement?.getAttribute('data-area')).toBe('panel');
  },
  40_000,
);
