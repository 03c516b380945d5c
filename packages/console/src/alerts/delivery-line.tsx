// One alert to one person through one channel: what it is about, to whom, how urgent, in which state it is since when, why, and sending it again.
import type { DeliveryRow } from '@baton/client';
import { useSendAgain } from '@baton/client/react';
import { Button, Chip, classes, Icon, type IconName, type Tone, toast, useFormat, useWords } from '@baton/look';
import type { ReactNode } from 'react';
import { useDirectory } from '../directory/use-directory';
import { useReadable } from '../language/use-readable';
import { PlaceLink } from '../places/navigation';
import { useRefusal } from '../states/notice';
import styles from './alerts-inbox.module.css';
import { isShut, useOtherChannels } from './other-channel';

export interface DeliveryLineProps {
  readonly row: DeliveryRow;
  readonly now: number;
  /** Stands before it: the box by which it is chosen with others. */
  readonly choice?: ReactNode;
}

const LOOKS: Readonly<Record<DeliveryRow['state'], { readonly icon: IconName; readonly tone: Tone }>> = {
  queued: { icon: 'clock', tone: 'neutral' },
  sending: { icon: 'send', tone: 'neutral' },
  held: { icon: 'pause', tone: 'paused' },
  merged: { icon: 'link', tone: 'neutral' },
  sent: { icon: 'send', tone: 'neutral' },
  delivered: { icon: 'ok', tone: 'ok' },
  failed: { icon: 'failed', tone: 'late' },
  unknown: { icon: 'help', tone: 'risk' },
  undeliverable: { icon: 'failed', tone: 'late' },
  withdrawn: { icon: 'cancel', tone: 'neutral' },
};

const DEAD: ReadonlySet<string> = new Set(['failed', 'undeliverable', 'unknown']);

export function DeliveryLine({ row: told, now, choice }: DeliveryLineProps) {
  const row = useReadable().delivery(told);
  const { people, inbox, common } = useWords();
  const t = people.everyone;
  const format = useFormat();
  const directory = useDirectory();
  const again = useSendAgain();
  const refusal = useRefusal();
  const channels: Readonly<Record<string, string>> = inbox.channels;
  const [other] = useOtherChannels().filter((channel) => channel !== row.channel);
  const instead = isShut(row) ? other : undefined;
  const channelName = (channel: string) => channels[channel] ?? channel;
  const act = instead === undefined ? people.dead.again : people.dead.byOther(channelName(instead));
  const looks = LOOKS[row.state];
  const state =
    row.acknowledgedAt !== null
      ? inbox.acknowledged(format.moment(row.acknowledgedAt, now))
      : row.state === 'held' && row.heldUntil !== null
        ? inbox.delivery.held(format.moment(row.heldUntil, now))
        : row.state === 'merged'
          ? t.mergedInto
          : t.at(t.states[row.state], format.moment(row.changedAt, now));
  return (
    <li className={styles.alert}>
      {choice}
      <span className={classes(styles.sign, DEAD.has(row.state) && styles.late)}>
        <Icon name={looks.icon} size={15} />
      </span>
      <div className={styles.words}>
        <div className={styles.top}>
          <span className={styles.kind}>
            {inbox.kinds[row.kind]} · <bdi>{row.caseKey}</bdi> · <bdi>{row.caseTitle}</bdi>
          </span>
          <time dateTime={new Date(row.raisedAt).toISOString()} title={format.instantFull(row.raisedAt)}>
            {format.moment(row.raisedAt, now)}
          </time>
        </div>
        <h2 className={styles.subject}>
          <PlaceLink to={{ to: 'case', instanceId: row.instanceId }}>
            <bdi>{row.stepName}</bdi>
          </PlaceLink>
        </h2>
        <p className={styles.body} dir="auto">
          {people.dead.to(directory.nameOf(row.person), channelName(row.channel))}
          {row.attempt > 0 && common.comma + t.attempts(row.attempt)}
          {row.detail !== null && <Why detail={row.detail} />}
        </p>
        <div className={styles.acts}>
          <Chip
            icon={row.acknowledgedAt === null ? looks.icon : 'check'}
            tone={row.acknowledgedAt === null ? looks.tone : 'ok'}
          >
            {state}
          </Chip>
          <SeverityChip severity={row.severity} />
          {DEAD.has(row.state) && row.acknowledgedAt === null && (!isShut(row) || instead !== undefined) && (
            <Button
              size="s"
              icon="retry"
              isPending={again.isPending}
              aria-label={`${act}: ${row.stepName}, ${directory.nameOf(row.person)}`}
              onPress={() =>
                again.mutate(
                  { delivery: row.delivery, channel: instead },
                  {
                    onSuccess: () => toast({ text: people.dead.sentAgain, icon: 'check' }),
                    onError: (error) => toast({ text: refusal(error), icon: 'late' }),
                  },
                )
              }
            >
              {act}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** `detail`: a code, and after ": " what the other side said; or only what it said. */
function Why({ detail }: { readonly detail: string }) {
  const { people } = useWords();
  const sentences: Readonly<Record<string, string>> = people.dead.why;
  // Where a trial keeps its letters is for who runs it, not for the screen.
  if (/\.eml$/.test(detail)) return `: ${sentences['mail.file']}`;
  const [code = '', ...rest] = detail.split(': ');
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  const said = sentence === undefined ? detail : rest.join(': ');
  return (
    <>
      {sentence !== undefined && `: ${sentence}`}
      {said && (
        <>
          {': '}
          <code>{said}</code>
        </>
      )}
    </>
  );
}

/** Said only where it is other than usual. */
export function SeverityChip({ severity }: { readonly severity: DeliveryRow['severity'] }) {
  const { inbox } = useWords();
  if (severity === 'normal') return null;
  return severity === 'critical' ? (
    <Chip tone="late" icon="warning">
      {inbox.severity.critical}
    </Chip>
  ) : (
    <Chip>{inbox.severity.info}</Chip>
  );
}
