// The appointment of a task: when it is, with whom, agreeing on a time and moving it. Shown beside the task.
import type { CaseDetail, ItemDetail } from '@baton/client';
import { Button, Icon, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import { useRungWords } from '../time/rung-words';
import type { WorkingTime } from '../time/use-working-time';
import { AppointmentDialog } from './appointment-dialog';
import styles from './clocks.module.css';

export interface AppointmentProps {
  readonly item: ItemDetail;
  readonly detail: CaseDetail;
  readonly time: WorkingTime;
  readonly mayMove: boolean;
}

export function Appointment({ item, detail, time, mayMove }: AppointmentProps) {
  const { clocks } = useWords();
  const t = clocks.appointment;
  const format = useFormat();
  const rungWords = useRungWords();
  const directory = useDirectory();
  const [isOpen, setIsOpen] = useState(false);
  const node = detail.diagram.nodes.find(({ id }) => id === item.step.node);
  const drawn = node?.kind === 'userTask' ? node.appointment : undefined;
  if (!drawn) return null;
  const startAt = instantIn(item.variables[drawn.start]);
  const endAt = drawn.end === undefined ? null : instantIn(item.variables[drawn.end]);
  const holder = item.item.assignee;
  const people = format.list(rungWords.people(drawn.participants ?? [], { holder, owner: item.case.owner }));
  return (
    <section className={styles.appointment}>
      <h3>{t.title}</h3>
      {startAt === null ? (
        <p className={styles.quiet}>{t.none}</p>
      ) : (
        <p className={styles.when}>
          <Icon name="calendar" size={15} />
          <b title={format.instantFull(startAt)}>
            {endAt === null
              ? format.moment(startAt, time.now)
              : t.span(format.moment(startAt, time.now), sameDayOr(format, endAt, startAt, time.now))}
          </b>
        </p>
      )}
      {people !== '' && <p className={styles.quiet}>{t.with(people)}</p>}
      {mayMove && item.item.closedAt === null && directory.me !== null && (
        <Button size="s" icon="calendar" onPress={() => setIsOpen(true)}>
          {startAt === null ? t.agree : t.move}
        </Button>
      )}
      {isOpen && (
        <AppointmentDialog
          item={item}
          drawn={drawn}
          startAt={startAt}
          endAt={endAt}
          people={people}
          time={time}
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  );
}

function sameDayOr(format: ReturnType<typeof useFormat>, at: number, otherAt: number, now: number): string {
  return format.sameDay(at, otherAt) ? format.time(at) : format.moment(at, now);
}

function instantIn(value: unknown): number | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
