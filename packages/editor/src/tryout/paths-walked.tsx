// Which paths this run and the kept tests have passed: a number, a look at the drawing, and for each path that none has passed a test of its own.
import '@baton/words/parts';
import { classes, Icon, useWords } from '@baton/look';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { QuietButton } from '../panel/fields/quiet-button';
import { pathName } from './path-name';
import styles from './side.module.css';
import { useTryOut } from './try-out-context';
import { useFindRun } from './use-find-run';

const SHOWN = 5;

export function PathsWalked() {
  const words = useWords();
  const said = words.processTests.coverage;
  const { diagram, names, coverage, isCoverageShown, showCoverage } = useTryOut();
  const [isAll, setAll] = useState(false);
  const search = useFindRun();
  const nameOf = (path: string) => pathName(diagram, path, { names, words });
  const listed = isAll ? coverage.left : coverage.left.slice(0, SHOWN);
  const passed = coverage.all - coverage.left.length;
  return (
    <section aria-label={words.tryOut.pathsWalked}>
      <div className={styles.head}>
        <h2>{words.tryOut.pathsWalked}</h2>
        <span className={styles.count}>{words.drawing.tryOut.paths(passed, coverage.all)}</span>
      </div>
      <div className={styles.meter} aria-hidden>
        <i style={{ inlineSize: `${(passed / Math.max(coverage.all, 1)) * 100}%` }} />
      </div>
      <p className={styles.told}>{said.byTests(coverage.tests)}</p>
      <ToggleButton
        className={classes(styles.chip, isCoverageShown && styles.on)}
        isSelected={isCoverageShown}
        onChange={showCoverage}
      >
        <Icon name="diagram" size={14} />
        <span>{said.show}</span>
      </ToggleButton>
      {coverage.left.length === 0 && <p className={styles.told}>{words.tryOut.allWalked}</p>}
      {search.told && <p className={styles.told}>{search.told}</p>}
      {search.path !== null && (
        <QuietButton strong onPress={search.stop}>
          {words.processTests.tests.stop}
        </QuietButton>
      )}
      <ul className={styles.missing}>
        {listed.map((path) => (
          <li key={path}>
            <span className={styles.path}>{nameOf(path)}</span>
            <QuietButton
              strong
              aria-label={said.makeTest(nameOf(path))}
              isDisabled={search.path !== null}
              onPress={() => void search.find(path, nameOf(path))}
            >
              {said.make}
            </QuietButton>
          </li>
        ))}
      </ul>
      {coverage.left.length > listed.length && (
        <QuietButton onPress={() => setAll(true)}>
          {words.common.moreItems(coverage.left.length - listed.length)}
        </QuietButton>
      )}
    </section>
  );
}
