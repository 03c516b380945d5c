// Setting another due time by hand: before and after are seen first, the reason goes to the log.
import type { CaseClock, CaseDetail } from '@baton/client';
import { useMoveDue } from '@baton/client/react';
import { toast, useFormat, useWords } from '@baton/look';
import { DateTimePicker } from '@baton/look/dates';
import { useState } from 'react';
import { ReasonDialog } from '../case/reason-dialog';
import { useClosedName } from '../time/use-closed-name';
import type { WorkingTime } from '../time/use-working-time';
import { MovedDue } from './moved-due';
import { proposedDue } from './proposed-due';

export interface MoveDueDialogProps {
  readonly detail: CaseDetail;
  readonly clock: CaseClock;
  readonly time: WorkingTime;
  readonly onClose: () => void;
}

export function MoveDueDialog({ detail, clock, time, onClose }: MoveDueDialogProps) {
  const { clocks, deadline } = useWords();
  const t = clocks.move;
  const format = useFormat();
  const closedName = useClosedName();
  const move = useMoveDue();
  const calendar = time.calendarOf(clock.calendar.id);
  const isOver = clock.dueAt !== null && clock.dueAt <= time.now;
  const [dueAt, setDueAt] = useState<number | null>(() =>
    isOver && clock.dueAt !== null && calendar ? proposedDue(clock.dueAt, time.now, calendar) : clock.dueAt,
  );
  const [wasTried, setWasTried] = useState(false);
  const problem = dueAt === null ? t.needed : dueAt <= time.now ? t.past : dueAt === clock.dueAt ? t.same : undefined;
  const isReady = problem === undefined && dueAt !== null;
  return (
    <ReasonDialog
      title={t.title(clock.name)}
      effect={t.effect}
      button={isReady ? t.button(format.moment(dueAt, time.now)) : clocks.acts.move}
      act={move}
      onSend={(reason, done) => {
        setWasTried(true);
        if (isReady)
          move.mutate({ instanceId: detail.case.instanceId, clock: clock.id, dueAt, reason }, { onSuccess: done });
      }}
      onDone={() => {
        toast({ text: t.done(clock.name, format.moment(dueAt ?? 0, time.now)), icon: 'clock' });
        onClose();
      }}
      onClose={onClose}
    >
      <DateTimePicker
        label={t.newDue}
        help={isOver ? t.proposed : undefined}
        valueAt={dueAt}
        onChange={setDueAt}
        closedName={closedName}
        zone={calendar?.calendar.zone}
        error={(wasTried || problem === t.past) && problem ? problem : undefined}
      />
      <MovedDue
        before={clock.dueAt}
        after={isReady || dueAt === clock.dueAt ? dueAt : null}
        calendar={clock.calendar.id}
        time={time}
        onTake={setDueAt}
      />
      {clock.dueAt === null && <p>{deadline.noDue}</p>}
    </ReasonDialog>
  );
}
