// Opens the whole editor over the whole page, with a repository in memory and a saving that waits until it is asked for: for browser tests by hand.
import '@baton/look/styles.css';
import type { Diagram } from '@baton/core';
import { LocaleProvider } from '@baton/look';
import type { Locale } from '@baton/words';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ProcessEditor } from '../shell/process-editor';
import type { Scheduler } from '../shell/scheduler';
import { frame } from './canvas-driver';
import { type MemoryRepository, memoryRepository } from './memory-repository';
import { printOrder, printShopDirectory } from './print-order';

export interface OpenProcessEditorOptions {
  readonly locale?: Locale;
  /** The step that is chosen. */
  readonly select?: string;
  /** The print order when absent. */
  readonly drawing?: Diagram;
}

export interface OpenedProcessEditor {
  readonly repository: MemoryRepository;
  /** Does what waits for its moment, the saving. */
  runDue(): void;
  /** What would be saved now. */
  saved(): Promise<Diagram>;
}

/** Answers when its steps stand there. */
export async function openProcessEditor({
  locale = 'en',
  select,
  drawing = printOrder(),
}: OpenProcessEditorOptions = {}): Promise<OpenedProcessEditor> {
  await page.viewport(1440, 900);
  const repository = memoryRepository(drawing);
  let due: (() => void)[] = [];
  const scheduler: Scheduler = (run) => {
    due.push(run);
    return () => {
      due = due.filter((other) => other !== run);
    };
  };
  await render(
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor
          repository={repository}
          processId={drawing.id}
          directory={printShopDirectory}
          scheduler={scheduler}
          {...(select !== undefined && { select })}
        />
      </div>
    </LocaleProvider>,
  );
  const shown = Math.min(drawing.nodes.length, 10);
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBeGreaterThan(shown);
  await frame();
  const runDue = () => {
    for (const run of due.splice(0)) run();
  };
  return {
    repository,
    runDue,
    async saved() {
      runDue();
      await expect.poll(() => document.querySelector('[data-save]')?.getAttribute('data-save')).toBe('saved');
      return repository.saved.diagram;
    },
  };
}
