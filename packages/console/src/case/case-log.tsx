// The log of a case in sentences, newest first; whether its chain of hashes holds; what the system did on request.
import type { CaseDetail } from '@baton/client';
import { useCaseLog, useExportLog, useSession } from '@baton/client/react';
import { Button, StatusChip, toast, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { Bones } from '../states/bones';
import { Failure, useRefusal } from '../states/notice';
import { Timeline } from '../states/timeline';
import { useWorkingTime } from '../time/use-working-time';
import styles from './case-log.module.css';
import { exportLog } from './export-log';
import { isSystemEntry, useLogSentence } from './log-sentence';

export interface CaseLogProps {
  readonly instanceId: string;
  readonly detail: CaseDetail;
}

const FIRST = 30;

export function CaseLog({ instanceId, detail }: CaseLogProps) {
  const { cases, common, screens } = useWords();
  const format = useFormat();
  const { now } = useWorkingTime();
  const sentence = useLogSentence(detail);
  const query = useCaseLog(instanceId);
  const mayExport = useSession().data?.permissions.includes('export') ?? false;
  const taking = useExportLog();
  const refusal = useRefusal();
  const take = () =>
    taking.mutate(
      { instanceId },
      {
        onSuccess: (log) => exportLog(detail, log),
        onError: (error) => toast({ text: refusal(error), icon: 'late' }),
      },
    );
  const [isFull, setIsFull] = useState(false);
  const [most, setMost] = useState(FIRST);
  const rows = query.data?.rows ?? [];
  // What says nothing to a reader is not counted either; it is in what is exported.
  const all = [...rows]
    .reverse()
    .map((row) => ({ row, text: sentence(row) }))
    .filter(({ text }) => text !== null);
  const hasMore = all.some(({ row }) => isSystemEntry(row));
  const mayTake = mayExport && query.data !== undefined;
  const told = isFull ? all : all.filter(({ row }) => !isSystemEntry(row));
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h2>{cases.page.log}</h2>
        <span className={styles.count}>
          {told.length < all.length
            ? common.shown(told.length, all.length)
            : all.length > 0 && format.number(all.length)}
        </span>
        {query.data && <StatusChip status={query.data.verified ? 'unbroken' : 'broken'} />}
      </div>
      {query.data && !query.data.verified && (
        <p role="alert" className={styles.broken}>
          {screens.casePage.chainBroken}
        </p>
      )}
      <div className={styles.entries}>
        {query.data === undefined ? (
          query.isError ? (
            <Failure title={common.errorTitle} error={query.error} onRetry={() => query.refetch()} />
          ) : (
            <Bones rows={4} height={40} />
          )
        ) : (
          <Timeline
            entries={told.slice(0, most).map(({ row, text }) => ({
              id: String(row.seq),
              kind: 'system' in row.by ? 'system' : 'done',
              text,
              note: (
                <time dateTime={new Date(row.at).toISOString()} title={format.instantFull(row.at)}>
                  {format.moment(row.at, now)}
                </time>
              ),
            }))}
          />
        )}
        {told.length > most && (
          <Button size="s" variant="quiet" onPress={() => setMost(most + 100)}>
            {common.moreItems(told.length - most)}
          </Button>
        )}
      </div>
      {(hasMore || mayTake) && (
        <footer className={styles.foot}>
          {hasMore && (
            <Button size="s" variant="quiet" aria-expanded={isFull} onPress={() => setIsFull(!isFull)}>
              {isFull ? screens.casePage.fewEntries : screens.casePage.allEntries}
            </Button>
          )}
          {mayTake && (
            <Button size="s" variant="quiet" icon="download" isPending={taking.isPending} onPress={take}>
              {cases.export}
            </Button>
          )}
        </footer>
      )}
    </section>
  );
}
