// Every alert to everybody with its state, to be looked for by state and person. For who administers.
import type { DeliveryRow } from '@baton/client';
import { useDeliveries } from '@baton/client/react';
import { Button, ComboBox, Select, useWords } from '@baton/look';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import { Bones } from '../states/bones';
import { Failure, Notice } from '../states/notice';
import { useWorkingTime } from '../time/use-working-time';
import styles from './alerts-inbox.module.css';
import { DeliveryLine } from './delivery-line';

const PAGE = 50;
const STATES: readonly DeliveryRow['state'][] = [
  'queued',
  'sending',
  'held',
  'merged',
  'sent',
  'delivered',
  'unknown',
  'failed',
  'undeliverable',
  'withdrawn',
];

export function AllDeliveries() {
  const { people, common } = useWords();
  const t = people.everyone;
  const directory = useDirectory();
  const { now } = useWorkingTime();
  const [state, setState] = useState('');
  const [person, setPerson] = useState<string | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const query = useDeliveries({ states: state, person: person ?? undefined, limit });
  const rows = query.data?.rows ?? [];
  const more = (query.data?.total ?? 0) - rows.length;
  return (
    <div className={styles.everyone}>
      <div className={styles.filters}>
        <Select
          label={t.state}
          options={[{ id: '', name: t.anyState }, ...STATES.map((id) => ({ id: id as string, name: t.states[id] }))]}
          value={state}
          onChange={setState}
        />
        <ComboBox
          label={t.person}
          placeholder={t.anybody}
          options={directory.people.map(({ id, name }) => ({ id, name }))}
          value={person}
          onChange={setPerson}
        />
        <span className={styles.total} role="status">
          {query.data && t.total(query.data.total)}
        </span>
      </div>
      {query.data === undefined ? (
        query.isError ? (
          <Failure title={t.failTitle} error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <Bones rows={5} height={84} />
        )
      ) : rows.length === 0 ? (
        <Notice icon="bell" title={t.emptyTitle}>
          {t.emptyBody}
        </Notice>
      ) : (
        <ul>
          {rows.map((row) => (
            <DeliveryLine key={row.delivery} row={row} now={now} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <Button onPress={() => setLimit(Math.min(500, limit + 100))} isDisabled={limit >= 500}>
          {common.moreItems(more)}
        </Button>
      )}
    </div>
  );
}
