// Problems and their fixes by keys alone, from left to right and from right to left.
import '@baton/words/faults';
import { loadLanguage, words as wordsOf } from '@baton/words';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createEditor } from '../document/editor';
import { BROKEN } from '../testing/broken-in-more-ways';
import { halftone } from '../testing/halftone';
import { press, tabTo } from '../testing/keys-only';
import { WithEditor } from '../testing/with-editor';
import { CheckDrawer } from './check-drawer';

test.each(['en', 'ar'] as const)(
  'a fix is chosen with the arrow keys, seen, used and taken back (%s)',
  async (locale) => {
    await loadLanguage(locale);
    const said = wordsOf(locale);
    const diagram = BROKEN.find(({ code }) => code === 'data.maybe-empty')?.diagram;
    if (!diagram) throw new Error('there is no drawing with two fixes');
    const editor = createEditor({ diagram, directory: halftone, view: { side: 'problems' } });
    await render(
      <WithEditor editor={editor} locale={locale}>
        <CheckDrawer />
      </WithEditor>,
    );
    const group = page.getByRole('radiogroup', { name: said.drawing.fixes.title });
    // It stands among others: the list is gone through until it is open.
    await expect.element(page.getByRole('article')).toBeVisible();
    for (let n = 0; n < 60 && !group.query(); n++) {
      await press('{Tab}');
      if (document.activeElement?.matches('li > button')) await press('{Enter}');
    }
    await expect.element(group).toBeVisible();
    const radios = () => [...group.element().querySelectorAll<HTMLElement>('[role="radio"]')];
    expect(radios().length).toBeGreaterThan(1);
    await tabTo(radios()[0]?.textContent ?? '?');
    await press('{ArrowDown}');
    await expect.poll(() => radios()[1]?.getAttribute('aria-checked')).toBe('true');
    await expect.poll(() => document.activeElement).toBe(radios()[1]);
    expect(editor.view.getState().preview).not.toBeNull();
    const before = editor.document.getState().diagram;
    await tabTo(said.check.useFix);
    await press('{Enter}');
    await expect.poll(() => editor.document.getState().diagram).not.toBe(before);
    // The keyboard is at the next problem, or at the word that there is none.
    await expect.poll(() => document.activeElement?.closest('[data-area="panel"]')).not.toBeNull();
    editor.document.undo();
    expect(editor.document.getState().diagram).toBe(before);
  },
);
