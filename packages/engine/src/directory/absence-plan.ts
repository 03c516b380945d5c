// "Anna is away until Friday": what goes to whom, and what would come late. A preview that changes nothing, and the act that carries it out.
import type { ChoiceReason, Person } from '@baton/core';
import * as z from 'zod';
import type { Scope } from '../authority/scope';
import type { CaseCommands } from '../engine/command-case';
import { INPUT_LIMITS } from '../input/limits';
import { parseInput } from '../input/parse-input';
import { commandIdInput } from '../input/start-input';
import type { People, PeopleSource } from '../instance/people-source';
import type { Runtime } from '../ports/runtime';
import { type Reply, refuse } from '../reply/reply';
import type { WorkItemRow } from '../rows/rows';
import type { OpenWork } from './open-work';

const id = z.string().min(1).max(100);

export const absencePlanInput = z.strictObject({
  person: id,
  /** Epoch ms; `toAt` null: for good. */
  fromAt: z.number(),
  toAt: z.number().nullable(),
  /** Everything to this person; absent: by each step's own rule. */
  to: id.optional(),
});
export type AbsencePlanInput = z.infer<typeof absencePlanInput>;

export interface PlannedMove {
  readonly item: WorkItemRow;
  /** Null: offered to `people`, or nobody could be found. */
  readonly to: string | null;
  readonly people: readonly string[];
  readonly reasons: readonly ChoiceReason[];
  /** Open tasks of the receiver, with what this plan has given them before. */
  readonly receiverHas: number | null;
  /** `late`: it is overdue already. `while-away`: it falls due during the absence, so it breaches if it stays. */
  readonly breach: 'late' | 'while-away' | null;
}

export interface AbsencePlan {
  readonly person: string;
  readonly moves: readonly PlannedMove[];
}

export const reassignManyInput = z.strictObject({
  moves: z
    .array(z.strictObject({ instanceId: id, item: z.number().int().min(1), to: id }))
    .min(1)
    .max(500),
  reason: z.string().max(INPUT_LIMITS.reason),
});
export type ReassignManyInput = z.infer<typeof reassignManyInput>;

/** What became of each move, in their order; `code`: why one was not made. The others are made all the same. */
export interface Reassigned {
  readonly moved: number;
  readonly results: readonly { readonly instanceId: string; readonly item: number; readonly code: string | null }[];
}

export interface AbsencePlans {
  /** Needs `administer`. Refusals: `input.invalid`, `person.unknown`, `directory.unavailable`. */
  plan(scope: Scope, input: AbsencePlanInput): Promise<Reply<AbsencePlan>>;
  /** Hands each over, one command a case; the same command id again does nothing twice. */
  reassignMany(scope: Scope, input: ReassignManyInput, commandId: string): Promise<Reply<Reassigned>>;
}

export function createAbsencePlans(
  work: OpenWork,
  people: PeopleSource,
  commands: CaseCommands,
  runtime: Runtime,
): AbsencePlans {
  async function plan(scope: Scope, input: AbsencePlanInput): Promise<Reply<AbsencePlan>> {
    if (!scope.permissions.includes('administer')) return refuse('not-allowed');
    const parsed = parseInput(absencePlanInput, input);
    if (!parsed.ok) return parsed;
    const { person: away, fromAt, toAt, to } = parsed.value;
    if (toAt !== null && toAt <= fromAt) return refuse('person.absence-empty', { person: away });
    const known = await people.read();
    if (known === 'unavailable') return refuse('directory.unavailable');
    const everyone = known.directory.people;
    const unknown = [away, to].find((one) => one !== undefined && !everyone.has(one));
    if (unknown !== undefined) return refuse('person.unknown', { person: unknown });
    const without = withAbsence(known, away, fromAt, toAt);
    const at = Math.max(fromAt, runtime.now());
    const moves: PlannedMove[] = [];
    for await (const item of work.items({ assignee: away })) moves.push(await move(item, without, at, to));
    return { ok: true, person: away, moves };

    async function move(item: WorkItemRow, present: Planning, moment: number, given?: string): Promise<PlannedMove> {
      const choice = given === undefined ? await work.wouldBe(item, present.people, moment) : null;
      const receiver = given ?? choice?.person ?? null;
      const receiverHas = receiver === null ? null : (present.open.get(receiver) ?? 0);
      if (receiver !== null) present.open.set(receiver, (receiverHas ?? 0) + 1);
      const isLate = item.overdue || (item.dueAt !== null && item.dueAt < runtime.now());
      const whileAway = item.dueAt !== null && item.dueAt >= fromAt && (toAt === null || item.dueAt < toAt);
      return {
        item,
        to: receiver,
        people: choice?.people ?? [],
        reasons: choice?.reasons ?? [],
        receiverHas,
        breach: isLate ? 'late' : whileAway ? 'while-away' : null,
      };
    }
  }

  async function reassignMany(scope: Scope, input: ReassignManyInput, commandId: string): Promise<Reply<Reassigned>> {
    if (!scope.permissions.includes('administer')) return refuse('not-allowed');
    const parsed = parseInput(reassignManyInput, input);
    if (!parsed.ok) return parsed;
    const known = parseInput(commandIdInput, commandId);
    if (!known.ok) return refuse('input.invalid', { path: 'commandId' });
    if (!parsed.value.reason.trim()) return refuse('reason.missing');
    const results: { instanceId: string; item: number; code: string | null }[] = [];
    for (const { instanceId, item, to } of parsed.value.moves) {
      const handOver = { type: 'handOver' as const, item, to, reason: parsed.value.reason };
      const reply = await commands.command(scope, instanceId, handOver, `${commandId}/${item}`);
      results.push({ instanceId, item, code: reply.ok ? null : reply.code });
    }
    return { ok: true, moved: results.filter(({ code }) => code === null).length, results };
  }

  return { plan, reassignMany };
}

interface Planning {
  readonly people: People;
  /** Open tasks by person, with what has been planned so far. */
  readonly open: Map<string, number>;
}

/** The people as they will be while this one is away: a deputy of theirs for that time is kept. */
function withAbsence(known: People, away: string, fromAt: number, toAt: number | null): Planning {
  const person = known.directory.people.get(away) as Person;
  const absences = person.absences ?? [];
  const deputy = absences.find(
    (absence) =>
      absence.deputy !== undefined && absence.fromAt <= fromAt && (absence.toAt === null || absence.toAt > fromAt),
  )?.deputy;
  const absence = { fromAt: Math.min(fromAt, 0), toAt, ...(deputy === undefined ? {} : { deputy }) };
  const everyone = new Map(known.directory.people).set(away, { ...person, absences: [absence] });
  const facts = known.loads.facts();
  const open = new Map(facts.open);
  return {
    open,
    people: { directory: { ...known.directory, people: everyone }, loads: { facts: () => ({ ...facts, open }) } },
  };
}
