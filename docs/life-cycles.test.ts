// docs/life-cycles.md shows the machines as they are. After a change of a machine: `npx vitest run --project node docs/life-cycles.test.ts -u`.
import { expect, it } from 'vitest';
import { LIFE_CYCLES, lifeCyclesPage } from './life-cycles-page';

it('docs/life-cycles.md is up to date', async () => {
  await expect(lifeCyclesPage()).toMatchFileSnapshot('./life-cycles.md');
});

it.each(LIFE_CYCLES)('$title: every state is drawn, and some way leads to an end', ({ table }) => {
  const { statuses, moves } = table;
  const page = lifeCyclesPage();
  for (const status of statuses) expect(page).toContain(`\`${status}\``);
  const reached = new Set([table.initial]);
  for (const status of reached) for (const move of moves) reached.add(table.next(status, move) ?? status);
  expect([...reached].sort()).toEqual([...statuses].sort());
});
