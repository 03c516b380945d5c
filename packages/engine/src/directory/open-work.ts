// Open work that a change among the people reaches: what lies with someone who is away or has left, and what nobody has yet. Each piece is
// given anew by its rule where that finds someone else; nothing is taken from anybody for nothing.
import { type AssignmentChoice, type AssignmentRule, absenceAt, type UnassignedBecause } from '@baton/core';
import { SYSTEM_SCOPE } from '../authority/sight';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import { chooseAssignee } from '../instance/choose-assignee';
import type { Instances } from '../instance/instances';
import type { People, PeopleSource } from '../instance/people-source';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { WorkItemFilter } from '../ports/store-queries';
import { type Refusal, refuse } from '../reply/reply';
import type { WorkItemRow } from '../rows/rows';

export interface OpenWork {
  /** Looks through it and gives anew what has to be; answers how many pieces moved. */
  giveAnew(): Promise<{ readonly ok: true; readonly moved: number } | Refusal>;
  /** Open items, of whatever case, page by page. */
  items(filter: WorkItemFilter): AsyncIterable<WorkItemRow>;
  /** Whom the rule would find now, or at another moment; null: the item is over, or no rule gives it. */
  wouldBe(row: WorkItemRow, people: People, at?: number): Promise<AssignmentChoice | null>;
}

const PAGE = 200;

export function createOpenWork(
  store: Store,
  instances: Instances,
  people: PeopleSource,
  calendars: CompiledCalendars,
  runtime: Runtime,
): OpenWork {
  async function* items(filter: WorkItemFilter): AsyncIterable<WorkItemRow> {
    for (let offset = 0; ; offset += PAGE) {
      const { rows } = await store.queries.items(SYSTEM_SCOPE, { ...filter, open: true }, { limit: PAGE, offset });
      yield* rows;
      if (rows.length < PAGE) return;
    }
  }

  async function wouldBe(row: WorkItemRow, known: People, at = runtime.now()): Promise<AssignmentChoice | null> {
    const live = await instances.read(row.instanceId);
    const item = live?.state.items.find((candidate) => candidate.id === row.item);
    const def = item && live?.graph.nodes[item.node]?.def;
    const rule = def && 'assignment' in def ? (def.assignment as AssignmentRule | undefined) : undefined;
    if (!live || !item || !rule) return null;
    const { graph, state, links } = live;
    // Whoever stands in for the one who has it comes first, as the step itself will have it.
    const pools =
      item.assignee === null ? rule.pools : [{ type: 'person' as const, person: item.assignee }, ...rule.pools];
    const facts = await calendars.facts();
    return chooseAssignee(
      {
        instanceId: row.instanceId,
        rule: { ...rule, pools },
        item,
        graph,
        state,
        links,
        calendars: facts.calendars,
        at,
      },
      known.directory,
      known.loads.facts(),
    );
  }

  async function reassign(row: WorkItemRow, because: UnassignedBecause): Promise<boolean> {
    const reply = await instances.post(row.instanceId, {
      id: runtime.newId(),
      by: { system: 'engine' },
      scope: null,
      body: { type: 'reassign', item: row.item, because },
      remember: false,
    });
    return reply.ok;
  }

  return {
    items,
    wouldBe,
    async giveAnew() {
      const known = await people.read();
      if (known === 'unavailable') return refuse('directory.unavailable');
      const rows: { row: WorkItemRow; because: UnassignedBecause; mustLeave: boolean }[] = [];
      for (const person of known.directory.people.values()) {
        if (!person.inactive && !absenceAt(person, runtime.now())) continue;
        const because = person.inactive ? 'left' : 'absent';
        for await (const row of items({ assignee: person.id }))
          rows.push({ row, because, mustLeave: person.inactive === true });
      }
      for await (const row of items({ unassigned: true })) rows.push({ row, because: 'directory', mustLeave: false });
      let moved = 0;
      for (const { row, because, mustLeave } of rows) {
        const choice = await wouldBe(row, known);
        if (!choice || !(mustLeave || isNews(row, choice))) continue;
        if (await reassign(row, because)) moved++;
      }
      return { ok: true, moved };
    },
  };
}

/** Whether the rule finds somebody other than those who have it, or may take it, now. */
function isNews(row: WorkItemRow, { person, people }: AssignmentChoice): boolean {
  if (person !== null) return person !== row.assignee;
  if (people.length === 0) return false;
  return people.length !== row.candidates.length || people.some((id) => !row.candidates.includes(id));
}
