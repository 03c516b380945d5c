// Keeps the editor's problems in step with the drawing, without holding up typing: a worker checks when the scheduler says so, and an answer to
// a question that the drawing has left behind is dropped.
import type { CheckSurroundings, HandlerOffer, Problem } from '@baton/core';
import { areFaultsHere } from '@baton/words';
import type { Editor, EditorDirectory } from '../document/editor';
import { type Checker, openChecker } from './checker';

/** Runs `run` a little later; what it answers cancels that. */
export type Schedule = (run: () => void) => () => void;

const REST_IN = 250;

/** After a quiet quarter of a second, when the browser has nothing better to do. */
export const whenQuiet: Schedule = (run) => {
  let idle: number | null = null;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(run, { timeout: 500 });
    else run();
  }, REST_IN);
  return () => {
    clearTimeout(timer);
    if (idle !== null) cancelIdleCallback(idle);
  };
};

export interface WatchOptions {
  readonly schedule?: Schedule;
  readonly checker?: Checker;
}

/** Checks at once, then after every change, and brings the sentences that problems are said in. Answers the way to stop. */
export function watchProblems(editor: Editor, options: WatchOptions = {}): () => void {
  const { schedule = whenQuiet, checker = openChecker() } = options;
  let checked: unknown = null;
  let cancel: (() => void) | null = null;
  let stopped = false;
  const check = () => {
    cancel = null;
    bringSentences(editor);
    const { diagram } = editor.document.getState();
    if (diagram === checked) return;
    checked = diagram;
    const take = (problems: readonly Problem[]) => {
      if (stopped || checked !== diagram) return;
      editor.problems.set((before) => (isAlike(before, problems) ? before : problems));
    };
    const answer = checker.check(diagram, surroundingsOf(editor.directory, editor.handlers.getState()));
    if ('then' in answer) answer.then(take, report);
    else take(answer);
  };
  check();
  const later = () => {
    cancel?.();
    cancel = schedule(check);
  };
  const stop = editor.document.subscribe(later);
  const stopOffers = editor.handlers.subscribe(() => {
    checked = null;
    later();
  });
  return () => {
    stopped = true;
    stop();
    stopOffers();
    cancel?.();
    checker.close();
  };
}

/** What is found before is shown once its sentence is here; where that cannot be loaded, the next check asks again. */
function bringSentences(editor: Editor): void {
  if (areFaultsHere()) return;
  import('@baton/words/faults').then(() => editor.problems.set((before) => [...before]), report);
}

/** A check that fails is a bug: it is shown where bugs are, and the problems stay as they were. */
function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
}

/** The very same problems are not shown anew: most keys change none. */
function isAlike(a: readonly Problem[], b: readonly Problem[]): boolean {
  return a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b));
}

/** What the host can say it has; what it cannot say is not checked. */
export function surroundingsOf(
  directory: EditorDirectory,
  handlers: readonly HandlerOffer[] | null = null,
): CheckSurroundings {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map((entry) => entry.id));
  const tells = (list: readonly unknown[]) => directory.isWhole || list.length > 0;
  return {
    ...(tells(directory.roles) && { roles: ids(directory.roles) }),
    ...(tells(directory.people) && { people: ids(directory.people.filter((person) => !person.inactive)) }),
    ...(tells(directory.calendars) && { calendars: ids(directory.calendars) }),
    ...(directory.channels && { channels: new Set(directory.channels) }),
    ...(handlers && { handlers }),
  };
}
