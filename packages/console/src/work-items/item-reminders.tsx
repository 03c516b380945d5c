// The story of a task's reminders: given to whom and why, what was sent and seen, what comes if it is not done.
import type { CaseLogRow, DeliveryRow, Diagram, ItemDetail } from '@baton/client';
import { useAcknowledge, useCaseLog } from '@baton/client/react';
import { Button, Icon, toast, useFormat, useWords } from '@baton/look';
import { upperFirst } from '@baton/words';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import { useIsolated } from '../directory/use-isolated';
import { useRefusal } from '../states/notice';
import { Timeline, type TimelineEntry } from '../states/timeline';
import { useRungWords } from '../time/rung-words';
import { rungAt, rungsOfClock } from '../time/rungs';
import type { WorkingTime } from '../time/use-working-time';
import { useChoiceReasons } from './choice-reasons';
import styles from './item-reminders.module.css';

export interface ItemRemindersProps {
  readonly detail: ItemDetail;
  readonly diagram: Diagram | undefined;
  readonly time: WorkingTime;
}

/** What has happened already, when. */
type Told = TimelineEntry & { readonly at: number };

/** Entries of the log that tell of the way from hand to hand. */
const MOVES: ReadonlySet<string> = new Set([
  'item.claimed',
  'item.handedOver',
  'item.accepted',
  'item.lapsed',
  'item.refused',
  'item.delegated',
  'item.returned',
  'item.unassigned',
]);

export function ItemReminders({ detail, diagram, time }: ItemRemindersProps) {
  const { inbox, screens, tasks, log } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const rungWords = useRungWords();
  const isolated = useIsolated();
  const reasonsOf = useChoiceReasons();
  const [isWhyOpen, setIsWhyOpen] = useState(false);
  const { item, clock, deliveries } = detail;
  const states: Readonly<Record<string, string | ((when: string) => string)>> = inbox.delivery;
  const stateOf = (row: DeliveryRow): string => {
    const words = states[row.state];
    if (typeof words === 'string') return words;
    return words ? words(row.heldUntil === null ? '' : format.moment(row.heldUntil, time.now)) : row.state;
  };
  const reasons = reasonsOf(item.choice);
  const first = item.choice ? item.choice.person : item.assignee;
  const moves = (useCaseLog(item.instanceId).data?.rows ?? []).filter(
    (row) => row.facts.item === item.item && MOVES.has(row.type),
  );
  const nameOf = (person: unknown) => isolated(directory.nameOf(typeof person === 'string' ? person : ''));
  const moveOf = ({ type, by, facts }: CaseLogRow): string => {
    const step = isolated(item.name);
    if (type === 'item.claimed') return log.claimed(nameOf(facts.person), step);
    if (type === 'item.accepted') return log.accepted(nameOf(facts.person), step);
    if (type === 'item.lapsed') return log.lapsed(format.list((facts.people as string[]).map(nameOf)), step);
    if (type === 'item.returned') return log.returned(step, nameOf(facts.to));
    if (type === 'item.unassigned')
      return facts.person ? log.unassigned(nameOf(facts.person), step) : log.givenAnew(step);
    const who = 'person' in by ? nameOf(by.person) : log.system;
    const because = typeof facts.reason === 'string' && facts.reason ? ` ${log.because(isolated(facts.reason))}.` : '';
    if (type === 'item.refused') return `${log.refused(nameOf(facts.person), step)}.${because}`;
    if (type === 'item.delegated') return `${log.delegated(nameOf(facts.from), step, nameOf(facts.to))}.${because}`;
    return `${log.handedOver(who, step, nameOf(facts.to))}.${because}`;
  };
  const entries: TimelineEntry[] = [
    {
      id: 'given',
      kind: 'system',
      text: first ? log.assigned(isolated(directory.nameOf(first)), isolated(item.name)) : screens.offeredToYou,
      note: (
        <>
          <time>{format.moment(item.createdAt, time.now)}</time>
          {reasons.length > 0 && (
            <>
              {' · '}
              <button
                type="button"
                className={styles.why}
                aria-expanded={isWhyOpen}
                onClick={() => setIsWhyOpen(!isWhyOpen)}
              >
                {item.assignee === directory.me ? screens.whyYou : screens.why}
              </button>
            </>
          )}
          {isWhyOpen && (
            <ul className={styles.reasons}>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
        </>
      ),
    },
  ];
  const told: Told[] = [
    ...moves.map(
      (row): Told => ({
        at: row.at,
        id: `move-${row.seq}`,
        kind: 'done',
        text: moveOf(row),
        note: <time>{format.moment(row.at, time.now)}</time>,
      }),
    ),
    ...deliveries.map(
      (row): Told => ({
        at: row.raisedAt,
        id: row.delivery,
        kind: 'done',
        text: `${inbox.kinds[row.kind]}: ${screens.casePage.towards(rungWords.channels([row.channel]), isolated(directory.nameOf(row.person)))}`,
        note: (
          <>
            <time>{format.moment(row.raisedAt, time.now)}</time>
            {' · '}
            {row.acknowledgedAt !== null ? (
              <span className={styles.seen}>
                <Icon name="check" size={13} />
                {row.acknowledgedBy === directory.me
                  ? tasks.acknowledged
                  : inbox.acknowledged(format.moment(row.acknowledgedAt, time.now))}
              </span>
            ) : (
              <span className={row.state === 'failed' || row.state === 'undeliverable' ? styles.failed : undefined}>
                {stateOf(row)}
              </span>
            )}
            {row.acknowledgedAt === null && row.channel === 'app' && row.person === directory.me && (
              <GotIt delivery={row.delivery} about={item.name} />
            )}
          </>
        ),
      }),
    ),
  ];
  entries.push(...told.sort((a, b) => a.at - b.at));
  const rungs = diagram && clock ? rungsOfClock(diagram, clock) : [];
  const ahead = new Map(
    (clock?.moments ?? []).filter(({ at }) => at > time.now).map((one) => [`${one.rung} ${one.at}`, one]),
  );
  for (const [id, { rung, at }] of [...ahead].sort(([, a], [, b]) => a.at - b.at)) {
    const actions = rungWords.reaching(rungAt(rungs, rung)?.actions ?? []);
    if (actions.length === 0) continue;
    entries.push({
      id,
      kind: 'ahead',
      text: upperFirst(rungWords.actions(actions, { holder: item.assignee, owner: item.caseOwner })),
      note: (
        <>
          <time>{format.moment(at, time.now)}</time>
          {` · ${screens.ifNotDone}`}
        </>
      ),
    });
  }
  return <Timeline entries={entries} />;
}

/** "I have seen it", without going to the inbox for it. */
function GotIt({ delivery, about }: { readonly delivery: string; readonly about: string }) {
  const { common } = useWords();
  const acknowledge = useAcknowledge();
  const refusal = useRefusal();
  return (
    <div>
      <Button
        size="s"
        icon="check"
        isPending={acknowledge.isPending}
        aria-label={`${common.gotIt}: ${about}`}
        onPress={() =>
          acknowledge.mutate({ delivery }, { onError: (error) => toast({ text: refusal(error), icon: 'late' }) })
        }
      >
        {common.gotIt}
      </Button>
    </div>
  );
}
