// The check drawer: what would go wrong, errors first, in plain words. The first open one is told in full with its fixes; a press leads to
// the step and to the field that mends it. Slot of `side: 'problems'`.
import { Button, classes, Icon, IconButton, SegmentedControl, useFocusHere, useWords } from '@baton/look';
import type { Words } from '@baton/words';
import { type KeyboardEvent, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Button as Plain } from 'react-aria-components/Button';
import { useDiagram, useEditor, useStoreValue } from '../document/editor-context';
import { applyFix, fixNews } from './apply-fix';
import styles from './check-drawer.module.css';
import { type Fix, fixesFor } from './fixes';
import { leadToProblem } from './lead-to-problem';
import { type PreviewedFix, previewedFix } from './previewed-fix';
import { type ShownProblem, useShownProblems } from './shown-problems';
import { trailOf } from './trail';
import { useNamesApart } from './use-names-apart';
import { useProblemInSight } from './use-problem-in-sight';

const Counterexample = lazy(() => import('./counterexample').then((part) => ({ default: part.Counterexample })));
const ChangesList = lazy(() => import('../versions/changes-list').then((part) => ({ default: part.ChangesList })));

export function CheckDrawer() {
  const words = useWords();
  const editor = useEditor();
  const { view } = editor;
  const problems = useShownProblems();
  const news = useStoreValue(fixNews(editor));
  const { solved, fresh } = news;
  const frame = useRef<HTMLElement>(null);
  useFocusHere(frame);
  useEffect(() => {
    // The fix that was pressed has gone: the keyboard goes on to what is next.
    const isLost = document.activeElement === document.body;
    if (news.solved > 0 && isLost) frame.current?.querySelector<HTMLElement>('[data-next]')?.focus();
  }, [news]);
  const drawing = useDiagram(({ name }) => name);
  const passed = usePassedChecks(problems);
  const [chosen, setChosen] = useState<string | null>(null);
  const open = problems.find((shown) => shown.key === chosen) ?? problems[0];
  useProblemInSight(frame, {
    key: open?.key ?? null,
    node: open?.node ?? null,
    isChosen: open !== undefined && open.key === chosen,
  });
  return (
    <aside
      ref={frame}
      className={styles.drawer}
      aria-label={`${words.check.title}: ${drawing}`}
      data-area="panel"
      tabIndex={-1}
    >
      <header className={styles.header}>
        <h2>{words.check.title}</h2>
        <span className={styles.summary} role="status">
          {problems.length === 0 ? words.check.passed(passed) : words.check.summary(problems.length, passed)}
        </span>
        {solved + fresh.size > 0 && (
          <span className={styles.news} data-news>
            {words.check.news(solved, fresh.size)}
          </span>
        )}
        <IconButton icon="close" label={words.common.close} onPress={() => view.update({ side: 'panel' })} />
      </header>
      <div className={styles.body}>
        {problems.length === 0 && (
          <div className={styles.good} tabIndex={-1} data-next>
            <Icon name="ok" size={20} />
            <div>
              <h3>{words.check.allGood}</h3>
              <p>{words.check.allGoodBody}</p>
            </div>
          </div>
        )}
        <ul className={styles.list}>
          {problems.map((shown) => (
            <li key={shown.key}>
              {shown === open ? (
                <OpenProblem key={shown.key} shown={shown} isNew={fresh.has(shown.key)} />
              ) : (
                <Plain className={styles.closed ?? ''} onPress={() => setChosen(shown.key)}>
                  <Icon
                    name={shown.severity === 'error' ? 'late' : 'warning'}
                    size={15}
                    className={styles[shown.severity]}
                  />
                  <span>
                    {fresh.has(shown.key) && <em className={styles.fresh}>{words.check.isNew}</em>}
                    <b>{shown.text}</b>
                    <Place shown={shown} />
                  </span>
                  <Icon name="next" size={14} />
                </Plain>
              )}
            </li>
          ))}
        </ul>
        {problems.length > 0 && (
          <div className={styles.passed}>
            <Icon name="check" size={15} />
            <b>{words.check.passed(passed)}</b>
          </div>
        )}
      </div>
    </aside>
  );
}

function OpenProblem({ shown, isNew }: { readonly shown: ShownProblem; readonly isNew: boolean }) {
  const words = useWords();
  const editor = useEditor();
  const diagram = useDiagram();
  const names = useNamesApart();
  const offers = useStoreValue(editor.handlers);
  const { directory, readOnly } = editor;
  const fixes = useMemo(
    () => (readOnly ? [] : fixesFor(shown.problem, { diagram, directory, names, words, offers })),
    [readOnly, shown.problem, diagram, directory, names, words, offers],
  );
  const [picked, setPicked] = useState<string | null>(null);
  const fix: Fix | undefined = fixes.find((one) => one.id === picked) ?? fixes[0];
  const trail = useMemo(() => trailOf(diagram, shown.problem), [diagram, shown.problem]);
  // One thing at a time on the canvas: how a case gets there, or the fix.
  const [onCanvas, setOnCanvas] = useState<'way' | 'fix' | null>(trail.length > 0 ? 'way' : 'fix');
  const preview = useMemo(
    () => (fix && onCanvas === 'fix' ? previewedFix(diagram, fix.command, words, shown.node) : null),
    [fix, onCanvas, diagram, words, shown.node],
  );
  usePreview(preview);
  return (
    <article className={styles.open} aria-current="true" tabIndex={-1} data-next>
      <p className={classes(styles.severity, styles[shown.severity])}>
        <Icon name={shown.severity === 'error' ? 'late' : 'warning'} size={14} />
        {words.check.severity[shown.severity]}
        {isNew && <em className={styles.fresh}>{words.check.isNew}</em>}
      </p>
      <h3>{shown.text}</h3>
      <Place shown={shown} />
      {trail.length > 0 && (
        <Suspense>
          <Counterexample
            problem={shown.problem}
            text={shown.text}
            trail={trail}
            isShown={onCanvas === 'way'}
            onShow={(isShown) => setOnCanvas(isShown ? 'way' : null)}
          />
        </Suspense>
      )}
      {fixes.length > 1 && (
        <div className={styles.fixes} role="radiogroup" aria-label={words.drawing.fixes.title} onKeyDown={moveChoice}>
          {fixes.map((one) => (
            // biome-ignore lint/a11y/useSemanticElements: a card with one line, chosen like a radio
            <button
              key={one.id}
              type="button"
              role="radio"
              aria-checked={one === fix}
              tabIndex={one === fix ? 0 : -1}
              className={classes(styles.fix, one === fix && styles.picked)}
              onClick={() => {
                setPicked(one.id);
                setOnCanvas('fix');
              }}
            >
              <span className={styles.dot} />
              {one.words}
            </button>
          ))}
        </div>
      )}
      {fix && (
        <SegmentedControl
          label={words.check.withFix}
          segments={[
            { id: 'with', name: words.check.withFix, icon: 'see' },
            { id: 'without', name: words.check.withoutFix },
          ]}
          value={onCanvas === 'fix' ? 'with' : 'without'}
          onChange={(next) => setOnCanvas(next === 'with' ? 'fix' : null)}
        />
      )}
      {preview && (
        <Suspense>
          <ChangesList before={diagram} after={preview.after} />
        </Suspense>
      )}
      <div className={styles.acts}>
        {fix && (
          <Button variant="primary" onPress={() => applyFix(editor, fix.command, words.check.news)}>
            {fixes.length > 1 ? words.check.useFix : fix.words}
          </Button>
        )}
        <Button variant={fix ? 'quiet' : 'plain'} onPress={() => leadToProblem(editor, shown)}>
          {fix ? words.check.setMyself : byHand(shown, words)}
        </Button>
      </div>
    </article>
  );
}

/** Arrow keys choose the next or the last one, round and round, as in any group of radios. */
function moveChoice(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')];
  const next = all.at((all.indexOf(document.activeElement as HTMLElement) + by) % all.length);
  next?.focus();
  next?.click();
}

/** What a person does where no fix is offered. */
function byHand({ problem }: ShownProblem, words: Words): string {
  return problem.code === 'decision.no-condition' ? words.panel.decide.addCondition : words.check.showOnDiagram;
}

/** The fix that is looked at is drawn, dashed, until another one is or the drawer closes. */
function usePreview(preview: PreviewedFix | null): void {
  const { view } = useEditor();
  useEffect(() => {
    view.update({ preview });
    return () => view.update({ preview: null });
  }, [preview, view]);
}

function Place({ shown }: { readonly shown: ShownProblem }) {
  const words = useWords();
  const names = useNamesApart();
  const flow = useDiagram((diagram) => diagram.flows.find((candidate) => candidate.id === shown.problem.flow));
  const text = flow
    ? words.drawing.check.onPath(names.step(flow.from), names.step(flow.to))
    : shown.node === null
      ? words.drawing.check.process
      : words.drawing.check.affects(names.step(shown.node));
  return <small className={styles.place}>{text}</small>;
}

/** What was looked at and found in order: each step, each path, data and ladders, less those with a problem. */
function usePassedChecks(problems: readonly ShownProblem[]): number {
  const all = useDiagram(
    (diagram) => diagram.nodes.length + diagram.flows.length + diagram.variables.length + diagram.ladders.length,
  );
  const places = new Set(problems.map((shown) => shown.problem.flow ?? shown.node ?? shown.problem.path.join('.')));
  return Math.max(all - places.size, 0);
}
