// Fixes that one click uses: each makes its problem go and leaves a drawing that can be read; codes without one are named with their reason.
import {
  checkDiagram,
  type Diagram,
  FIX_IDS,
  fixesOf,
  PROBLEM_CODES,
  type Problem,
  type ProblemCode,
} from '@baton/core';
import { parseDiagram } from '@baton/core/diagram';
import { words } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { createEditor } from '../document/editor';
import { type Broken, one, text } from '../testing/broken-drawings';
import { BROKEN } from '../testing/broken-in-more-ways';
import { canHaveFixes, fixesFor } from './fixes';
import { previewedFix } from './previewed-fix';
import { placeOf } from './shown-problems';

const names = { step: (id: string) => id, role: (id: string) => id } as never;
const offersOf = ({ surroundings }: Broken) => surroundings?.handlers ?? null;
const directory = { roles: [], people: [], calendars: [] };

describe('a fix makes its problem go', () => {
  it.each(BROKEN.map((broken, i) => [broken.code, i, broken] as const))('%s (%i)', (code, _, broken) => {
    const { diagram, surroundings } = broken;
    const check = (drawn: Diagram) => checkDiagram(drawn, surroundings).filter((problem) => problem.code === code);
    const found = check(diagram);
    expect(found.length).toBeGreaterThan(0);
    const fixes = fixesFor(found[0] as Problem, {
      diagram,
      directory,
      names,
      words: words('en'),
      offers: offersOf(broken),
    });
    expect(fixes.length).toBeGreaterThan(0);
    for (const fix of fixes) {
      const editor = createEditor({ diagram });
      expect(editor.dispatch(fix.command).ok).toBe(true);
      const after = editor.document.getState().diagram;
      expect(check(after).length).toBeLessThan(found.length);
      expect(parseDiagram(JSON.parse(JSON.stringify(after))).ok).toBe(true);
      editor.document.undo();
      expect(editor.document.getState().diagram).toBe(diagram);
    }
  });
});

describe('a fix is seen on the canvas before it is used', () => {
  it.each(BROKEN.map((broken, i) => [broken.code, i, broken] as const))('%s (%i)', (code, _, broken) => {
    const { diagram, surroundings } = broken;
    const problem = checkDiagram(diagram, surroundings).find((one) => one.code === code) as Problem;
    const context = { diagram, directory, names, words: words('en'), offers: offersOf(broken) };
    for (const fix of fixesFor(problem, context)) {
      const preview = previewedFix(diagram, fix.command, words('en'), placeOf(diagram, problem).node);
      const marks = Object.values(preview?.overlays ?? {}).map(({ mark }) => mark?.text);
      const paths = (preview?.flows.size ?? 0) + (preview?.removedFlows.size ?? 0);
      expect(marks.length + paths, fix.id).toBeGreaterThan(0);
      // Not everything: only what the fix is about.
      const changed = diagram.nodes.filter((node) => preview?.overlays[node.id]);
      expect(changed.length, fix.id).toBeLessThan(diagram.nodes.length);
      const editor = createEditor({ diagram });
      editor.dispatch(fix.command);
      expect(preview?.after).toEqual(editor.document.getState().diagram);
    }
  });

  it('every code that can have a fix is among them', () => {
    const shown = new Set(BROKEN.map(({ code }) => code));
    // Told as `deadline.ladder-unknown`, whosever time target it is.
    const untold = ['clock.ladder-unknown'];
    expect(PROBLEM_CODES.filter((code) => canHaveFixes(code) && !shown.has(code))).toEqual(untold);
    const mends = BROKEN.flatMap(({ diagram, surroundings, code }) =>
      checkDiagram(diagram, surroundings)
        .filter((problem) => problem.code === code)
        .flatMap((problem) => fixesOf(diagram, problem).map(({ id }) => id)),
    );
    expect(FIX_IDS.filter((id) => !mends.includes(id))).toEqual([]);
  });
});

/** Where one click cannot know what was meant; each leads to the place where it is set. */
const NO_FIX: Readonly<Record<string, readonly ProblemCode[]>> = {
  'names in code, which only an import or a hand-written file has twice': [
    'id.twice',
    'ladder.id-twice',
    'outcome.twice',
  ],
  'only a person knows what it is called': [
    'node.no-name',
    'milestone.no-name',
    'case.no-title',
    'variable.name-reserved',
    'deadline.pause-reserved',
  ],
  'only a person knows which way is right': [
    'start.several',
    'node.cannot-end',
    'soundness.endless',
    'soundness.unbounded',
    'soundness.runs-twice',
    'soundness.join-twice',
    'soundness.ends-others',
    'soundness.not-proven',
    'decision.overlap',
    'decision.table-gap',
    'decision.table-overlap',
    'decision.table-disagrees',
    'decision.table-not-told',
    'inside.empty',
    'link.no-catch',
  ],
  'only a person knows the time': [
    'time.promise-broken',
    'deadline.absurd',
    'deadline.reaches-nobody',
    'deadline.no-otherwise',
    'clock.step-unknown',
  ],
  'people are looked after elsewhere': ['people.four-eyes-impossible', 'people.role-empty'],
  'only a person knows what it should do or be about': [
    'callActivity.no-process',
    'event.no-message',
    'event.no-signal',
    'compensation.activity-unknown',
    'compensation.handler-unknown',
    'data.compares-types',
    'data.sets-wrong-type',
    'data.sends-unknown',
    'first.not-awaited',
    'flow.all-at-once',
    'data.sends-wrong-type',
    'variable.wrong-type',
  ],
};

it('every other problem can have one', () => {
  const without = new Set(Object.values(NO_FIX).flat());
  const diagram = one({}, { variables: [text('a')] });
  const coreMends = (code: ProblemCode) => {
    const problem: Problem = {
      code,
      severity: 'error',
      node: 'do',
      flow: 'f',
      path: ['deadline', 'rungs', 0],
      facts: { variable: 'a' },
    };
    return fixesOf(diagram, problem).length > 0;
  };
  const fixable = PROBLEM_CODES.filter((code) => canHaveFixes(code) || coreMends(code));
  const left = PROBLEM_CODES.filter(
    (code) => !fixable.includes(code) && !without.has(code) && !code.startsWith('expression.'),
  );
  // They turn a gateway into another or need its ways: see the core's own tests.
  expect(left).toEqual(['parallel.unpaired', 'soundness.lets-several']);
  expect(fixable.filter((code) => without.has(code))).toEqual([]);
});
