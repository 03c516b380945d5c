// How a case gets to a problem, told and shown: one drawing for each way in which steps hang together wrongly, in every language.
import { checkDiagram, type Problem } from '@baton/core';
import { formatters, type Locale, locales, problem as problemSentence, words as wordsOf } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../panel/names';
import { UNSOUND } from '../testing/unsound';
import { shownTrail, trailOf } from './trail';
import { frameSentence, wrongMarks } from './trail-words';

const directory = { roles: [], people: [], calendars: [] };

function played(code: string, locale: Locale = 'en') {
  const { diagram } = UNSOUND.find((one) => one.code === code) as (typeof UNSOUND)[number];
  const problem = checkDiagram(diagram).find((one) => one.code === code) as Problem;
  const words = wordsOf(locale);
  const format = formatters(locale, 'UTC');
  const trail = trailOf(diagram, problem);
  const context = {
    diagram,
    problem,
    trail,
    names: namesOf(diagram, directory, words),
    words,
    format,
    pathWords: (flow: string) => diagram.flows.find(({ id }) => id === flow)?.when ?? null,
    text: problemSentence(locale, code, problem.facts),
  };
  const sentences = trail.map((frame) => frameSentence(frame, context));
  return { trail, sentences, marks: wrongMarks(context), problem };
}

it('is told move by move and ends with what is wrong', () => {
  expect(played('parallel.unpaired').sentences).toEqual([
    'A case begins with “Order comes in” and comes to “A big order?”.',
    'At “A big order?” it takes the path “amount > 1000”, to “Check credit”.',
    '“Check credit” is done; its branch waits at “When both are done”.',
    'Nothing else is under way. “When both are done” waits for ever: nothing comes from “Pack the goods”.',
  ]);
  expect(played('soundness.runs-twice').sentences).toEqual([
    'A case begins with “Order comes in” and comes to “Print”.',
    'While “Print” is being done, this happens: “The client changes something”.',
    'From “The client changes something” the case goes on to “Pack the goods”.',
    '“Print” is done; the case goes on to “Pack the goods”.',
    '“Pack the goods” begins again although it is still being done.',
  ]);
  expect(played('soundness.ends-others').sentences.at(-1)).toBe(
    'This was still being done, and is broken off: “Print”.',
  );
});

it('finds a way where the check needs none: round and round, and past a step that no case comes to', () => {
  expect(played('node.cannot-end').trail.map(({ step }) => step)).toEqual([
    'start',
    'paid',
    'remind',
    'wait',
    'remind',
  ]);
  expect(played('soundness.never-reached').trail.map(({ step }) => step)).toEqual(['start', 'bike']);
});

describe.each(UNSOUND.map(({ code }) => code))('%s', (code) => {
  it.each(locales.map((one) => one.code))('is told whole in %s', (locale) => {
    const { sentences, problem } = played(code, locale);
    expect(sentences.length).toBeGreaterThan(1);
    expect(problem.severity).toBeDefined();
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|…|\{|\bf\d+\b/);
  });

  it('marks in its last frame on the canvas what is wrong', () => {
    const { trail, marks } = played(code);
    expect(Object.keys(marks).length).toBeGreaterThan(0);
    const { overlays, flows } = shownTrail(trail, trail.length, marks);
    for (const [node, text] of Object.entries(marks))
      expect(overlays[node]).toMatchObject({ late: true, mark: { text, tone: 'late' } });
    const drawn = UNSOUND.find((one) => one.code === code)?.diagram.flows.map(({ id }) => id);
    for (const flow of flows) expect(drawn).toContain(flow);
  });

  it('shows in each frame only what has happened', () => {
    const { trail } = played(code);
    for (const { n } of trail.slice(0, -1)) {
      const { overlays } = shownTrail(trail, n);
      const later = trail.slice(n).flatMap(({ step, told }) => (told.what === 'wrong' ? [] : [step]));
      const done = new Set(trail.slice(0, n).map(({ step }) => step));
      for (const step of later) if (!done.has(step)) expect(Number(overlays[step]?.mark?.text)).toBeNaN();
    }
  });
});
