import { end, inside, sketch, start, subProcess, userTask } from '@baton/core/testing';
import { expect, it } from 'vitest';
import { createTestHost } from '../testing/test-host';

it('fills a task in with the element that it is for, and knows the fields of the sub-process around it', async () => {
  const repairs = sketch(
    'repairs',
    [
      start(),
      subProcess('work', {
        repeat: { type: 'each', collection: 'items', element: 'item', parallel: true },
        variables: [{ name: 'cost', type: 'number', label: 'Cost' }],
      }),
      inside('work', start('begin')),
      inside('work', userTask('repair', { instructions: 'Repair {item} of {client}.', form: [{ variable: 'cost' }] })),
      inside('work', end('ready')),
      end(),
    ],
    ['start -> work -> end', 'begin -> repair -> ready'],
    {
      variables: [
        { name: 'client', type: 'text' },
        { name: 'items', type: 'list' },
      ],
    },
  );
  const host = await createTestHost({ people: [{ id: 'ann', name: 'Ann', roles: ['head'] }], diagrams: [repairs] });
  const one = await host.as('ann').start('repairs', { client: 'Mirador', items: ['printer', 'plotter'] });
  const scope = await host.as('ann').scope();
  const { rows } = await host.engine.queries.items(scope, { instanceId: one.id }, { limit: 10 });
  const details = await Promise.all(rows.map((row) => host.engine.queries.itemDetail(scope, one.id, row.item)));
  expect(details.map((detail) => detail?.step.instructions).sort()).toEqual([
    'Repair plotter of Mirador.',
    'Repair printer of Mirador.',
  ]);
  expect(details[0]?.declared.map(({ name }) => name)).toEqual(['cost', 'client', 'items']);
});
