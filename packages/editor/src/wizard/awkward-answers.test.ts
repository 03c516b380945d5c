// Five businesses and awkward answers, typed in each language: what comes of the wizard is well-formed, laid out without overlaps and can be
// published; what is missing is said at its place and does not break the preview.
import { checkDiagram, type Diagram, parseDiagram } from '@baton/core';
import { locales, words as wordsOf } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../layout/box';
import { buildScene } from '../layout/scene';
import { drawAnswers } from './draw-answers';
import { madeWords } from './made-words';
import { type Filled, newRow, readFilled, type StepRow } from './rows';

const clerk = { type: 'role', role: 'clerk', name: 'Clerks' } as const;
const boss = { type: 'role', role: 'boss', name: 'Heads' } as const;
const rows = (names: readonly string[], change: (at: number) => Partial<StepRow> = () => ({})): StepRow[] =>
  names.map((what, at) => ({ ...newRow(at + 1, undefined, clerk), what, within: '2 d', ...change(at) }));
const filled = (name: string, steps: readonly StepRow[], rest: Partial<Filled> = {}): Filled => ({
  name,
  startsBy: 'person',
  start: '',
  days: [],
  workingDay: 1,
  at: '09:00',
  rows: steps,
  end: '',
  ...rest,
});
const LONG = 'Prüfung der vollständig eingereichten Unterlagen einschließlich aller Anlagen und Übersetzungen '
  .repeat(2)
  .trim();

const BUSINESSES: readonly (readonly [string, Filled])[] = [
  [
    'bakery',
    filled(
      'Wedding cake',
      rows(['Take the order', 'Bake', 'Decorate', 'Deliver'], (at) => ({ besides: at === 2 })),
    ),
  ],
  [
    'clinic',
    filled(
      'Приём пациента',
      rows(['Записать', 'Осмотреть', 'Назначить лечение', 'Проверить'], (at) => ({
        who: at > 1 ? boss : clerk,
        backTo: at === 3 ? 2 : null,
      })),
    ),
  ],
  [
    'school',
    filled(
      'تسجيل طالب',
      rows(['استلام الطلب', 'مراجعة الأوراق', 'قرار المدير', 'انتظار الرسوم'], (at) => ({
        refused: at === 2,
        ...(at === 3 && { who: { type: 'outside' as const } }),
      })),
    ),
  ],
  [
    'estate agent',
    filled(
      'Rent a flat',
      rows(['Show it', 'Check the tenant', 'Sign'], (at) => ({ refused: at === 1, backTo: at === 2 ? 1 : null })),
      { startsBy: 'message' },
    ),
  ],
  [
    'stock taking',
    filled(
      'Count the stock',
      rows(['Count', 'Compare', 'Book'], (at) => ({ besides: at === 1 })),
      { startsBy: 'month' },
    ),
  ],
];

const AWKWARD: readonly (readonly [string, Filled])[] = [
  ['one step', filled('A', rows(['B']))],
  ['one question', filled('A', rows(['B?']))],
  ['nothing but questions', filled('A', rows(['B?', 'C？', 'D؟', 'E ?']))],
  [
    'thirty steps',
    filled(
      'Long',
      rows(
        Array.from({ length: 30 }, (_, at) => `Step ${at + 1}`),
        (at) => ({ besides: at % 7 === 3, who: at % 3 === 0 ? boss : clerk }),
      ),
    ),
  ],
  [
    'very long names',
    filled(
      LONG,
      rows([LONG, LONG, LONG], () => ({ refused: true })),
      { start: LONG, end: LONG },
    ),
  ],
  ['quotes and braces', filled('"Order" ‘x’ «y» {z}', rows(['Say "yes" & <no>', "Don't", '{client} \\ $x']))],
  ['emoji', filled('🎂 Cake 👩🏽‍🍳', rows(['🍞', '👨‍👩‍👧‍👦 deliver', '✅']))],
  [
    'the same name again',
    filled(
      'Twice',
      rows(['Check', 'Check', 'Check'], (at) => ({ backTo: at === 2 ? 1 : null })),
    ),
  ],
  [
    'all at once',
    filled(
      'All',
      rows(['A', 'B', 'C', 'D', 'E', 'F'], (at) => ({ besides: at > 0, refused: true })),
    ),
  ],
  [
    'only from outside',
    filled(
      'Wait',
      rows(['The letter'], () => ({ who: { type: 'outside' } })),
    ),
  ],
  ['spaces around, empty rows between', filled('  Order  ', rows(['  ', ' Take it ', '', 'Ship']))],
];

function drawn(answers: Filled, locale: (typeof locales)[number]['code']): Diagram {
  const words = wordsOf(locale);
  const within = { en: '2 days', ru: '2 дня', ar: '2 أيام' }[locale as 'en'] ?? '2 days';
  const typed = { ...answers, rows: answers.rows.map((row) => ({ ...row, within })) };
  const read = readFilled(typed, words);
  if (!read.ok) throw new Error(`not complete: ${JSON.stringify(read.missing)} ${[...read.missing.within]}`);
  return drawAnswers('new', read.answers, madeWords(words));
}

describe.each(locales.map(({ code }) => code))('typed in %s', (locale) => {
  it.each([...BUSINESSES, ...AWKWARD])('%s', (_, answers) => {
    const diagram = drawn(answers, locale);
    const parsed = parseDiagram(JSON.parse(JSON.stringify(diagram)));
    expect(parsed.ok).toBe(true);
    expect(checkDiagram(diagram).filter(({ severity }) => severity === 'error')).toEqual([]);
    const placed = diagram.nodes.filter(({ kind }) => kind !== 'boundaryEvent');
    expect(Object.keys(diagram.layout?.nodes ?? {}).sort()).toEqual(placed.map(({ id }) => id).sort());
    const boxes = buildScene(diagram, { inside: null }).nodes.filter(({ node }) => node.kind !== 'boundaryEvent');
    for (const [i, one] of boxes.entries())
      for (const other of boxes.slice(i + 1))
        expect(overlaps(one.box, other.box), `${one.node.id} on ${other.node.id}`).toBe(false);
  });

  it('says what is missing and draws what there is', () => {
    const words = wordsOf(locale);
    const empty = readFilled(filled('', rows([''])), words);
    expect(empty).toMatchObject({
      ok: false,
      missing: { name: words.wizard.needsName, steps: words.wizard.needsStep },
    });
    const unread = readFilled(
      filled(
        'X',
        rows(['A'], () => ({ within: 'soon' })),
        { startsBy: 'days' },
      ),
      words,
    );
    expect(unread).toMatchObject({ ok: false, missing: { days: words.wizard.needsWhen } });
    for (const read of [empty, unread]) {
      if (read.ok) throw new Error('something is missing');
      expect(parseDiagram(drawAnswers('new', read.soFar, madeWords(words))).ok).toBe(true);
    }
  });
});
