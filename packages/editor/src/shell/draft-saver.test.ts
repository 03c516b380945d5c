// Saving as two people do it to one draft: nothing is overwritten, and whichever drawing does not go on is set aside.
import type { Diagram } from '@baton/core';
import type { ProcessRepository } from '@baton/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEditor, type Editor } from '../document/editor';
import { createKeptDrawings, type KeptDrawings } from '../document/kept-drawings';
import { type MemoryRepository, memoryRepository } from '../testing/memory-repository';
import { printOrder } from '../testing/print-order';
import { createDraftSaver, type DraftSaver } from './draft-saver';
import type { OtherTabs } from './other-tabs';

let repository: MemoryRepository;
let editor: Editor;
let kept: KeptDrawings;
let saver: DraftSaver;
let due: (() => void)[];
let hear: ((revision: number) => void) | null;
let open: (given: ProcessRepository) => void;

const rename = (name: string) => editor.dispatch({ type: 'updateNode', id: 'brief', change: { name } });
const theirs = (name: string): Diagram => ({ ...printOrder(), name });
const aside = async () => (await repository.aside?.list('print-order'))?.rows ?? [];
const nameAside = async (seq: number) => (await repository.aside?.load('print-order', seq))?.diagram.name;
const nameOf = (text: string | undefined) => (text === undefined ? undefined : (JSON.parse(text) as Diagram).name);

beforeEach(() => {
  repository = memoryRepository(printOrder());
  editor = createEditor({ diagram: printOrder() });
  const texts = new Map<string, string>();
  kept = createKeptDrawings({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  });
  due = [];
  hear = null;
  const tabs: OtherTabs = {
    saved() {},
    listen(onSaved) {
      hear = onSaved;
      return () => {};
    },
    close() {},
  };
  open = (given) => {
    saver = createDraftSaver({
      repository: given,
      processId: 'print-order',
      editor,
      revision: 1,
      kept,
      tabs,
      now: () => 7,
      schedule(run) {
        due.push(run);
        return () => {
          due = due.filter((other) => other !== run);
        };
      },
    });
  };
  open(repository);
});

describe('two editors on one draft', () => {
  it('stops at a conflict, overwrites nothing, and says whose the other one is', async () => {
    rename('Brief');
    repository.saveAsSomeoneElse(theirs('Theirs'));
    expect(await saver.flush()).toBeNull();
    expect(saver.getState()).toMatchObject({ status: 'conflict', savedBy: 'Maria Kent' });
    expect(saver.getState().theirs?.diagram.name).toBe('Theirs');
    expect(repository.saved.diagram.name).toBe('Theirs');
    rename('Brief again');
    expect(due).toEqual([]);
  });

  it('goes on with mine, theirs set aside for both', async () => {
    rename('Brief');
    repository.saveAsSomeoneElse(theirs('Theirs'));
    await saver.flush();
    expect(await saver.keepMine()).toBe(true);
    expect(saver.getState().status).toBe('saved');
    expect(repository.saved.diagram.nodes.find(({ id }) => id === 'brief')?.name).toBe('Brief');
    expect(await aside()).toMatchObject([{ savedBy: 'Maria Kent', by: 'nora' }]);
    expect(await nameAside(1)).toBe('Theirs');
    expect(kept.list('print-order')).toEqual([]);
  });

  it('goes on with mine only where theirs could be set aside', async () => {
    rename('Brief');
    repository.saveAsSomeoneElse(theirs('Theirs'));
    await saver.flush();
    const { aside: shelf } = repository;
    if (!shelf) throw new Error('nothing is kept aside');
    const keep = shelf.keep;
    shelf.keep = () => Promise.reject(new Error('no connection'));
    expect(await saver.keepMine()).toBe(false);
    expect(saver.getState().status).toBe('conflict');
    expect(repository.saved.diagram.name).toBe('Theirs');
    shelf.keep = keep;
    expect(await saver.keepMine()).toBe(true);
    expect(saver.getState().status).toBe('saved');
  });

  it('asks again where someone saves while theirs is set aside', async () => {
    rename('Brief');
    repository.saveAsSomeoneElse(theirs('Theirs'));
    await saver.flush();
    const { aside: shelf } = repository;
    if (!shelf) throw new Error('nothing is kept aside');
    const keep = shelf.keep;
    shelf.keep = (id, what) => {
      repository.saveAsSomeoneElse(theirs('Theirs again'));
      return keep(id, what);
    };
    await saver.keepMine();
    expect(saver.getState()).toMatchObject({ status: 'conflict', theirs: { diagram: { name: 'Theirs again' } } });
    expect(repository.saved.diagram.name).toBe('Theirs again');
  });

  it('sets theirs aside in the browser where the repository keeps nothing aside', async () => {
    open({ ...repository, aside: undefined } as ProcessRepository);
    rename('Brief');
    repository.saveAsSomeoneElse(theirs('Theirs'));
    await saver.flush();
    expect(await saver.keepMine()).toBe(true);
    expect(kept.list('print-order')).toMatchObject([{ because: 'theirs', by: 'Maria Kent', at: 7 }]);
    expect(nameOf(kept.list('print-order')[0]?.text)).toBe('Theirs');
  });

  it('goes on with theirs, mine set aside', async () => {
    rename('Brief');
    repository.saveAsSomeoneElse(theirs('Theirs'));
    await saver.flush();
    expect(await saver.takeTheirs()).toBe(true);
    expect(editor.document.getState().diagram.name).toBe('Theirs');
    expect(saver.getState()).toMatchObject({ status: 'saved', revision: 2 });
    expect(await aside()).toMatchObject([{ savedBy: 'nora', by: 'nora' }]);
    expect(kept.list('print-order')).toEqual([]);
    rename('Later');
    expect(await saver.flush()).toBe(3);
  });

  it('sets what was not saved aside in the browser where the repository cannot be reached, and loses nothing drawn meanwhile', async () => {
    rename('Brief');
    repository.saveAsSomeoneElse(theirs('Theirs'));
    await saver.flush();
    const { aside: shelf } = repository;
    if (!shelf) throw new Error('nothing is kept aside');
    let calls = 0;
    shelf.keep = () => {
      if (calls++ === 0) rename('Brief, drawn meanwhile');
      return Promise.reject(new Error('no connection'));
    };
    expect(await saver.takeTheirs()).toBe(true);
    expect(kept.list('print-order')).toMatchObject([{ because: 'mine' }]);
    expect(kept.list('print-order')[0]?.text).toContain('Brief, drawn meanwhile');
  });

  it('chooses nothing while the other draft cannot be had or read', async () => {
    rename('Brief');
    repository.saveAsSomeoneElse({ ...theirs('Theirs'), nodes: 'none' } as unknown as Diagram);
    await saver.flush();
    expect(await saver.takeTheirs()).toBe(false);
    repository.disconnect(true);
    expect(await saver.keepMine()).toBe(false);
    expect(saver.getState().status).toBe('conflict');
    expect(editor.document.getState().diagram.nodes.find(({ id }) => id === 'brief')?.name).toBe('Brief');
  });

  it('tells of a newer drawing where there is nothing to save, and keeps quiet where there is', async () => {
    hear?.(2);
    expect(saver.getState().newer).toEqual({ savedBy: null, inOtherTab: true });
    repository.saveAsSomeoneElse(theirs('Theirs'));
    await saver.lookForNewer();
    expect(saver.getState().newer).toEqual({ savedBy: 'Maria Kent', inOtherTab: false });
    await saver.takeTheirs();
    expect([saver.getState().newer, kept.list('print-order')]).toEqual([null, []]);
    rename('Brief');
    hear?.(9);
    expect(saver.getState().newer).toBeNull();
  });
});

describe('what was saved here and gone over by someone else', () => {
  it('is with the repository, and not set aside once more when theirs is shown', async () => {
    rename('Brief');
    await saver.flush();
    repository.saveAsSomeoneElse(theirs('Theirs'));
    await saver.lookForNewer();
    expect(await saver.takeTheirs()).toBe(true);
    expect([await aside(), kept.list('print-order')]).toEqual([[], []]);
  });
  it('is set aside when theirs is shown, once, where the repository keeps nothing aside', async () => {
    open({ ...repository, aside: undefined } as ProcessRepository);
    rename('Brief');
    expect(await saver.flush()).toBe(2);
    repository.saveAsSomeoneElse(theirs('Theirs'));
    await saver.lookForNewer();
    expect(await saver.takeTheirs()).toBe(true);
    expect(kept.list('print-order')).toMatchObject([{ because: 'mine', by: null }]);
    expect(nameOf(kept.list('print-order')[0]?.text)).toBe(printOrder().name);
    repository.saveAsSomeoneElse(theirs('Theirs again'));
    await saver.lookForNewer();
    await saver.takeTheirs();
    expect(kept.list('print-order')).toHaveLength(1);
  });

  it('is not where the other drawing is of another tab of the same person', async () => {
    open({ ...repository, aside: undefined } as ProcessRepository);
    rename('Brief');
    await saver.flush();
    repository.saveAsSomeoneElse(theirs('Mine'));
    hear?.(3);
    await saver.takeTheirs();
    expect(kept.list('print-order')).toEqual([]);
  });
});

describe('without a connection', () => {
  it('keeps what is drawn in the browser until it is saved', async () => {
    repository.disconnect(true);
    rename('Brief');
    await saver.flush();
    expect(saver.getState().status).toBe('failed');
    expect(kept.list('print-order').map(({ because }) => because)).toEqual(['unsaved']);
    repository.disconnect(false);
    for (const run of due.splice(0)) run();
    await saver.flush();
    expect(saver.getState().status).toBe('saved');
    expect(kept.list('print-order')).toEqual([]);
  });

  it('keeps it too when the page goes before it was saved', () => {
    rename('Brief');
    saver.keepUnsaved();
    expect(kept.list('print-order')).toMatchObject([{ because: 'unsaved', at: 7 }]);
  });
});
