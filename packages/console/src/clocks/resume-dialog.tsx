// Letting time targets go on that a cause holds up: what is over, which go on, and when each would be due then.
import type { CaseClock, CaseDetail } from '@baton/client';
import { useResumeClocks } from '@baton/client/react';
import { Checkbox, Select, toast, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { ReasonDialog } from '../case/reason-dialog';
import type { WorkingTime } from '../time/use-working-time';
import { useCauseWords } from './cause-words';
import styles from './clocks.module.css';
import { dueAfterwards } from './states';

export interface ResumeDialogProps {
  readonly detail: CaseDetail;
  readonly clock: CaseClock;
  readonly time: WorkingTime;
  readonly onClose: () => void;
}

export function ResumeDialog({ detail, clock, time, onClose }: ResumeDialogProps) {
  const { clocks } = useWords();
  const t = clocks.resume;
  const format = useFormat();
  const causes = useCauseWords();
  const resume = useResumeClocks();
  const { diagram } = detail;
  const offered = causesToEnd(clock);
  const [cause, setCause] = useState(offered[0] ?? '');
  const held = detail.clocks.filter((one) => one.course.pausedBy.some((by) => by.cause === cause));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const ids = held.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const note = (one: CaseClock): string => {
    const others = one.course.pausedBy.map((by) => by.cause).filter((other) => other !== cause);
    if (others.length > 0) return t.alsoFor(causes.all(others, diagram));
    const dueAt = dueAfterwards(one, time);
    return dueAt === null ? '' : t.wouldBe(format.moment(dueAt, time.now));
  };
  return (
    <ReasonDialog
      title={t.title(causes.one(cause, diagram))}
      button={t.button(ids.length)}
      act={resume}
      onSend={(reason, done) =>
        ids.length > 0 &&
        resume.mutate({ instanceId: detail.case.instanceId, cause, clocks: ids, reason }, { onSuccess: done })
      }
      onDone={() => {
        toast({ text: t.done(ids.length), icon: 'play' });
        onClose();
      }}
      onClose={onClose}
    >
      {offered.length > 1 && (
        <Select
          label={t.cause}
          options={offered.map((one) => ({ id: one, name: causes.one(one, diagram) }))}
          value={cause}
          onChange={setCause}
        />
      )}
      <fieldset className={styles.choice}>
        <legend>{t.which}</legend>
        {held.map((one) => (
          <Checkbox
            key={one.id}
            isSelected={!left.has(one.id)}
            onChange={(isOn) => setLeft(new Set(isOn ? [...left].filter((id) => id !== one.id) : [...left, one.id]))}
          >
            <bdi>{one.name}</bdi>
            <span className={styles.note}>{note(one)}</span>
          </Checkbox>
        ))}
      </fieldset>
    </ReasonDialog>
  );
}

/** A paused case goes on as a whole, with its own act. */
export function causesToEnd(clock: CaseClock): readonly string[] {
  return clock.course.pausedBy.map(({ cause }) => cause).filter((cause) => cause !== 'suspended');
}
