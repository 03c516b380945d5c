import { end, serviceTask, sketch, start, userTask } from '@baton/core/testing';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { defineHandler } from '../ports/handler-definition';
import { createTestHost } from '../testing/index';
import { createHandlerBook } from './handler-book';

const remind = defineHandler({
  title: { en: 'Write a reminder', ru: 'Напомнить письмом' },
  icon: 'bell',
  input: z.object({
    to: z.email().meta({ title: 'To' }),
    days: z.coerce.number().int().min(1).default(3),
    on: z.iso
      .date()
      .transform((day) => day.slice(0, 4))
      .optional(),
  }),
  output: z.object({ letter: z.string() }),
  run: (_call, { to, days }) => ({ letter: `${to} ${days + 1}` }),
});

it('tells what it has as data: words, inputs and results as JSON Schema', () => {
  const book = createHandlerBook({ remind, archive: () => undefined });
  expect(JSON.parse(JSON.stringify(book.offers()))).toEqual(book.offers());
  expect(book.offers()).toMatchObject([
    { name: 'archive' },
    {
      name: 'remind',
      title: { ru: 'Напомнить письмом' },
      icon: 'bell',
      input: {
        type: 'object',
        properties: { to: { type: 'string', format: 'email', title: 'To' }, days: { default: 3, minimum: 1 } },
        required: ['to'],
      },
      output: { properties: { letter: { type: 'string' } }, required: ['letter'] },
    },
  ]);
});

const drawing = (from: string) =>
  sketch(
    'debt',
    [start(), serviceTask('write', { handler: 'remind', input: [{ from, to: 'to' }] }), userTask('ask'), end()],
    ['start -> write -> ask -> end'],
    { variables: [{ name: 'letter', type: 'text' }] },
  );
const people = [{ id: 'ann', name: 'Ann', roles: ['head'] }];

it('is called with what its schema makes of the data of the step', async () => {
  const host = await createTestHost({ people, diagrams: [drawing('"bo@example.org"')], handlers: { remind } });
  const debt = await host.as('ann').start('debt');
  expect(await debt.variables()).toEqual({ letter: 'bo@example.org 4' });
  expect(await debt.places()).toEqual(['ask']);
});

it('is not called with what does not fit: a problem at the step says where', async () => {
  const host = await createTestHost({ people, diagrams: [drawing('"nobody"')], handlers: { remind } });
  const debt = await host.as('ann').start('debt');
  expect(await debt.places()).toEqual(['write']);
  const [raised] = await debt.events('incident.raised');
  expect(raised?.facts).toMatchObject({ error: expect.stringContaining('handler.input-wrong: to: ') });
});
