// Saves the draft a moment after each change, one save at a time. A conflict with someone else's save stops it until a person decides, and
// whichever drawing does not go on is set aside; a lost connection is tried again, and what is not saved then is kept in the browser.
import type { Diagram } from '@baton/core';
import { parseDiagram } from '@baton/core/diagram';
import type { ProcessRepository } from '@baton/engine';
import type { Editor } from '../document/editor';
import type { KeptBecause, KeptDrawings } from '../document/kept-drawings';
import { setAside } from '../document/set-aside';
import { createValueStore, type ReadableStore } from '../document/value-store';
import type { OtherTabs } from './other-tabs';
import type { Scheduler } from './scheduler';

export interface SaveState {
  /** `waiting`: there is something to save. `failed`: it will be tried again. `refused`: the repository said no (`code`). */
  readonly status: 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict' | 'refused';
  readonly revision: number;
  readonly code: string | null;
  /** With `conflict`: the draft of the other; null while it is being fetched. */
  readonly theirs: OtherDraft | null;
  /** With `conflict`: who saved it, as far as the repository says. */
  readonly savedBy: string | null;
  /** Saved elsewhere since, while there is nothing to save here: it can be shown. */
  readonly newer: { readonly savedBy: string | null; readonly inOtherTab: boolean } | null;
  /** There is no room in the browser for what was to be set aside. */
  readonly hasNoRoom: boolean;
}

export interface OtherDraft {
  readonly diagram: Diagram;
  readonly revision: number;
  readonly savedBy: string | null;
}

export interface DraftSaver extends ReadableStore<SaveState> {
  /** Saves at once what is not saved; answers the revision, or null where that did not succeed. */
  flush(): Promise<number | null>;
  /** The other draft goes on; what was drawn here and not saved is set aside. False: it cannot be had now, or not be read. */
  takeTheirs(): Promise<boolean>;
  /** After a conflict: this draft goes on, the other one is set aside. False: it cannot be had now. */
  keepMine(): Promise<boolean>;
  /** Whether someone saved elsewhere; called when the page is looked at again. */
  lookForNewer(): Promise<void>;
  /** Before the page goes: what is not saved is kept in the browser. */
  keepUnsaved(): void;
  stop(): void;
}

export interface DraftSaverOptions {
  readonly repository: ProcessRepository;
  readonly processId: string;
  readonly editor: Editor;
  readonly revision: number;
  readonly schedule: Scheduler;
  readonly kept: KeptDrawings;
  readonly tabs?: OtherTabs;
  /** Epoch ms. */
  readonly now?: () => number;
}

const SAVE_IN = 800;
const RETRY_IN = 5_000;

export function createDraftSaver(options: DraftSaverOptions): DraftSaver {
  const { repository, processId, editor, revision, schedule, kept, tabs, now = Date.now } = options;
  const store = createValueStore<SaveState>({
    status: 'saved',
    revision,
    code: null,
    theirs: null,
    savedBy: null,
    newer: null,
    hasNoRoom: false,
  });
  let saved = editor.document.getState().edition;
  /** Something of the draft as it stands here was drawn here. */
  let isOwn = false;
  let cancel = () => {};
  let running: Promise<void> | null = null;
  const update = (change: Partial<SaveState>) => store.set((before) => ({ ...before, ...change }));
  const isSaved = () => editor.document.getState().edition === saved;

  const drawn = () => editor.document.getState().diagram;
  const entry = (diagram: Diagram, because: KeptBecause, by: string | null = null) => {
    return { at: now(), because, by, text: JSON.stringify(diagram) };
  };
  const note = (isKept: boolean) => isKept || update({ hasNoRoom: true });
  const keepUnsaved = () => {
    if (!isSaved()) note(kept.keep(processId, entry(drawn(), 'unsaved')));
  };

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
        isOwn = true;
        kept.forget(processId, 'unsaved');
        tabs?.saved(answer.revision);
        const status = isSaved() ? 'saved' : 'waiting';
        update({ status, revision: answer.revision, code: null, theirs: null, savedBy: null, newer: null });
        if (status === 'waiting') later(SAVE_IN);
      } else if (answer.code === 'draft.conflict') {
        const savedBy = typeof answer.facts.savedBy === 'string' ? answer.facts.savedBy : null;
        update({ status: 'conflict', code: answer.code, savedBy, theirs: null, newer: null });
        keepUnsaved();
        await fetchTheirs();
      } else {
        update({ status: 'refused', code: answer.code });
        keepUnsaved();
      }
    } catch {
      // The repository could not be reached: what was drawn stays here and is tried again.
      update({ status: 'failed', code: null });
      keepUnsaved();
      later(RETRY_IN);
    }
  };

  /** Null: it cannot be had now; the choice stays open. */
  const fetchTheirs = async (): Promise<OtherDraft | null> => {
    try {
      const draft = await repository.loadDraft(processId);
      if (!draft) return null;
      const theirs = { diagram: draft.diagram, revision: draft.revision, savedBy: draft.savedBy };
      if (store.getState().status === 'conflict') update({ theirs, savedBy: theirs.savedBy });
      return theirs;
    } catch {
      return null;
    }
  };

  const noticeNewer = (other: number, savedBy: string | null, inOtherTab: boolean) => {
    const { status, revision: mine } = store.getState();
    if (other > mine && status === 'saved') update({ newer: { savedBy, inOtherTab } });
  };
  const stopListening = tabs?.listen((other) => noticeNewer(other, null, true));

  const unsubscribe = editor.document.subscribe(() => {
    if (isSaved() || store.getState().status === 'conflict') return;
    if (store.getState().status !== 'saving') update({ status: 'waiting' });
    later(SAVE_IN);
  });

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    async flush() {
      await save();
      if (!isSaved() && store.getState().status === 'waiting') await save();
      return store.getState().status === 'saved' ? store.getState().revision : null;
    },
    async takeTheirs() {
      const theirs = await fetchTheirs();
      const read = theirs && parseDiagram(theirs.diagram);
      if (!theirs || !read?.ok) return false;
      // What was saved here and gone over is with the repository, if it keeps such; else it is kept here.
      const isLost = isOwn && !repository.aside && store.getState().newer?.inOtherTab !== true;
      let mine: Diagram;
      do {
        mine = drawn();
        if (isLost || !isSaved()) note(await setAside(options, { diagram: mine }, entry(mine, 'mine')));
      } while (mine !== drawn());
      kept.forget(processId, 'unsaved');
      editor.document.load(read.diagram);
      saved = editor.document.getState().edition;
      isOwn = false;
      cancel();
      const { revision: taken } = theirs;
      update({ status: 'saved', revision: taken, code: null, theirs: null, savedBy: null, newer: null });
      return true;
    },
    async keepMine() {
      const theirs = await fetchTheirs();
      if (!theirs) return false;
      try {
        // Without a connection nothing goes over theirs.
        const answer = await repository.aside?.keep(processId, { revision: theirs.revision });
        if (!answer?.ok) note(kept.keep(processId, entry(theirs.diagram, 'theirs', theirs.savedBy)));
      } catch {
        return false;
      }
      update({ status: 'waiting', revision: theirs.revision, code: null, theirs: null, savedBy: null, newer: null });
      await save();
      return true;
    },
    async lookForNewer() {
      if (store.getState().status !== 'saved') return;
      const theirs = await fetchTheirs();
      if (theirs) noticeNewer(theirs.revision, theirs.savedBy, false);
    },
    keepUnsaved,
    stop() {
      unsubscribe();
      stopListening?.();
      cancel();
    },
  };
}
