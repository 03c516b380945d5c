// Giving the tasks of several cases to one person: who, why, and before it is done what would come late with them.
import type { CaseRow } from '@baton/client';
import { useCases, useReassignMany } from '@baton/client/react';
import { workingTimeBetween } from '@baton/core';
import { Button, ComboBox, classes, Icon, TextField, toast, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import { useRefusal } from '../states/notice';
import { Trouble } from '../states/trouble';
import { useWorkingTime } from '../time/use-working-time';
import styles from './bulk-bar.module.css';
import { type HeldWork, heldWork, outcomeOf, type Verdict, verdictOf } from './moved-work';

export interface BulkReassignProps {
  readonly rows: readonly CaseRow[];
  readonly onDone: () => void;
}

const MOST_SHOWN = 3;

export function BulkReassign({ rows, onDone }: BulkReassignProps) {
  const { bulk, common, screens, people } = useWords();
  const refusal = useRefusal();
  const directory = useDirectory();
  const time = useWorkingTime();
  const reassign = useReassignMany();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const work = heldWork(rows, to);
  const judge = (person: string | null, dueAt: number | null): Verdict | undefined => {
    const found = person === null ? undefined : directory.personOf(person);
    const calendar = time.calendarOf(found?.calendar ?? '');
    const workingIn = (fromAt: number, toAt: number) =>
      calendar ? workingTimeBetween(calendar, fromAt, toAt) : toAt - fromAt;
    return found && verdictOf(dueAt, found, time.now, workingIn);
  };
  const judged = work.flatMap((one) => {
    const verdict = judge(to, one.dueAt);
    return verdict ? [{ one, verdict, outcome: outcomeOf(verdict, judge(one.holder, one.dueAt)) }] : [];
  });
  const counted = (wanted: (typeof judged)[number]['outcome']) => judged.filter(({ outcome }) => outcome === wanted);
  const late = counted('becomesLate');
  const send = () => {
    setWasTried(true);
    if (to === null || reason.trim() === '' || work.length === 0) return;
    reassign.mutate(
      { moves: work.map(({ row, item }) => ({ instanceId: row.instanceId, item, to })), reason: reason.trim() },
      {
        onSuccess: ({ moved }) => {
          toast({ text: people.moved(moved), icon: 'hand-over' });
          if (moved < work.length) toast({ text: people.notMoved(work.length - moved), icon: 'late' });
          onDone();
        },
      },
    );
  };
  if (heldWork(rows, null).length === 0) return <p className={styles.panel}>{bulk.noTasks}</p>;
  return (
    <div className={styles.panel}>
      <div className={styles.pair}>
        <ComboBox
          autoFocus
          label={bulk.to}
          options={directory.people
            .filter((one) => !one.inactive)
            .map(({ id, name }) => ({ id, name, hint: directory.rolesOf(id) }))}
          value={to}
          onChange={setTo}
          error={wasTried && to === null ? bulk.chooseFirst : undefined}
        />
        <TextField
          label={common.reason}
          labelNote={common.goesToLog}
          placeholder={common.reasonPlaceholder}
          value={reason}
          onChange={setReason}
          error={wasTried && reason.trim() === '' ? screens.reasonNeeded : undefined}
        />
      </div>
      <div className={styles.verdict} aria-live="polite">
        {to !== null && (
          <Counts
            fine={counted('onTime').length}
            late={late.length}
            eitherWay={counted('eitherWay').length}
            person={to}
          />
        )}
        <ul className={styles.lateOnes}>
          {late.slice(0, MOST_SHOWN).map(({ one, verdict }) => (
            <li key={`${one.row.instanceId} ${one.item}`}>
              <LateLine work={one} verdict={verdict} />
            </li>
          ))}
          {late.length > MOST_SHOWN && <li>{bulk.more(late.length - MOST_SHOWN)}</li>}
        </ul>
        <Button variant="primary" isPending={reassign.isPending} isDisabled={work.length === 0} onPress={send}>
          {bulk.reassignButton(work.length)}
        </Button>
      </div>
      {reassign.isError && <Trouble>{refusal(reassign.error)}</Trouble>}
    </div>
  );
}

interface CountsProps {
  readonly fine: number;
  readonly late: number;
  readonly eitherWay: number;
  readonly person: string;
}

function Counts({ fine, late, eitherWay, person }: CountsProps) {
  const { bulk, cases } = useWords();
  const has = useCases({ status: ['active', 'suspended'], holder: { person }, limit: 1 }).data?.total;
  return (
    <div className={styles.counts}>
      {fine > 0 && (
        <span className={styles.fine}>
          <Icon name="ok" size={14} />
          {cases.bulk.onTime(fine)}
        </span>
      )}
      {late > 0 && (
        <span className={styles.late}>
          <Icon name="late" size={14} />
          {cases.bulk.wouldBeLate(late)}
        </span>
      )}
      {eitherWay > 0 && (
        <span className={classes(styles.effect, styles.beside)}>
          <Icon name="clock" size={14} />
          {bulk.eitherWay(eitherWay)}
        </span>
      )}
      {has !== undefined && <span className={styles.effect}>{bulk.hasNow(has)}</span>}
    </div>
  );
}

function LateLine({ work, verdict }: { readonly work: HeldWork; readonly verdict: Verdict }) {
  const { bulk, status } = useWords();
  const format = useFormat();
  const { now } = useWorkingTime();
  const { row, name } = work;
  const why =
    verdict.code === 'away'
      ? verdict.backAt === null
        ? status.away
        : bulk.awayTill(format.day(verdict.backAt, now))
      : bulk.noHours;
  return (
    <>
      <b>
        <bdi>{row.key}</bdi>
      </b>{' '}
      <bdi>{name}</bdi> <span className={styles.late}>{why}</span>
    </>
  );
}
