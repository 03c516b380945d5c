// A case and a task are told in the words of the drawing's translation; what it has no words for stays as it is drawn.
import type { CaseDetail, DeliveryRow, ItemDetail } from '@baton/client';
import { expect, test } from 'vitest';
import { readableCase, readableCaseRow, readableDelivery, readableItem, readableWorkItem, sayer } from './readable';

const texts = {
  ar: {
    name: 'طلب',
    'node.check.name': 'تدقيق',
    'node.check.instructions': 'اقرأ طلب Café',
    'outcome.check.ok': 'سليم',
    'variable.size': 'الحجم',
    'clock.whole': 'الطلب كله',
  },
};
const row = { processId: 'order', processName: 'Order', name: 'Check', caseKey: 'O-1' };
const place = { token: 1, node: 'check', name: 'Check' };
const caseRow = { processName: 'Order', outcome: null, places: [place], milestones: [] };

test('a case: steps, time targets and the process', () => {
  const detail = {
    case: caseRow,
    diagram: {
      name: 'Order',
      lanes: [],
      flows: [],
      variables: [{ name: 'size', type: 'text' }],
      clocks: [
        { id: 'whole', name: 'Whole order', deadline: { budget: { dueIn: { amount: 5, unit: 'workingDays' } } } },
      ],
      nodes: [{ id: 'check', kind: 'userTask', name: 'Check', outcomes: [{ id: 'ok', name: 'Fine' }] }],
      texts,
    },
    clocks: [{ name: 'Check' }, { name: 'Whole order' }, { name: 'Not drawn' }],
    items: [row],
    deliveries: [{ stepName: 'Check' }],
  } as unknown as CaseDetail;
  const shown = readableCase(detail, 'ar');
  expect(shown.case.places[0]?.name).toBe('تدقيق');
  expect(shown.clocks.map((clock) => clock.name)).toEqual(['تدقيق', 'الطلب كله', 'Not drawn']);
  expect(shown.items[0]?.name).toBe('تدقيق');
  expect(shown.deliveries[0]?.stepName).toBe('تدقيق');
  expect(shown.diagram.variables[0]?.label).toBe('الحجم');
  expect(readableCase(detail, 'en')).toBe(detail);
});

test('a task: what to do, its results and fields', () => {
  const detail = {
    item: row,
    case: caseRow,
    step: {
      node: 'check',
      name: 'Check',
      instructions: 'Read the order of Café',
      script: null,
      form: [],
      outcomes: [{ id: 'ok', name: 'Fine' }],
    },
    texts,
    declared: [{ name: 'size', type: 'text' }],
    clock: null,
    deliveries: [],
  } as unknown as ItemDetail;
  const shown = readableItem(detail, 'ar');
  expect(shown.step).toMatchObject({
    name: 'تدقيق',
    instructions: 'اقرأ طلب Café',
    outcomes: [{ id: 'ok', name: 'سليم' }],
  });
  expect(shown.item.processName).toBe('طلب');
  expect(shown.declared[0]?.label).toBe('الحجم');
  expect(readableItem(detail, 'ru')).toBe(detail);
});

test('a row whose words nobody translated stays', () => {
  expect(readableWorkItem({ ...row, caseTitle: 'Menus' } as never, sayer({ constructor: 'x' }), 'ar')).toEqual({
    ...row,
    caseTitle: 'Menus',
  });
  expect(sayer(undefined)('toString')).toBe('toString');
});

test('titles of cases stand in rows in each language that the drawing has', () => {
  const same = sayer(undefined);
  const titles = { ar: 'قوائم', pt: 'Menus pt' };
  const listed = { ...row, caseTitle: 'Menus', caseTitles: titles };
  expect(readableWorkItem(listed as never, same, 'ar').caseTitle).toBe('قوائم');
  expect(readableWorkItem(listed as never, same, 'ru').caseTitle).toBe('Menus');
  // Without a title of its own a case is called as its process is, in the reader's words too.
  const untitled = { ...row, processName: 'Leave', caseTitle: 'Leave' };
  expect(readableWorkItem(untitled as never, sayer({ Leave: 'Отпуск' }), 'ru').caseTitle).toBe('Отпуск');
  expect(readableDelivery({ ...listed, stepName: 'Check' } as unknown as DeliveryRow, same, 'pt-BR').caseTitle).toBe(
    'Menus pt',
  );
  expect(readableCaseRow({ ...caseRow, title: 'Menus', titles } as never, same, 'ar').title).toBe('قوائم');
});
