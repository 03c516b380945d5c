// The inbox of alerts: what I was told, of which task, and whether I have seen it.
import type { AlertRow } from '@baton/client';
import { useAcknowledge, useAlerts, useDeadLetters, useSession } from '@baton/client/react';
import { Button, Chip, classes, Icon, SegmentedControl, toast, useFormat, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import { useIsolated } from '../directory/use-isolated';
import { ViewBar } from '../frame/view-bar';
import { PlaceLink, useNavigation } from '../places/navigation';
import type { Place } from '../places/place';
import { Bones } from '../states/bones';
import { Failure, Notice, useRefusal } from '../states/notice';
import { useWorkingTime, type WorkingTime } from '../time/use-working-time';
import { useIsWide } from '../work-items/use-is-wide';
import styles from './alerts-inbox.module.css';
import { AllDeliveries } from './all-deliveries';
import { DeadLetters } from './dead-letters';
import { SeverityChip } from './delivery-line';

export interface AlertsInboxProps {
  /** Also those that were seen. */
  readonly all?: boolean | undefined;
  /** What reached nobody, instead of one's own; for who administers. */
  readonly dead?: boolean | undefined;
  /** Those of everybody in every state; for who administers. */
  readonly everyone?: boolean | undefined;
}

export function AlertsInbox({ all = false, dead = false, everyone = false }: AlertsInboxProps) {
  const { inbox, people, screens } = useWords();
  const mayAdminister = useSession().data?.permissions.includes('administer') ?? false;
  const shown = mayAdminister && dead ? 'dead' : mayAdminister && everyone ? 'everyone' : all ? 'all' : 'unseen';
  const undelivered = useDeadLetters(mayAdminister).data?.total ?? 0;
  const format = useFormat();
  const isWide = useIsWide();
  const navigation = useNavigation();
  const time = useWorkingTime();
  const query = useAlerts();
  const acknowledge = useAcknowledge();
  const refusal = useRefusal();
  const rows = (query.data?.rows ?? []).filter((row) => all || !isAnswered(row));
  const gotIt = (entry: Entry) => {
    for (const { delivery } of entry)
      acknowledge.mutate({ delivery }, { onError: (error) => toast({ text: refusal(error), icon: 'late' }) });
  };
  const choice = (
    <SegmentedControl
      label={inbox.title}
      value={shown}
      segments={[
        { id: 'unseen', name: screens.alerts.showUnseen },
        { id: 'all', name: screens.alerts.showAll },
        ...(mayAdminister
          ? [
              { id: 'everyone' as const, name: people.everyone.segment },
              {
                id: 'dead' as const,
                name: undelivered > 0 ? `${people.dead.segment} ${format.number(undelivered)}` : people.dead.segment,
              },
            ]
          : []),
      ]}
      onChange={(id) =>
        navigation.go({ to: 'alerts', all: id === 'all', dead: id === 'dead', everyone: id === 'everyone' })
      }
    />
  );
  return (
    <>
      <ViewBar title={inbox.title} note={query.data && inbox.summary(query.data.unread)}>
        {isWide && choice}
      </ViewBar>
      {!isWide && <div className={styles.choice}>{choice}</div>}
      <div className={styles.scroll}>
        {shown === 'dead' ? (
          <DeadLetters />
        ) : shown === 'everyone' ? (
          <AllDeliveries />
        ) : query.data === undefined ? (
          query.isError ? (
            <Failure title={screens.errors.alertsTitle} error={query.error} onRetry={() => query.refetch()} />
          ) : (
            <Bones rows={5} height={84} />
          )
        ) : rows.length === 0 ? (
          <Notice
            icon="check"
            tone="ok"
            title={query.data.total === 0 ? inbox.emptyTitle : screens.alerts.allSeenTitle}
            act={
              query.data.total > 0 && !all ? (
                <Button onPress={() => navigation.go({ to: 'alerts', all: true })}>{screens.alerts.showAll}</Button>
              ) : undefined
            }
          >
            {query.data.total === 0 ? inbox.emptyBody : screens.alerts.allSeenBody}
          </Notice>
        ) : (
          <ul className={styles.list}>
            {entriesOf(rows).map((entry) => (
              <Alert key={entry[0].delivery} entry={entry} time={time} onGotIt={() => gotIt(entry)} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** What came about one case within ten minutes, the latest first. */
type Entry = readonly [AlertRow, ...AlertRow[]];

function entriesOf(rows: readonly AlertRow[]): Entry[] {
  const entries = new Map<string, [AlertRow, ...AlertRow[]]>();
  for (const row of rows) {
    const entry = entries.get(row.entry);
    if (entry) entry.push(row);
    else entries.set(row.entry, [row]);
  }
  return [...entries.values()];
}

interface AlertProps {
  readonly entry: Entry;
  readonly time: WorkingTime;
  readonly onGotIt: () => void;
}

function Alert({ entry: [row, ...earlier], time, onGotIt }: AlertProps) {
  const { inbox, common } = useWords();
  const format = useFormat();
  const looks = kindLooks[row.kind];
  const isSeen = row.acknowledgedAt !== null;
  const since = useSince(row, time);
  const place = placeOf(row);
  return (
    <li className={classes(styles.alert, isAnswered(row) && styles.seen)}>
      <span className={classes(styles.sign, styles[looks.tone])}>
        <Icon name={looks.icon} size={15} />
      </span>
      <div className={styles.words}>
        <div className={styles.top}>
          <span className={styles.kind}>
            {inbox.kinds[row.kind]} · <bdi>{row.caseKey}</bdi> · <bdi>{row.caseTitle}</bdi>
          </span>
          <time dateTime={new Date(row.raisedAt).toISOString()} title={format.instantFull(row.raisedAt)}>
            {format.moment(row.raisedAt, time.now)}
          </time>
        </div>
        <h2 className={styles.subject}>
          <PlaceLink to={place}>
            <bdi>{row.subject}</bdi>
          </PlaceLink>
        </h2>
        <p className={styles.body} dir="auto">
          {withoutLink(row)}
        </p>
        {since && <p className={styles.since}>{since}</p>}
        {earlier.length > 0 && (
          <ul className={styles.earlier}>
            {earlier.map((one) => (
              <li key={one.delivery}>
                <PlaceLink to={placeOf(one)}>
                  {inbox.kinds[one.kind]} · <bdi>{one.subject}</bdi>
                </PlaceLink>
                <time dateTime={new Date(one.raisedAt).toISOString()} title={format.instantFull(one.raisedAt)}>
                  {format.moment(one.raisedAt, time.now)}
                </time>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.acts}>
          {isSeen ? (
            <Chip icon="check" tone="ok" look="bare">
              {inbox.acknowledged(format.moment(row.acknowledgedAt ?? 0, time.now))}
            </Chip>
          ) : isAnswered(row) ? (
            <Chip icon="check" tone="ok" look="bare">
              {inbox.settled}
            </Chip>
          ) : (
            <Button size="s" icon="check" onPress={onGotIt} aria-label={`${common.gotIt}: ${row.subject}`}>
              {common.gotIt}
            </Button>
          )}
          <SeverityChip severity={row.severity} />
          <PlaceLink to={place} className={styles.open}>
            {row.item === null ? inbox.openCase : inbox.openTask}
          </PlaceLink>
        </div>
      </div>
    </li>
  );
}

/** It was seen, or what it asks for has happened. */
function isAnswered({ acknowledgedAt, since }: AlertRow): boolean {
  return acknowledgedAt !== null || since?.settled === true;
}

/** What holds now where that is not what the alert tells; null: it is as told. */
function useSince({ since }: AlertRow, time: WorkingTime): string | null {
  const { common, inbox } = useWords();
  const t = inbox.since;
  const format = useFormat();
  const directory = useDirectory();
  const isolated = useIsolated();
  if (!since) return null;
  if (since.over) return t.sinceThen(t.over);
  const { holder, dueAt } = since;
  const parts = [
    ...(holder === undefined ? [] : [holder === null ? t.withNobody : t.withWhom(isolated(directory.nameOf(holder)))]),
    ...(dueAt === undefined ? [] : [dueAt === null ? t.stands : t.due(format.moment(dueAt, time.now))]),
  ];
  return t.sinceThen(parts.join(common.comma));
}

function placeOf({ instanceId, item }: AlertRow): Place {
  return item === null ? { to: 'case', instanceId } : { to: 'item', instanceId, item };
}

/** In a letter the link stands in the text; here the whole alert is the link. */
function withoutLink(row: AlertRow): string {
  return row.body
    .split('\n')
    .filter((line) => !line.includes(row.link) && !/^\s*https?:\/\/\S+\s*$/.test(line))
    .join('\n')
    .trim();
}

const kindLooks = {
  assigned: { icon: 'hand-over', tone: 'neutral' },
  offered: { icon: 'people', tone: 'neutral' },
  reminder: { icon: 'clock', tone: 'neutral' },
  overdue: { icon: 'late', tone: 'late' },
  escalation: { icon: 'up-to', tone: 'risk' },
  offerReassignment: { icon: 'hand-over', tone: 'neutral' },
} as const satisfies Record<AlertRow['kind'], { icon: string; tone: string }>;
