// Uses a fix and tells what came of it once the drawing has been checked: a fix may bring another problem, and the count then stands still.
// Called by the check drawer and by the panel.
import type { Problem } from '@baton/core';
import type { EditorCommand } from '../commands/command';
import type { Editor } from '../document/editor';
import { createValueStore, type ReadableStore, type ValueStore } from '../document/value-store';
import { problemKeys } from './problem-keys';

/** What the last fix has changed, while nothing else has been changed since. */
export interface FixNews {
  readonly solved: number;
  /** Keys of problems that were not there before. */
  readonly fresh: ReadonlySet<string>;
}

const NONE: FixNews = { solved: 0, fresh: new Set() };
/** By the problems of the editor, which stay the same ones for whoever sees a part of it in another way. */
const news = new WeakMap<Editor['problems'], ValueStore<FixNews>>();

export function fixNews(editor: Editor): ReadableStore<FixNews> {
  return storeOf(editor);
}

export function newsOf(before: readonly Problem[], after: readonly Problem[]): FixNews {
  const [was, is] = [new Set(problemKeys(before)), new Set(problemKeys(after))];
  const without = (a: Set<string>, b: Set<string>) => [...a].filter((key) => !b.has(key));
  return { solved: without(was, is).length, fresh: new Set(without(is, was)) };
}

/** `say` makes the sentence, which is spoken and shown with the way back. */
export function applyFix(editor: Editor, command: EditorCommand, say: (solved: number, fresh: number) => string): void {
  const { document, problems, view } = editor;
  const store = storeOf(editor);
  const before = problems.getState();
  store.set(NONE);
  if (!editor.dispatch(command).ok) return;
  const { edition } = document.getState();
  const checked = () => {
    const told = newsOf(before, problems.getState());
    if (told.solved + told.fresh.size === 0) return;
    stopAnswers();
    store.set(told);
    view.say(say(told.solved, told.fresh.size), { canUndo: true });
  };
  const stopAnswers = problems.subscribe(checked);
  const stop = document.subscribe(() => {
    if (document.getState().edition === edition) return;
    stop();
    stopAnswers();
    store.set(NONE);
  });
  // Where checks are done on the page, the answer may have come already.
  checked();
}

function storeOf({ problems }: Editor): ValueStore<FixNews> {
  const known = news.get(problems);
  if (known) return known;
  const made = createValueStore(NONE);
  news.set(problems, made);
  return made;
}
