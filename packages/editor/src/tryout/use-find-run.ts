// "Make a test for it": looks for a run through a path beside the page, and shows it as a future to look at and to keep. Can be stopped.
import '@baton/words/parts';
import { useWords } from '@baton/look';
import { useEffect, useRef, useState } from 'react';
import { useEditor } from '../document/editor-context';
import { openRehearser, type Rehearser } from './rehearser';
import { useTryOut } from './try-out-context';

export interface RunSearch {
  /** The path that is looked for; null: none is. */
  readonly path: string | null;
  readonly told: string | null;
  find(path: string, name: string): Promise<void>;
  stop(): void;
}

export function useFindRun(): RunSearch {
  const words = useWords();
  const said = words.processTests.coverage;
  const { view } = useEditor();
  const { diagram, company, session, moment, starter } = useTryOut();
  const [path, setPath] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const asked = useRef<Rehearser | null>(null);
  const close = () => {
    asked.current?.close();
    asked.current = null;
  };
  useEffect(() => () => asked.current?.close(), []);
  const tell = (text: string) => {
    setTold(text);
    view.say(text);
  };
  const find = async (wanted: string, name: string) => {
    close();
    const mine = openRehearser();
    asked.current = mine;
    setPath(wanted);
    tell(said.searching(name));
    const found = await mine.find({ ...company, diagram, starter, startAt: moment.startAt }, { flow: wanted });
    if (asked.current !== mine) return;
    close();
    setPath(null);
    tell(found ? said.found(name) : said.notFound(name));
    if (found) {
      const { startAt } = moment;
      await session.open({ name: said.testName(name), acts: found.acts, at: Number.POSITIVE_INFINITY, startAt });
    }
  };
  const stop = () => {
    close();
    setPath(null);
    setTold(null);
  };
  return { path, told, find, stop };
}
