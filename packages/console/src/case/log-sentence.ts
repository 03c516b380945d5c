// One entry of a case's log as a sentence. Null: the entry says nothing that a reader would miss (bookkeeping of the engine).
import type { CaseDetail, CaseLogRow, DeliveryRow } from '@baton/client';
import { useFormat, useWords } from '@baton/look';
import { inSentence, labelOf } from '@baton/look/form';
import { useCauseWords } from '../clocks/cause-words';
import { useDirectory } from '../directory/use-directory';
import { useIsolated } from '../directory/use-isolated';
import { useReadable } from '../language/use-readable';
import { useRungWords } from '../time/rung-words';

/** Entries that people did or were told of; the rest is the system's own movement. */
const TOLD: ReadonlySet<string> = new Set([
  'instance.started',
  'instance.completed',
  'instance.cancelled',
  'instance.undoing',
  'instance.suspended',
  'instance.resumed',
  'instance.migrated',
  'node.skipped',
  'milestone.reached',
  'variables.set',
  'item.offered',
  'item.assigned',
  'item.unassignable',
  'item.claimed',
  'item.released',
  'item.handedOver',
  'item.accepted',
  'item.lapsed',
  'item.refused',
  'item.delegated',
  'item.returned',
  'item.unassigned',
  'item.completed',
  'clock.overdue',
  'clock.moved',
  'clock.paused',
  'clock.resumed',
  'message.received',
  'subscription.matched',
  'message.thrown',
  'signal.thrown',
  'error.thrown',
  'escalation.thrown',
  'compensation.used',
  'child.started',
  'child.ended',
  'decision.made',
  'job.failed',
  'incident.raised',
  'incident.resolved',
  'alert.addressed',
  'alert.acknowledged',
  'log.exported',
]);

/** What did not reach its reader is not kept among the system's own movements. */
export function isSystemEntry(row: CaseLogRow): boolean {
  const failed = row.facts.state === 'failed' || row.facts.state === 'undeliverable' || row.facts.state === 'unknown';
  return !TOLD.has(row.type) && !(row.type === 'alert.delivery' && failed);
}

type Facts = CaseLogRow['facts'];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export function useLogSentence(detail: CaseDetail): (row: CaseLogRow) => string | null {
  const { log, inbox, screens, clocks, deadline, detours } = useWords();
  const causes = useCauseWords();
  const format = useFormat();
  const directory = useDirectory();
  const rungWords = useRungWords();
  const isolated = useIsolated();
  const { diagram } = detail;
  const readable = useReadable();
  const say = (own: string) => isolated(readable.name(detail.case.processId, own));

  const nameOf = (person: string) => isolated(directory.nameOf(person));

  const momentOf = (at: unknown) => (typeof at === 'number' ? format.instantFull(at) : deadline.noDue);
  const whoOf = (row: CaseLogRow) =>
    'person' in row.by ? nameOf(row.by.person) : row.by.system === 'link' ? log.byLink : log.system;
  const because = (facts: Facts) => (text(facts.reason) ? ` ${log.because(isolated(text(facts.reason)))}.` : '');
  const outcomeName = (row: CaseLogRow): string => {
    const node = diagram.nodes.find((one) => one.id === row.node);
    const outcomes = node?.kind === 'userTask' ? (node.outcomes ?? []) : [];
    return isolated(outcomes.find((outcome) => outcome.id === row.facts.outcome)?.name ?? text(row.facts.outcome));
  };
  const chosen = (facts: Facts) => {
    const { person, people } = (facts.choice ?? {}) as { person?: string | null; people?: string[] };
    return person ? nameOf(person) : format.list((people ?? []).map(nameOf));
  };
  const changed = (facts: Facts): string =>
    format.list(
      Object.keys((facts.values ?? {}) as object).map((name) => {
        const variable = diagram.variables.find((one) => one.name === name);
        return isolated(variable ? inSentence(labelOf(variable)) : name);
      }),
    );
  const told = (facts: Facts): string => {
    const deliveries = (facts.deliveries ?? []) as unknown as Pick<DeliveryRow, 'person' | 'channel' | 'instead'>[];
    const byPerson = new Map<string, string[]>();
    for (const { person, channel, instead } of deliveries) {
      const who = instead
        ? detours.told[instead.because](nameOf(person), instead.of === null ? '' : nameOf(instead.of))
        : nameOf(person);
      byPerson.set(who, [...(byPerson.get(who) ?? []), channel]);
    }
    const parts = [...byPerson].map(([who, channels]) => screens.casePage.towards(rungWords.channels(channels), who));
    return format.list(parts);
  };

  return (row) => {
    const step = say(row.name ?? row.node ?? '');
    const { facts } = row;
    switch (row.type) {
      case 'instance.started':
        return log.started(whoOf(row));
      case 'instance.completed':
        return log.ended(say(text(facts.end)));
      case 'instance.cancelled':
        return facts.undone ? `${log.cancelledUndone}.` : `${log.cancelled(whoOf(row))}.${because(facts)}`;
      case 'instance.undoing':
        return `${log.undoing(whoOf(row))}.${because(facts)}`;
      case 'instance.suspended':
        return log.paused(isolated(text(facts.reason)));
      case 'instance.resumed':
        return log.resumed;
      case 'instance.migrated':
        return `${log.migrated(whoOf(row), String(facts.version))}.${because(facts)}`;
      case 'node.entered':
      case 'node.passed':
        return step ? log.stepBegan(step) : null;
      case 'node.skipped':
        return `${screens.log.skipped(whoOf(row), step)}${because(facts)}`;
      case 'milestone.reached':
        return log.milestone(step);
      case 'variables.set': {
        const names = changed(facts);
        return names ? `${log.dataChanged(whoOf(row), names)}${because(facts)}` : null;
      }
      case 'item.offered':
        return log.offered(step, chosen(facts));
      case 'item.assigned':
        return log.assigned(chosen(facts), step);
      case 'item.created':
        return facts.choice ? screens.log.nobody(step) : null;
      case 'item.unassignable':
        return screens.log.nobody(step);
      case 'item.claimed':
        return log.claimed(nameOf(text(facts.person)), step);
      case 'item.released':
        return log.released(whoOf(row), step);
      case 'item.handedOver':
        return `${log.handedOver(whoOf(row), step, nameOf(text(facts.to)))}.${because(facts)}`;
      case 'item.accepted':
        return log.accepted(nameOf(text(facts.person)), step);
      case 'item.lapsed':
        return log.lapsed(format.list(((facts.people ?? []) as string[]).map(nameOf)), step);
      case 'item.refused':
        return `${log.refused(nameOf(text(facts.person)), step)}.${because(facts)}`;
      case 'item.delegated':
        return `${log.delegated(nameOf(text(facts.from)), step, nameOf(text(facts.to)))}.${because(facts)}`;
      case 'item.returned':
        return log.returned(step, nameOf(text(facts.to)));
      case 'item.unassigned':
        return text(facts.person) ? log.unassigned(nameOf(text(facts.person)), step) : log.givenAnew(step);
      case 'item.completed': {
        const who = text(facts.person) ? nameOf(text(facts.person)) : whoOf(row);
        return facts.outcome ? log.stepDoneAs(who, step, outcomeName(row)) : log.stepDone(who, step);
      }
      case 'clock.overdue':
        return log.overdue(step);
      case 'clock.moved':
        return `${clocks.log.moved(whoOf(row), step, momentOf(facts.before), momentOf(facts.after))}${because(facts)}`;
      case 'clock.paused':
      case 'clock.resumed': {
        // A paused case tells it once, for all of its time targets.
        if (facts.cause === 'suspended') return null;
        const cause = causes.one(text(facts.cause), diagram);
        const said = row.type === 'clock.paused' ? clocks.log.paused : clocks.log.resumed;
        return `${said(whoOf(row), step, cause)}${because(facts)}`;
      }
      case 'clock.rungSkipped': {
        const reasons: Readonly<Record<string, string>> = clocks.log.leftOutBecause;
        const why = reasons[text(facts.reason)];
        return why === undefined ? null : clocks.log.leftOut(step, why);
      }
      case 'timer.fired':
        return step ? log.timer(step) : null;
      case 'message.received':
        return log.messageArrived(step || isolated(text(facts.message)));
      case 'subscription.matched':
        return facts.awaits === 'timer' ? log.timer(step) : log.messageArrived(step || isolated(text(facts.message)));
      case 'subscription.opened':
        return step ? screens.log.awaited(step) : null;
      case 'message.thrown':
        return log.messageSent(step, isolated(text(facts.message)));
      case 'signal.thrown':
        return log.signalSent(step, isolated(text(facts.signal)));
      case 'error.thrown':
        return log.exception(step, isolated(text(facts.code)));
      case 'escalation.thrown':
        return log.escalated(step, isolated(text(facts.code)));
      case 'compensation.used':
        return log.undone;
      case 'child.started':
        return log.childStarted(step);
      case 'child.ended':
        return log.childEnded(step);
      case 'decision.made':
        return log.ruled(step);
      case 'message.awaited':
        return step ? screens.log.awaited(step) : null;
      case 'job.completed':
        return log.jobDone(step);
      case 'job.failed':
        return log.jobFailed(step, Number(facts.attempt ?? 1));
      case 'incident.raised':
        return log.problem(step);
      case 'incident.resolved':
        return `${log.problemSolved(whoOf(row), step)}.${because(facts)}`;
      case 'alert.addressed': {
        const who = told(facts);
        return who ? screens.log.told(step, who) : null;
      }
      case 'alert.acknowledged':
        return log.acknowledged(nameOf(text(facts.person)));
      case 'log.exported':
        return log.exported(whoOf(row));
      case 'alert.delivery': {
        const states: Readonly<Record<string, unknown>> = inbox.delivery;
        const state = states[text(facts.state)];
        if (typeof state !== 'string') return null;
        if (!facts.person) return screens.log.delivery(state);
        return `${screens.casePage.towards(rungWords.channels([text(facts.channel)]), nameOf(text(facts.person)))}: ${state}`;
      }
      default:
        return null;
    }
  };
}
