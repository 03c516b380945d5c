// What a screen reader is told during a try-out: what an act of the editor did, and what came to people or happened to the case since. Not seen.
// The moment itself is said by the foot.
import '@baton/words/parts';
import { useLocale, useWords } from '@baton/look';
import { useEffect, useRef, useState } from 'react';
import { useView } from '../document/editor-context';
import styles from './side.module.css';
import { useTryOut } from './try-out-context';
import { whoToldWhat } from './who-told-what';

/** More is only counted: nobody listens to a list. */
const MOST_SAID = 3;

export function Aloud() {
  const said = useView((view) => view.said);
  const news = useNews();
  const [text, setText] = useState('');
  const first = useRef(said.n);
  useEffect(() => {
    if (said.n !== first.current) setText(said.text);
  }, [said]);
  const told = useRef('');
  useEffect(() => {
    // What is no longer so does not stay, unless something else was said meanwhile.
    const last = told.current;
    setText((before) => (news === '' && before !== last ? before : news));
    told.current = news;
  }, [news]);
  return (
    <p className={styles.aloud} role="status" data-aloud>
      {text}
    </p>
  );
}

/** In the order in which it happened; nothing for what was known before, and while an earlier moment is looked at. */
function useNews(): string {
  const words = useWords();
  const locale = useLocale();
  const { moment, names, format } = useTryOut();
  const known = useRef<ReadonlySet<string>>(new Set());
  const [news, setNews] = useState('');
  useEffect(() => {
    if (moment.past) return;
    const facts = new Map<string, string>();
    for (const { key, person, what } of whoToldWhat(moment, words, locale))
      facts.set(key, `${names.person(person)}: ${what}`);
    for (const { token, message, name } of moment.awaited)
      facts.set(`awaits ${token} ${message}`, words.drawing.tryOut.waitsFor(name));
    for (const { job, node, at } of moment.retries)
      facts.set(`failed ${job} ${at}`, words.tryOut.failed(names.step(node), format.instant(at)));
    for (const { token, name, incident } of moment.case?.places ?? [])
      if (incident) facts.set(`stuck ${token}`, words.drawing.tryOut.problem(name));
    if (moment.case?.status === 'completed')
      facts.set('ended', words.tryOut.ended(moment.case.outcome ?? words.status.done));
    const fresh = [...facts].filter(([key]) => !known.current.has(key)).map(([, sentence]) => sentence);
    known.current = new Set(facts.keys());
    const more = fresh.length > MOST_SAID ? [words.common.moreItems(fresh.length - MOST_SAID)] : [];
    setNews([...fresh.slice(0, MOST_SAID), ...more].join('. '));
  }, [moment, names, format, words, locale]);
  return news;
}
