// The panel with the keyboard alone, in English and in Arabic: a condition, the order of a form, reminders, the start and the end of the ribbon. Nothing is
// pressed with a pointer or focused by the test: Tab goes there.
import { type BusinessCalendar, type Diagram, type NodeOf, OFFICE_WEEK } from '@baton/core';
import { decision, end, sketch, start, userTask } from '@baton/core/testing';
import { useKeptFocus } from '@baton/look';
import { type Locale, words as wordsOf } from '@baton/words';
import { useRef } from 'react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createEditor, type Editor } from '../document/editor';
import { WithEditor } from '../testing/with-editor';
import { operatorWords } from './decide/condition-words';
import { Panel } from './panel';

/** Sunday, 30 August 2026, noon: examples begin on Monday morning. */
const NOON = Date.UTC(2026, 7, 30, 10);

const OFFICE: BusinessCalendar = {
  id: 'office',
  version: 1,
  name: 'Bureau',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [],
  openings: [],
};

/** The panel where the keyboard is kept, as in the frame of the editor. */
function Frame() {
  const frame = useRef<HTMLDivElement>(null);
  useKeptFocus(frame);
  return (
    <div ref={frame}>
      <Panel />
    </div>
  );
}

async function open(diagram: Diagram, node: string, locale: Locale): Promise<Editor> {
  await page.viewport(900, 1400);
  const editor = createEditor({
    diagram,
    directory: { roles: [], people: [], calendars: [OFFICE], now: () => NOON },
    view: { selection: { nodes: [node], flows: [] } },
  });
  await render(
    <WithEditor editor={editor} locale={locale}>
      <Frame />
    </WithEditor>,
  );
  return editor;
}

const nameOf = (element: Element | null) => {
  const by = element?.getAttribute('aria-labelledby')?.split(' ');
  const texts = by?.map((id) => document.getElementById(id)?.textContent ?? '');
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  return (element?.getAttribute('aria-label') ?? texts?.join(' ') ?? label ?? element?.textContent ?? '').trim();
};
const isNow = (name: string | RegExp) =>
  typeof name === 'string' ? nameOf(document.activeElement).includes(name) : name.test(nameOf(document.activeElement));

/** Tab, or Shift Tab, until something of that name has the keyboard. */
async function reach(name: string | RegExp, { back = false } = {}): Promise<void> {
  const way: string[] = [];
  for (let n = 0; n < 80; n++) {
    await userEvent.keyboard(back ? '{Shift>}{Tab}{/Shift}' : '{Tab}');
    if (isNow(name)) return;
    way.push(nameOf(document.activeElement));
  }
  throw new Error(`${name} is not on the way: ${way.join(' | ')}`);
}

/** Opens the list that has the keyboard and takes the option of that name. */
async function choose(option: string): Promise<void> {
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('listbox')).toBeVisible();
  for (let n = 0; n < 20 && !isNow(option); n++) await userEvent.keyboard('{ArrowDown}');
  expect(nameOf(document.activeElement)).toContain(option);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  // The keyboard comes back to where the list was opened: going on before that would begin at the top of the page.
  await expect.poll(isSomewhere).toBe(true);
}

const flow = (editor: Editor, to: string) => editor.document.getState().diagram.flows.find((one) => one.to === to);
const task = (editor: Editor) =>
  editor.document.getState().diagram.nodes.find(({ id }) => id === 'ask') as NodeOf<'userTask'>;
const isSomewhere = () => document.activeElement !== document.body && document.activeElement !== null;

const asked = sketch(
  'order',
  [
    start(),
    userTask('ask', { form: [{ variable: 'sum' }, { variable: 'note' }, { variable: 'when' }] }),
    decision('big'),
    end('yes'),
    end('no'),
  ],
  ['start -> ask -> big -> yes', 'big -> no'],
  {
    variables: [
      { name: 'sum', type: 'number', label: 'Somme' },
      { name: 'note', type: 'text', label: 'Remarque' },
      { name: 'when', type: 'date', label: 'Quand' },
    ],
  },
);

describe.each(['en', 'ar'] as const)('by keys alone (%s)', (locale) => {
  const words = wordsOf(locale);

  test('a condition is made, joined with another and taken away', async () => {
    const { decide } = words.panel;
    const said = words.drawing.decide;
    const editor = await open(asked, 'big', locale);
    await reach(decide.addCondition);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => flow(editor, 'yes')?.when).toBeDefined();
    await expect.poll(() => isNow(said.data)).toBe(true);
    await reach(said.operator);
    await choose(operatorWords('>', words));
    await reach(said.value);
    await userEvent.keyboard('{Control>}a{/Control}100{Tab}');
    await expect.poll(() => flow(editor, 'yes')?.when).toBe('sum > 100');
    expect(isNow(decide.addCondition)).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => flow(editor, 'yes')?.when).toContain(' and ');
    await expect.poll(() => isNow(said.data)).toBe(true);
    await choose('Remarque');
    await reach(said.join, { back: true });
    await choose(said.or);
    await expect.poll(() => flow(editor, 'yes')?.when).toContain(' or ');
    await expect.poll(() => isNow(said.join)).toBe(true);
    await reach(words.common.remove);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => flow(editor, 'yes')?.when).toBe('sum > 100');
    await expect.poll(isSomewhere).toBe(true);
  });

  test('fields of a form change their order and their need, and go', async () => {
    const editor = await open(asked, 'ask', locale);
    const order = () => task(editor).form?.map(({ variable }) => variable);
    await reach(/^Somme/);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(order).toEqual(['note', 'sum', 'when']);
    await expect.poll(() => isNow(/^Somme/)).toBe(true);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(order).toEqual(['note', 'when', 'sum']);
    await expect.poll(() => isNow(/^Somme/)).toBe(true);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}{Alt>}{ArrowUp}{/Alt}');
    await expect.poll(order).toEqual(['note', 'sum', 'when']);
    await reach(`${words.panel.form.required}: Somme`);
    await userEvent.keyboard(' ');
    await expect.poll(() => task(editor).form?.[1]?.required).toBe(true);
    await reach(`${words.common.remove}: Somme`);
    await userEvent.keyboard('{Enter}');
    await expect.poll(order).toEqual(['note', 'when']);
    await expect.poll(isSomewhere).toBe(true);
  });

  test('a reminder is added, moved and taken away', async () => {
    const due = { deadline: { budget: { dueIn: { amount: 2, unit: 'workingDays' as const } } } };
    const nodes = asked.nodes.map((node) => (node.id === 'ask' ? { ...node, ...due } : node)) as Diagram['nodes'];
    const editor = await open({ ...asked, nodes }, 'ask', locale);
    const rungs = () => task(editor).deadline?.rungs ?? [];
    await reach(words.drawing.remind.addReminder);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => rungs().length).toBe(1);
    const { at } = rungs()[0] ?? {};
    await expect.poll(isSomewhere).toBe(true);
    await reach(words.panel.untilWhen.amount, { back: true });
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => rungs()[0]?.at).not.toEqual(at);
    await reach(`${words.common.remove}: `, { back: true });
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => rungs().length).toBe(0);
    await expect.poll(isSomewhere).toBe(true);
  });

  test('the start of the ribbon and what is due go by hours and days, towards the end of the line', async () => {
    const due = { deadline: { budget: { dueIn: { amount: 2, unit: 'workingDays' as const } } } };
    const nodes = asked.nodes.map((node) => (node.id === 'ask' ? { ...node, ...due } : node)) as Diagram['nodes'];
    const editor = await open({ ...asked, nodes }, 'ask', locale);
    const [later, earlier] = locale === 'ar' ? ['{ArrowLeft}', '{ArrowRight}'] : ['{ArrowRight}', '{ArrowLeft}'];
    const value = () => document.activeElement?.getAttribute('aria-valuetext') ?? '';
    await reach(words.deadline.changeExample);
    expect(document.activeElement?.getAttribute('role')).toBe('slider');
    const first = value();
    expect(first).toMatch(/31.*09:00|09:00.*31/);
    await userEvent.keyboard(later);
    await expect.poll(value).toMatch(/10:00/);
    await userEvent.keyboard('{PageUp}');
    await expect.poll(value).toMatch(/\b1 .*10:00/);
    await userEvent.keyboard('{PageDown}');
    await expect.poll(value).toMatch(/31 .*10:00/);
    await userEvent.keyboard(earlier);
    await expect.poll(value).toBe(first);
    await reach(words.deadline.handle);
    await userEvent.keyboard(later);
    await expect.poll(() => task(editor).deadline?.budget).toEqual({ dueIn: { amount: 17, unit: 'workingHours' } });
    editor.document.undo();
    expect(task(editor).deadline?.budget).toEqual(due.deadline.budget);
  });
});
