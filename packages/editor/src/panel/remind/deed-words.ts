// What a rung does besides telling people, in plain words. Used by the panel, the try-out and the text view.
import '@baton/words/parts';
import type { RungDeed } from '@baton/core';
import type { Formatters, Words } from '@baton/words';
import type { Names } from '../names';
import { poolWords } from '../who/rule-words';

export function deedSentence(deed: RungDeed, names: Names, words: Words, format: Formatters): string {
  const t = words.timing.deeds;
  switch (deed.type) {
    case 'reassign': {
      const who = format.list(deed.rule.pools.map((pool) => poolWords(pool, names, words)));
      return deed.rule.pick === 'offer' ? t.offer(who) : t.reassign(who);
    }
    case 'raisePriority': {
      const what = names.variable(deed.variable);
      return deed.to === undefined ? t.raise(what) : t.raiseTo(what, String(deed.to));
    }
    case 'setData':
      return t.setData(format.list(deed.set.map(({ variable }) => names.variable(variable))));
    case 'startProcess':
      return t.startProcess(deed.process);
    case 'followPath':
      return t.followPath(names.step(deed.boundary));
  }
}
