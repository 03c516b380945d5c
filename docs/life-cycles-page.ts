// Writes docs/life-cycles.md from the machines themselves. Called by life-cycles.test.ts, which also holds the page up to date.
import {
  clockTable,
  deliveryTable,
  incidentTable,
  instanceTable,
  jobTable,
  type MachineTable,
  workItemTable,
} from '@baton/core';

interface LifeCycle {
  readonly title: string;
  readonly about: string;
  /** Below `packages/core/src`. */
  readonly file: string;
  readonly table: MachineTable<string, string>;
}

export const LIFE_CYCLES: readonly LifeCycle[] = [
  {
    title: 'Case',
    about:
      'In a paused case nobody acts and no timer fires; it goes on where it stood, and what fell due meanwhile happens then.',
    file: 'state/instance-machine.ts',
    table: instanceTable as MachineTable<string, string>,
  },
  {
    title: 'Task',
    about:
      'A task that nobody can be found for is a problem that operations see; handing it over gives it to someone at any time.',
    file: 'state/work-item-machine.ts',
    table: workItemTable as MachineTable<string, string>,
  },
  {
    title: 'Time target',
    about: 'Overdue is not an end: the reminders climb on until the work is done.',
    file: 'state/clock-machine.ts',
    table: clockTable as MachineTable<string, string>,
  },
  {
    title: 'Work of an automatic step',
    about:
      'What is given up for now is tried again after a wait. It may yet come back done, but does not fail a second time meanwhile.',
    file: 'state/job-machine.ts',
    table: jobTable as MachineTable<string, string>,
  },
  {
    title: 'Problem',
    about: 'A step that cannot go on by itself waits for someone: to try it again, to skip it, or to give it up.',
    file: 'state/incident-machine.ts',
    table: incidentTable as MachineTable<string, string>,
  },
  {
    title: 'Delivery of an alert',
    about:
      'One alert to one person through one channel. What failed, or may not have arrived, can be sent again by hand.',
    file: 'alerts/delivery-machine.ts',
    table: deliveryTable as MachineTable<string, string>,
  },
];

export function lifeCyclesPage(): string {
  return [
    '# Life cycles',
    '',
    '<!-- Written by `npx vitest run --project node docs/life-cycles.test.ts -u`; do not edit. -->',
    '',
    'What a case, a task, a time target, automatic work, a problem and a message can become. Each is an XState machine, the single source of truth; at load it is compiled to a table',
    'that the step looks things up in, and this page is drawn from that table. A dash is a move that is refused.',
    '',
    ...LIFE_CYCLES.flatMap(section),
  ].join('\n');
}

function section({ title, about, file, table }: LifeCycle): string[] {
  const { statuses, moves, initial } = table;
  const isFinal = (status: string) => moves.every((move) => table.next(status, move) === null);
  const label = (status: string) =>
    `\`${status}\`${status === initial ? ' (begins here)' : isFinal(status) ? ' (ends here)' : ''}`;
  return [
    `## ${title}`,
    '',
    about,
    '',
    ...drawing(table, isFinal),
    '',
    `| state | ${moves.map((move) => `\`${move}\``).join(' | ')} |`,
    `| --- |${' --- |'.repeat(moves.length)}`,
    ...statuses.map((status) => {
      const cells = moves.map((move) => table.next(status, move) ?? '-');
      return `| ${label(status)} | ${cells.join(' | ')} |`;
    }),
    '',
    `The machine: [${file.split('/').at(-1)}](../packages/core/src/${file})`,
    '',
  ];
}

/** As text that Mermaid draws, with the moves of one pair of states on one arrow. */
function drawing(
  { statuses, moves, initial, next }: LifeCycle['table'],
  isFinal: (status: string) => boolean,
): string[] {
  const arrows = statuses.flatMap((from) => {
    const byTarget = new Map<string, string[]>();
    for (const move of moves) {
      const to = next(from, move);
      if (to !== null) byTarget.set(to, [...(byTarget.get(to) ?? []), move]);
    }
    return [...byTarget].map(([to, along]) => `  ${from} --> ${to}: ${along.join(', ')}`);
  });
  const ends = statuses.filter(isFinal).map((status) => `  ${status} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${initial}`, ...arrows, ...ends, '```'];
}
