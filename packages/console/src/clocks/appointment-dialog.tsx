// Agreeing on the time of an appointment, or on another: begin, end, who is told, why.
import type { ItemDetail } from '@baton/client';
import { useMoveAppointment } from '@baton/client/react';
import { DEFAULT_CALENDAR, isWorking } from '@baton/core';
import { Note, toast, useFormat, useWords } from '@baton/look';
import { DateTimePicker } from '@baton/look/dates';
import { useState } from 'react';
import { ReasonDialog } from '../case/reason-dialog';
import { useClosedName } from '../time/use-closed-name';
import type { WorkingTime } from '../time/use-working-time';
import styles from './clocks.module.css';
import type { DrawnAppointment } from './drawn-appointment';

export interface AppointmentDialogProps {
  readonly item: ItemDetail;
  readonly drawn: DrawnAppointment;
  readonly startAt: number | null;
  readonly endAt: number | null;
  /** Names of the participants. */
  readonly people: string;
  readonly time: WorkingTime;
  readonly onClose: () => void;
}

export function AppointmentDialog(props: AppointmentDialogProps) {
  const { item, drawn, startAt: wasAt, endAt: wasEndAt, people, time, onClose } = props;
  const { clocks } = useWords();
  const t = clocks.appointment;
  const format = useFormat();
  const closedName = useClosedName();
  const move = useMoveAppointment();
  const [startAt, setStartAt] = useState(wasAt);
  const [endAt, setEndAt] = useState(wasEndAt);
  const [wasTried, setWasTried] = useState(false);
  const calendar = time.calendarOf(DEFAULT_CALENDAR);
  const startProblem = startAt === null ? t.startNeeded : startAt <= time.now ? clocks.move.past : undefined;
  const endProblem = startAt !== null && endAt !== null && endAt < startAt ? t.endsEarly : undefined;
  const when = startAt === null ? '' : format.moment(startAt, time.now);
  /** As long as it was. */
  const begin = (at: number | null) => {
    setStartAt(at);
    if (at !== null && wasAt !== null && wasEndAt !== null) setEndAt(at + wasEndAt - wasAt);
  };
  return (
    <ReasonDialog
      title={`${t.title}: ${item.step.name}`}
      effect={t.stays}
      button={startAt === null ? t.agree : wasAt === null ? t.set(when) : t.button(when)}
      act={move}
      onSend={(reason, done) => {
        setWasTried(true);
        if (startAt === null || startProblem || endProblem) return;
        const { instanceId, item: number } = item.item;
        const end = drawn.end === undefined || endAt === null ? {} : { endAt };
        move.mutate({ instanceId, item: number, startAt, ...end, reason }, { onSuccess: done });
      }}
      onDone={() => {
        toast({ text: t.done(item.step.name, when), icon: 'calendar' });
        onClose();
      }}
      onClose={onClose}
    >
      <div className={styles.times}>
        <DateTimePicker
          label={t.start}
          valueAt={startAt}
          onChange={begin}
          closedName={closedName}
          error={wasTried || (startAt !== null && startAt <= time.now) ? startProblem : undefined}
        />
        {drawn.end !== undefined && (
          <DateTimePicker
            label={t.end}
            valueAt={endAt}
            onChange={setEndAt}
            closedName={closedName}
            error={endProblem}
          />
        )}
      </div>
      {startAt !== null && calendar && !isWorking(calendar, startAt) && (
        <Note tone="risk" icon="warning" isLive>
          {t.outside}
        </Note>
      )}
      {people !== '' && <Note icon="bell">{t.told(people)}</Note>}
    </ReasonDialog>
  );
}
