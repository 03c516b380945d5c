// What reached nobody: to whom it should have gone, why it did not, and sending it again, by another channel too, one or several. For who administers.
import type { DeliveryRow } from '@baton/client';
import { useDeadLetters } from '@baton/client/react';
import { Checkbox, Note, useWords } from '@baton/look';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import { Bones } from '../states/bones';
import { Failure, Notice } from '../states/notice';
import { useWorkingTime } from '../time/use-working-time';
import styles from './alerts-inbox.module.css';
import { DeliveryLine } from './delivery-line';
import { isShut } from './other-channel';
import { SendChosen } from './send-chosen';

export function DeadLetters() {
  const { people } = useWords();
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
  return <Listed rows={query.data.rows} />;
}

function Listed({ rows }: { readonly rows: readonly DeliveryRow[] }) {
  const t = useWords().people.dead;
  const { now } = useWorkingTime();
  const directory = useDirectory();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const listed = rows.filter(({ delivery }) => chosen.has(delivery));
  const choose = (deliveries: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const delivery of deliveries) {
      if (isChosen) next.add(delivery);
      else next.delete(delivery);
    }
    setChosen(next);
  };
  return (
    <div className={styles.everyone}>
      {rows.some(isShut) && <Note icon="help">{t.noWay}</Note>}
      {rows.length > 1 && (
        <div className={styles.choosing}>
          <Checkbox
            isSelected={listed.length === rows.length}
            isIndeterminate={listed.length > 0 && listed.length < rows.length}
            onChange={(isChosen) =>
              choose(
                rows.map(({ delivery }) => delivery),
                isChosen,
              )
            }
          >
            {listed.length === 0 ? t.all : t.chosen(listed.length)}
          </Checkbox>
          {listed.length > 0 && <SendChosen rows={listed} onSent={() => setChosen(new Set())} />}
        </div>
      )}
      <ul>
        {rows.map((row) => (
          <DeliveryLine
            key={row.delivery}
            row={row}
            now={now}
            choice={
              rows.length > 1 && (
                <Checkbox
                  aria-label={t.choose(row.stepName, directory.nameOf(row.person))}
                  isSelected={chosen.has(row.delivery)}
                  onChange={(isChosen) => choose([row.delivery], isChosen)}
                />
              )
            }
          />
        ))}
      </ul>
    </div>
  );
}
