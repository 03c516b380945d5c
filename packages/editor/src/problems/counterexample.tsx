// How a case gets to the problem: a sentence for each move, played on the canvas by itself or move by move. Part of the open problem in the
// drawer.
import '@baton/words/parts';
import type { Flow, Problem } from '@baton/core';
import { Button, classes, IconButton, useFormat, useWords } from '@baton/look';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useDiagram, useEditor } from '../document/editor-context';
import { pathCondition } from '../kinds/path-words';
import { useDescribe } from '../kinds/use-describe';
import { flowWords } from '../layout/flow-words';
import styles from './counterexample.module.css';
import { shownTrail, type TrailFrame } from './trail';
import { frameSentence, wrongMarks } from './trail-words';
import { useNamesApart } from './use-names-apart';

/** Time to read a sentence. */
const FRAME_IN = 1_800;

export interface CounterexampleProps {
  readonly problem: Problem;
  /** The problem in one sentence. */
  readonly text: string;
  readonly trail: readonly TrailFrame[];
  /** On the canvas now. */
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
}

export function Counterexample({ problem, text, trail, isShown, onShow }: CounterexampleProps) {
  const words = useWords();
  const said = words.playedTrail;
  const format = useFormat();
  const names = useNamesApart();
  const diagram = useDiagram();
  const describe = useDescribe(diagram);
  const { view, directory } = useEditor();
  const [at, setAt] = useState(trail.length);
  const [isPlaying, setPlaying] = useState(false);
  const sentences = useMemo(() => {
    const kinds = { diagram, directory, words, format, describe };
    const scope = { byId: new Map(diagram.nodes.map((node) => [node.id, node])) };
    const texts = { otherwise: words.editor.canvas.otherwise, condition: (flow: Flow) => pathCondition(flow, kinds) };
    const pathWords = (id: string) => {
      const flow = diagram.flows.find((one) => one.id === id);
      return flow ? flowWords(scope, flow, texts) : null;
    };
    const context = { diagram, problem, trail, names, words, format, pathWords, text };
    return { marks: wrongMarks(context), all: trail.map((frame) => frameSentence(frame, context)) };
  }, [diagram, directory, words, format, describe, problem, trail, names, text]);

  useEffect(() => {
    const several = (n: number) => said.marks.several(format.number(n));
    view.update({ trail: isShown ? shownTrail(trail, at, sentences.marks, several) : null });
    return () => view.update({ trail: null });
  }, [trail, at, view, isShown, sentences, said, format]);

  const goTo = (n: number) => {
    const frame = trail[n - 1];
    if (!frame) return;
    onShow(true);
    setAt(n);
    const node = diagram.nodes.find(({ id }) => id === frame.step);
    if (node) {
      view.update({ inside: node.parent ?? null });
      view.lookAt(node.id);
    }
    view.say(`${said.place(format.number(n), format.number(trail.length))}: ${sentences.all[n - 1]}`);
  };
  const latest = useRef(goTo);
  latest.current = goTo;
  const list = useRef<HTMLOListElement>(null);
  // The move that is shown is in sight, however long the list is.
  useEffect(() => {
    const [frame, move] = [list.current, list.current?.querySelector<HTMLElement>(`[data-move="${at}"]`)];
    if (!frame || !move) return;
    const { top, bottom } = frame.getBoundingClientRect();
    const own = move.getBoundingClientRect();
    frame.scrollTop += Math.min(0, own.top - top) + Math.max(0, own.bottom - bottom);
  }, [at]);
  const isOn = isPlaying && isShown;
  useEffect(() => {
    if (!isOn) return;
    if (at >= trail.length) return setPlaying(false);
    const timer = setTimeout(() => latest.current(at + 1), FRAME_IN);
    return () => clearTimeout(timer);
  }, [isOn, at, trail.length]);

  const press = (n: number) => {
    setPlaying(false);
    goTo(n);
  };
  const toggle = () => {
    if (!isOn) goTo(at >= trail.length ? 1 : at);
    setPlaying(!isOn);
  };
  /** Through the moves with the arrow keys, as through a list. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 1, End: trail.length }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const n = Math.min(Math.max(to, 1), trail.length);
    press(n);
    event.currentTarget.querySelector<HTMLElement>(`[data-move="${n}"]`)?.focus();
  };
  return (
    <section className={styles.trail} aria-label={said.title}>
      <header>
        <h4>{said.title}</h4>
        <span className={styles.place}>{said.place(format.number(at), format.number(trail.length))}</span>
      </header>
      <div className={styles.controls}>
        <IconButton
          icon="previous"
          size="s"
          variant="plain"
          label={said.back}
          isDisabled={at <= 1 && isShown}
          onPress={() => press(isShown ? Math.max(at - 1, 1) : 1)}
        />
        <Button size="s" icon={isOn ? 'pause' : 'play'} onPress={toggle}>
          {isOn ? said.stop : said.play}
        </Button>
        <IconButton
          icon="next"
          size="s"
          variant="plain"
          label={said.on}
          isDisabled={at >= trail.length && isShown}
          onPress={() => press(isShown ? at + 1 : at)}
        />
        <span className={styles.grow} />
        {isShown && (
          <IconButton
            icon="close"
            size="s"
            label={said.close}
            onPress={() => {
              setPlaying(false);
              onShow(false);
            }}
          />
        )}
      </div>
      <ol ref={list} onKeyDown={onKeyDown}>
        {trail.map(({ n, told }) => (
          <li key={n}>
            <button
              type="button"
              data-move={n}
              tabIndex={n === at ? 0 : -1}
              className={classes(styles.step, n <= at && styles.walked, told.what === 'wrong' && styles.wrong)}
              aria-current={n === at && isShown ? 'step' : undefined}
              onClick={() => press(n)}
            >
              <span className={styles.number}>{told.what === 'wrong' ? '!' : format.number(n)}</span>
              <span>{sentences.all[n - 1]}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
