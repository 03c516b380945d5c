// What reached nobody: to whom it should have gone, why it did not, and sending it again. For who administers.
import { useDeadLetters, useSendAgain } from '@baton/client/react';
import { Button, classes, Icon, toast, useFormat, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import { PlaceLink } from '../places/navigation';
import { Bones } from '../states/bones';
import { Failure, Notice, useRefusal } from '../states/notice';
import { useWorkingTime } from '../time/use-working-time';
import styles from './alerts-inbox.module.css';

export function DeadLetters() {
  const { people, inbox } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const { now } = useWorkingTime();
  const query = useDeadLetters(true);
  const again = useSendAgain();
  const refusal = useRefusal();
  const t = people.dead;
  if (query.data === undefined)
    return query.isError ? (
      <Failure title={t.failTitle} error={query.error} onRetry={() => query.refetch()} />
    ) : (
      <Bones rows={4} height={84} />
    );
  if (query.data.rows.length === 0)
    return (
      <Notice icon="check" tone="ok" title={t.emptyTitle}>
        {t.emptyBody}
      </Notice>
    );
  const channels: Readonly<Record<string, string>> = inbox.channels;
  return (
    <ul className={styles.list}>
      {query.data.rows.map((row) => (
        <li key={row.delivery} className={styles.alert}>
          <span className={classes(styles.sign, styles.late)}>
            <Icon name="failed" size={15} />
          </span>
          <div className={styles.words}>
            <div className={styles.top}>
              <span className={styles.kind}>
                {inbox.kinds[row.kind]} · <bdi>{row.caseKey}</bdi> · <bdi>{row.caseTitle}</bdi>
              </span>
              <time dateTime={new Date(row.changedAt).toISOString()}>{format.moment(row.changedAt, now)}</time>
            </div>
            <h2 className={styles.subject}>
              <PlaceLink to={{ to: 'case', instanceId: row.instanceId }}>
                <bdi>{row.stepName}</bdi>
              </PlaceLink>
            </h2>
            <p className={styles.body} dir="auto">
              {t.to(directory.nameOf(row.person), channels[row.channel] ?? row.channel)}
              {row.attempt > 0 && `, ${t.tried(row.attempt)}`}
              {row.detail !== null && (
                <>
                  {': '}
                  <code>{row.detail}</code>
                </>
              )}
            </p>
            <div className={styles.acts}>
              <Button
                size="s"
                icon="retry"
                isPending={again.isPending && again.variables?.delivery === row.delivery}
                aria-label={`${t.again}: ${row.stepName}, ${directory.nameOf(row.person)}`}
                onPress={() =>
                  again.mutate(
                    { delivery: row.delivery },
                    {
                      onSuccess: () => toast({ text: t.sentAgain, icon: 'check' }),
                      onError: (error) => toast({ text: refusal(error), icon: 'late' }),
                    },
                  )
                }
              >
                {t.again}
              </Button>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
