// Saves the draft a moment after each change, one save at a time. A conflict with someone else's save stops it until a person decides; a
// lost connection is tried again. Nothing is overwritten unasked.
import type { ProcessRepository } from '@baton/engine';
import type { Editor } from '../document/editor';
import { createValueStore, type ReadableStore } from '../document/value-store';
import type { Scheduler } from './scheduler';

export interface SaveState {
  /** `waiting`: there is something to save. `failed`: it will be tried again. `refused`: the repository said no (`code`). */
  readonly status: 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict' | 'refused';
  readonly revision: number;
  readonly code: string | null;
  /** With `conflict`: who saved the other draft. */
  readonly savedBy: string | null;
}

export interface DraftSaver extends ReadableStore<SaveState> {
  /** Saves at once what is not saved; answers the revision, or null where that did not succeed. */
  flush(): Promise<number | null>;
  /** After a conflict: the other draft replaces this one. */
  takeTheirs(): Promise<void>;
  /** After a conflict: this draft replaces the other one. */
  keepMine(): Promise<void>;
  stop(): void;
}

export interface DraftSaverOptions {
  readonly repository: ProcessRepository;
  readonly processId: string;
  readonly editor: Editor;
  readonly revision: number;
  readonly schedule: Scheduler;
}

const SAVE_IN = 800;
const RETRY_IN = 5_000;

export function createDraftSaver({ repository, processId, editor, revision, schedule }: DraftSaverOptions): DraftSaver {
  const store = createValueStore<SaveState>({ status: 'saved', revision, code: null, savedBy: null });
  let saved = editor.document.getState().edition;
  let cancel = () => {};
  let running: Promise<void> | null = null;
  const update = (change: Partial<SaveState>) => store.set((before) => ({ ...before, ...change }));

  const later = (delayIn: number) => {
    cancel();
    cancel = schedule(() => void save(), delayIn);
  };

  const save = (): Promise<void> => {
    running ??= saveOnce().finally(() => {
      running = null;
    });
    return running;
  };

  const saveOnce = async () => {
    cancel();
    const { diagram, edition } = editor.document.getState();
    if (edition === saved) return update({ status: 'saved', code: null });
    update({ status: 'saving' });
    try {
      const answer = await repository.saveDraft(processId, { diagram, revision: store.getState().revision });
      if (answer.ok) {
        saved = edition;
        const more = editor.document.getState().edition !== saved;
        update({ status: more ? 'waiting' : 'saved', revision: answer.revision, code: null, savedBy: null });
        if (more) later(SAVE_IN);
      } else if (answer.code === 'draft.conflict') {
        update({ status: 'conflict', code: answer.code, savedBy: String(answer.facts.savedBy ?? '') || null });
      } else {
        update({ status: 'refused', code: answer.code });
      }
    } catch {
      // The repository could not be reached: what was drawn stays here and is tried again.
      update({ status: 'failed', code: null });
      later(RETRY_IN);
    }
  };

  const unsubscribe = editor.document.subscribe(() => {
    if (editor.document.getState().edition === saved || store.getState().status === 'conflict') return;
    if (store.getState().status !== 'saving') update({ status: 'waiting' });
    later(SAVE_IN);
  });

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    async flush() {
      await save();
      if (editor.document.getState().edition !== saved && store.getState().status === 'waiting') await save();
      return store.getState().status === 'saved' ? store.getState().revision : null;
    },
    async takeTheirs() {
      const theirs = await repository.loadDraft(processId);
      if (!theirs) return;
      editor.document.load(theirs.diagram);
      saved = editor.document.getState().edition;
      update({ status: 'saved', revision: theirs.revision, code: null, savedBy: null });
    },
    async keepMine() {
      const theirs = await repository.loadDraft(processId);
      update({ status: 'waiting', revision: theirs?.revision ?? store.getState().revision, code: null, savedBy: null });
      await save();
    },
    stop() {
      unsubscribe();
      cancel();
    },
  };
}
