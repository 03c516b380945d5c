// Every language says everything: same codes, same facts in the sentences, no empty text, plural forms that differ.
import { INCIDENT_CODES, MIGRATION_CODES, PROBLEM_CODES, REJECTION_CODES } from '@baton/core';
import { describe, expect, test } from 'vitest';
import { problemCodes, reasonCodes, rejectionCodes } from './codes';
import { type Locale, locales } from './locales';
import { incident, migrationReason, problem, rejection, sentences, words } from './words';

const codes = locales.map((locale) => locale.code);
const placeholders = (text: unknown) => (typeof text === 'string' ? (text.match(/\{\w+\}/g) ?? []).sort() : 'function');

describe.each(codes)('%s', (locale: Locale) => {
  test('has a sentence for each code of core', () => {
    for (const code of PROBLEM_CODES) expect(problem(locale, code), code).not.toContain(`(${code})`);
    for (const code of INCIDENT_CODES) expect(incident(locale, code), code).not.toContain(`(${code})`);
    for (const code of MIGRATION_CODES) expect(migrationReason(locale, code), code).not.toContain(`(${code})`);
    for (const code of REJECTION_CODES) expect(rejection(locale, code), code).not.toContain(`(${code})`);
  });

  test.each(['imports', 'incidents', 'migrations', 'problems', 'rejections', 'reasons'] as const)(
    'names the same facts as English in %s',
    (area) => {
      const [mine, english]: Record<string, unknown>[] = [sentences(locale)[area], sentences('en')[area]];
      for (const code of Object.keys(english ?? {})) {
        expect(placeholders(mine?.[code]), code).toEqual(placeholders(english?.[code]));
      }
    },
  );

  test('leaves no text empty', () => {
    const empty: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (typeof value === 'string' && value.trim() === '') empty.push(path);
      if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
      }
    };
    walk(words(locale), locale);
    expect(empty).toEqual([]);
  });

  test('names seven days and twelve months', () => {
    const { time } = words(locale);
    for (const days of [time.weekdays, time.weekdaysShort, time.weekdaysAxis, time.weekdaysTwo]) {
      expect(new Set(days).size).toBe(7);
    }
    expect(new Set(time.months).size).toBe(12);
  });

  test('alerts name the act, the client, the due time and the link', () => {
    const facts = {
      person: 'Olga',
      action: 'Layout',
      caseKey: 'PO-1',
      link: 'https://b.example/t/1',
      client: 'Café Mirador',
      due: 'DUE',
      left: 'LEFT',
      late: 'LATE',
      holder: 'Boris',
    };
    const { alerts } = words(locale);
    for (const text of [alerts.reminder(facts), alerts.overdue(facts), alerts.assigned(facts)]) {
      for (const part of ['Layout', 'Café Mirador', 'DUE', 'https://b.example/t/1', 'PO-1']) {
        expect(text.body).toContain(part);
      }
      expect(text.subject).toContain('Layout');
      expect(text.short).toContain('https://b.example/t/1');
    }
    expect(alerts.escalation(facts).body).toContain('Boris');
    expect(alerts.escalation(facts).body).toContain('LATE');
  });
});

test('moving cases names how many and the version, in one sentence', () => {
  expect(words('en').versions.moveCases(3, 2)).toBe('Move 3 cases to version 2 …');
  expect(words('en').versions.moveCases(1, 2)).toBe('Move 1 case to version 2 …');
  expect(words('ru').versions.moveCases(5, 2)).toBe('Перевести 5 дел на версию 2 …');
  expect(words('ar').versions.moveCases(2, 3)).toBe('انقل حالتين إلى الإصدار 3 …');
});

test('codes are listed once each', () => {
  for (const list of [problemCodes, rejectionCodes, reasonCodes]) expect(new Set(list).size).toBe(list.length);
});

test('an unknown code names itself instead of hiding', () => {
  expect(problem('en', 'no.such-code')).toContain('no.such-code');
  expect(problem('en', 'toString')).toContain('toString');
});

test('an absent fact reads as an ellipsis, a given one stands in the sentence', () => {
  expect(problem('en', 'assignment.missing', { step: 'Layout' })).toBe('Nobody is responsible for “Layout”.');
  expect(problem('en', 'assignment.missing')).toBe('Nobody is responsible for “…”.');
});

test('an amount stands in its own unit, a count in its own form', () => {
  expect(problem('en', 'deadline.absurd', { step: 'Print', amount: 900, unit: 'workingDays' })).toContain(
    '900 working days',
  );
  expect(problem('ru', 'deadline.absurd', { step: 'Печать', amount: 1, unit: 'minutes' })).toContain('1 минута');
  expect(incident('en', 'serviceTask.failed', { step: 'Rate', attempts: 1, error: 'no price' })).toBe(
    '“Rate” failed once: no price',
  );
});

test('numbers change the words', () => {
  const russian = words('ru').editor.dock.problems;
  expect([1, 2, 5, 21, 112].map(russian)).toEqual([
    '1 проблема',
    '2 проблемы',
    '5 проблем',
    '21 проблема',
    '112 проблем',
  ]);
  const arabic = words('ar').editor.dock.problems;
  expect([0, 1, 2, 3, 11, 100].map(arabic)).toEqual([
    'لا مشكلات',
    'مشكلة واحدة',
    'مشكلتان',
    '3 مشكلات',
    '11 مشكلة',
    '100 مشكلة',
  ]);
});
