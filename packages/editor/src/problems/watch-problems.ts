// Keeps the editor's problems in step with the drawing, without holding up typing: the check runs when the scheduler says so.
import { type CheckSurroundings, checkDiagram } from '@baton/core';
import type { Editor, EditorDirectory } from '../document/editor';

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

/** Checks at once, then after every change. Answers the way to stop. */
export function watchProblems(editor: Editor, schedule: Schedule = whenQuiet): () => void {
  const surroundings = surroundingsOf(editor.directory);
  let checked: unknown = null;
  let cancel: (() => void) | null = null;
  const check = () => {
    cancel = null;
    const { diagram } = editor.document.getState();
    if (diagram === checked) return;
    checked = diagram;
    editor.problems.set(checkDiagram(diagram, surroundings));
  };
  check();
  const stop = editor.document.subscribe(() => {
    cancel?.();
    cancel = schedule(check);
  });
  return () => {
    stop();
    cancel?.();
  };
}

/** What the host can say it has; what it cannot say is not checked. */
export function surroundingsOf(directory: EditorDirectory): CheckSurroundings {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map((entry) => entry.id));
  return {
    ...(directory.roles.length > 0 && { roles: ids(directory.roles) }),
    ...(directory.people.length > 0 && { people: ids(directory.people.filter((person) => !person.inactive)) }),
    ...(directory.calendars.length > 0 && { calendars: ids(directory.calendars) }),
  };
}
