// How a case gets to the problem: a numbered list that plays on the canvas, step by step or by itself. Part of the open problem in the drawer.
import type { Move } from '@baton/core';
import { Button, classes, Icon, useWords } from '@baton/look';
import { useEffect, useMemo, useState } from 'react';
import { useDiagram, useEditor } from '../document/editor-context';
import { useNames } from '../panel/names';
import styles from './counterexample.module.css';
import { shownTrail, trailOf } from './trail';

const STEP_IN = 900;

export function Counterexample({ moves }: { readonly moves: readonly Move[] }) {
  const words = useWords();
  const names = useNames();
  const diagram = useDiagram();
  const { view } = useEditor();
  const trail = useMemo(() => trailOf(diagram, moves), [diagram, moves]);
  const [at, setAt] = useState(trail.length);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    view.update({ trail: shownTrail(trail, at) });
    return () => view.update({ trail: null });
  }, [trail, at, view]);
  useEffect(() => {
    if (!isPlaying) return;
    if (at >= trail.length) return setPlaying(false);
    const timer = setTimeout(() => setAt(at + 1), STEP_IN);
    return () => clearTimeout(timer);
  }, [isPlaying, at, trail.length]);
  const show = (n: number, node: string) => {
    setPlaying(false);
    setAt(n);
    view.lookAt(node);
  };
  const pathNames = (ids: readonly string[]) =>
    ids.flatMap((id) => diagram.flows.find((flow) => flow.id === id)?.name ?? []).join(', ');
  return (
    <section className={styles.trail} aria-label={words.check.how}>
      <header>
        <h4>{words.check.how}</h4>
        <Button
          size="s"
          variant="quiet"
          icon={isPlaying ? 'pause' : 'play'}
          onPress={() => {
            if (!isPlaying && at >= trail.length) setAt(1);
            setPlaying(!isPlaying);
          }}
        >
          {isPlaying ? words.tools.trail.pause : words.tools.trail.play}
        </Button>
      </header>
      <ol>
        {trail.map((step) => (
          <li key={step.n}>
            <button
              type="button"
              className={classes(styles.step, step.n <= at && styles.walked)}
              aria-current={step.n === at ? 'step' : undefined}
              onClick={() => show(step.n, step.node)}
            >
              <span className={styles.number}>{step.n}</span>
              <span>
                <bdi>{words.tools.trail[step.what](names.step(step.node))}</bdi>
                {pathNames(step.flows) && (
                  <small>
                    <Icon name="arrow" size={11} /> <bdi>{pathNames(step.flows)}</bdi>
                  </small>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
