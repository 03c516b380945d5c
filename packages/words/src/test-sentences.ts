// What a test of a process wants, and where a run differs from it, in plain sentences. For the editor and the command line.
import type { Difference, Expectation, GivenTo } from '@baton/core';
import type { Formatters } from './format/formatters';
import type { Locale } from './locales';
import { rejection, type Words } from './words';

/** What things are called on the screen. */
export interface TestNames {
  step(id: string): string;
  person(id: string): string;
  role(id: string): string;
}

export interface TestSaid {
  readonly names: TestNames;
  readonly words: Words;
  readonly format: Formatters;
  readonly locale: Locale;
}

export function holdSentence(hold: Expectation, { names, words, format }: Omit<TestSaid, 'locale'>): string {
  const { hold: said, alerts, wholeCase } = words.processTests.tests;
  switch (hold.type) {
    case 'ended':
      return hold.end === undefined ? said.onItsWay : said.ended(names.step(hold.end));
    case 'passed':
      return hold.never ? said.never(names.step(hold.step)) : said.passed(names.step(hold.step));
    case 'inTime': {
      const what = hold.step === undefined ? wholeCase : names.step(hold.step);
      return said.inTime(what, format.budget(hold.within.amount, hold.within.unit));
    }
    case 'given':
      return said.given(names.step(hold.step), whoWords(hold.to, { names, words }));
    case 'alerted':
      return said[hold.never ? 'notAlerted' : 'alerted'](alerts[hold.kind], names.step(hold.step));
  }
}

function whoWords(to: GivenTo, { names, words }: Pick<TestSaid, 'names' | 'words'>): string {
  return to.type === 'person' ? names.person(to.person) : words.processTests.tests.anyoneOf(names.role(to.role));
}

export function differenceSentence(difference: Difference, { names, words, format, locale }: TestSaid): string {
  const { differs, alerts, wholeCase } = words.processTests.tests;
  const where = (steps: readonly string[]) =>
    steps.length === 0
      ? differs.nowhere
      : format.list([...new Set(steps)].map((step) => words.drawing.tryOut.enters(names.step(step))));
  switch (difference.type) {
    case 'cannotPlay':
      return differs.cannotPlay;
    case 'notDrawn':
      return differs.notDrawn(names.step(difference.step));
    case 'notOpen':
      return differs.notOpen(names.step(difference.step), where(difference.where));
    case 'notAwaited':
      return differs.notAwaited(difference.message, where(difference.where));
    case 'refused': {
      const { code, facts } = difference.refused;
      const step = difference.step === null ? differs.begin : names.step(difference.step);
      return differs.refused(step, rejection(locale, code, facts));
    }
    case 'ended': {
      const { end, wanted } = difference;
      if (wanted === null) return differs.endedThough(names.step(end ?? ''));
      return end === null ? differs.notEnded(names.step(wanted)) : differs.ended(names.step(end), names.step(wanted));
    }
    case 'notPassed':
      return differs.notPassed(names.step(difference.step));
    case 'passed':
      return differs.passed(names.step(difference.step));
    case 'late': {
      const { step, dueAt, doneAt } = difference;
      const what = step === null ? wholeCase : words.drawing.tryOut.enters(names.step(step));
      const due = format.instant(dueAt, dueAt);
      return doneAt === null ? differs.notDone(what, due) : differs.late(what, due, format.instant(doneAt, dueAt));
    }
    case 'givenTo': {
      const to = whoWords(difference.to, { names, words });
      const step = names.step(difference.step);
      return difference.person === null
        ? differs.givenNobody(step, to)
        : differs.givenTo(step, names.person(difference.person), to);
    }
    case 'noAlert':
      return differs.noAlert(alerts[difference.kind], names.step(difference.step));
    case 'alert':
      return differs.alert(alerts[difference.kind], names.step(difference.step));
  }
}
