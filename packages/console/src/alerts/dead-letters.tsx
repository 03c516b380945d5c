// What reached nobody: to whom it should have gone, why it did not, and sending it again. For who administers.
import { useDeadLetters } from '@baton/client/react';
import { useWords } from '@baton/look';
import { Bones } from '../states/bones';
import { Failure, Notice } from '../states/notice';
import { useWorkingTime } from '../time/use-working-time';
import styles from './alerts-inbox.module.css';
import { DeliveryLine } from './delivery-line';

export function DeadLetters() {
  const { people } = useWords();
  const { now } = useWorkingTime();
  const query = useDeadLetters(true);
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
  return (
    <ul className={styles.list}>
      {query.data.rows.map((row) => (
        <DeliveryLine key={row.delivery} row={row} now={now} />
      ))}
    </ul>
  );
}
