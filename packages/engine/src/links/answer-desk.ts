// Tasks that someone outside answers by a link: the client approves a price without signing in. The drawing says at which steps that may be
// (`answerLink`). A link is for one task, works once and no longer than the task is open; only the form's button changes anything.
import {
  addDuration,
  DEFAULT_CALENDAR,
  type Diagram,
  type Duration,
  type Node,
  type Variable,
  type Variables,
} from '@baton/core';
import { fillIn, textAt } from '../alerts/fill-in';
import type { Scope } from '../authority/scope';
import { SYSTEM_SCOPE } from '../authority/sight';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import { caseTitle } from '../commit/case-title';
import type { WishReply } from '../instance/entry';
import type { Instances } from '../instance/instances';
import type { LiveInstance } from '../instance/live-instance';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import { dataOfItem, declaredAt, fillingOf } from '../queries/local-data';
import { type Reply, refuse } from '../reply/reply';
import type { WorkItemRow } from '../rows/rows';
import type { LinkCheck, LinkSigner } from './signed-link';

/** What the page shows. Texts are the drawing's, in the language asked for, with the case's data filled in: hostile ones too. */
export interface AskedAnswer {
  readonly locale: string;
  readonly caseKey: string;
  readonly caseTitle: string;
  readonly step: string;
  readonly question: string | null;
  /** Empty: it is simply done. */
  readonly outcomes: readonly { readonly id: string; readonly name: string }[];
  /** What they may write, by its label. */
  readonly note: string | null;
  readonly status: 'open' | 'answered' | 'closed';
  /** Name of the result, once there is one. */
  readonly answer: string | null;
}

export interface AnswerDesk {
  /**
   * Address of the page for an open task. `locale`: language of the page; absent: the reader's. Refusals: `not-found`, `not-allowed`, `item.not-open`,
   * `link.not-offered`, `link.no-secret`.
   */
  linkTo(
    scope: Scope,
    task: { readonly instanceId: string; readonly item: number; readonly locale?: string },
  ): Promise<Reply<{ readonly url: string; readonly expiresAt: number }>>;
  /** Changes nothing. `locale`: for links without a language. Refusals: `link.invalid`, `link.expired`, `not-found`. */
  asked(token: string, locale: string): Promise<Reply<{ readonly asked: AskedAnswer }>>;
  /** Refusals besides those of `asked`: `item.not-open`, `item.outcome-unknown`, `item.field-missing`, `input.too-large`. */
  answer(token: string, given: { readonly outcome?: string; readonly note?: string }): Promise<WishReply>;
}

export interface AnswerParts {
  readonly store: Store;
  readonly instances: Instances;
  readonly calendars: CompiledCalendars;
  readonly links: LinkSigner;
  readonly runtime: Runtime;
  /** Address of the console, without a slash at the end. */
  readonly baseUrl: string;
}

type UserTask = Extract<Node, { kind: 'userTask' }>;
type Subject = { readonly instanceId: string; readonly item: number; readonly locale: string | null };

const PURPOSE = 'answer';
const GOOD_FOR: Duration = { amount: 30, unit: 'days' };
const LONGEST_NOTE = 2_000;

export function createAnswerDesk({ store, instances, calendars, links, runtime, baseUrl }: AnswerParts): AnswerDesk {
  async function find(check: LinkCheck) {
    if (!check.ok) return refuse(check.code);
    const subject = subjectOf(check.subject);
    const { instanceId, item } = subject;
    const live = await instances.read(instanceId);
    const { rows } = await store.queries.items(SYSTEM_SCOPE, { instanceId, item }, { limit: 1 });
    const row = rows.find((candidate) => candidate.item === item);
    const def = live && row ? userTaskAt(live, row.node) : undefined;
    return live && row && def ? { ok: true as const, subject, live, row, def } : refuse('not-found');
  }

  async function endOf({ answerLink }: UserTask, at: number): Promise<number> {
    const goodFor = answerLink?.goodFor ?? GOOD_FOR;
    const calendar = (await calendars.facts()).calendars.get(DEFAULT_CALENDAR);
    return calendar ? addDuration(calendar, at, goodFor) : at + 30 * 86_400_000;
  }

  return {
    async linkTo(scope, { instanceId, item, locale }) {
      const { rows } = await store.queries.items(scope, { instanceId, item }, { limit: 1 });
      const row = rows.find((candidate) => candidate.item === item);
      const live = row && (await instances.read(instanceId));
      if (!row || !live) return refuse('not-found');
      const isTheirs = scope === SYSTEM_SCOPE || row.assignee === scope.person || row.candidates.includes(scope.person);
      if (!isTheirs && !scope.permissions.includes('administer')) return refuse('not-allowed');
      if (row.closedAt !== null) return refuse('item.not-open', { item, status: row.status });
      const def = userTaskAt(live, row.node);
      if (!def?.answerLink) return refuse('link.not-offered', { step: row.name });
      const expiresAt = await endOf(def, runtime.now());
      const token = links.sign(PURPOSE, [instanceId, item, locale ?? ''].join('.'), expiresAt);
      return token === null ? refuse('link.no-secret') : { ok: true, url: `${baseUrl}/answer/${token}`, expiresAt };
    },

    async asked(token, locale) {
      const found = await find(links.check(token, PURPOSE, runtime.now()));
      return found.ok
        ? { ok: true, asked: askedOf(found.live, found.row, found.def, found.subject.locale ?? locale) }
        : found;
    },

    async answer(token, { outcome, note }) {
      const found = await find(links.check(token, PURPOSE, runtime.now()));
      if (!found.ok) return found;
      const { subject, row, def } = found;
      if (row.closedAt !== null) return refuse('item.not-open', { item: row.item, status: row.status });
      const offered = offeredBy(def).map(({ id }) => id);
      if (outcome !== undefined && !offered.includes(outcome))
        return refuse('item.outcome-unknown', { outcome: outcome.slice(0, 100), outcomes: offered });
      if ((note ?? '').length > LONGEST_NOTE) return refuse('input.too-large', { path: 'note', limit: LONGEST_NOTE });
      const variable = def.answerLink?.note;
      const variables: Variables = variable !== undefined && note ? { [variable]: note } : {};
      return instances.post(subject.instanceId, {
        id: `answer/${row.item}`,
        by: { system: 'link' },
        scope: null,
        body: { type: 'complete', item: row.item, ...(outcome ? { outcome } : {}), variables },
        // A refusal changes nothing and is not kept: what was forgotten can be filled in.
        remember: true,
      });
    },
  };
}

function askedOf({ graph, state }: LiveInstance, row: WorkItemRow, def: UserTask, locale: string): AskedAnswer {
  const { diagram } = graph;
  const data = dataOfItem(state, row.item);
  const filled = (text: string) => fillIn(text, fillingOf(state, data));
  const named = ({ id, name }: { id: string; name: string }) => ({
    id,
    name: textAt(diagram, locale, `outcome.${def.id}.${id}`) ?? name,
  });
  const question = textAt(diagram, locale, `node.${def.id}.question`) ?? def.answerLink?.question;
  const answer = def.outcomes?.find(({ id }) => id === row.outcome);
  return {
    locale,
    caseKey: row.caseKey,
    caseTitle: textAt(diagram, locale, 'caseTitle') === undefined ? row.caseTitle : caseTitle(graph, state, locale),
    step: filled(textAt(diagram, locale, `node.${def.id}.name`) ?? row.name),
    question: question === undefined ? null : filled(question),
    outcomes: offeredBy(def).map(named),
    note: noteOf(declaredAt(diagram, def.id), diagram, def, locale),
    status: row.closedAt === null ? 'open' : row.status === 'completed' ? 'answered' : 'closed',
    answer: answer ? named(answer).name : null,
  };
}

function noteOf(declared: readonly Variable[], diagram: Diagram, def: UserTask, locale: string): string | null {
  const name = def.answerLink?.note;
  if (name === undefined) return null;
  const variable = declared.find((candidate) => candidate.name === name);
  return textAt(diagram, locale, `variable.${name}`) ?? variable?.label ?? name;
}

function offeredBy({ outcomes = [], answerLink }: UserTask) {
  return outcomes.filter(({ id }) => answerLink?.outcomes?.includes(id) ?? true);
}

function userTaskAt({ graph }: LiveInstance, node: string): UserTask | undefined {
  const def = graph.nodes[graph.ordinals.get(node) ?? -1]?.def;
  return def?.kind === 'userTask' ? def : undefined;
}

function subjectOf(text: string): Subject {
  const [instanceId = '', item = '', locale = ''] = text.split('.');
  return { instanceId, item: Number(item), locale: locale || null };
}
