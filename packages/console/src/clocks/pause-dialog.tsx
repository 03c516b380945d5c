// Holding time targets up: why, and which. A term of the law is shown and cannot be chosen; the reason goes to the log.
import type { CaseClock, CaseDetail } from '@baton/client';
import { usePauseClocks } from '@baton/client/react';
import { Checkbox, Select, toast, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { ReasonDialog } from '../case/reason-dialog';
import type { WorkingTime } from '../time/use-working-time';
import { useCauseWords } from './cause-words';
import styles from './clocks.module.css';
import { causesByHand, pausesOf } from './pause-causes';
import { isOpen } from './states';

export interface PauseDialogProps {
  readonly detail: CaseDetail;
  /** The one that was looked at: it is chosen to begin with. */
  readonly clock: CaseClock;
  readonly time: WorkingTime;
  readonly onClose: () => void;
}

/** Offered beside what the drawing names. */
const USUAL = ['client', 'supplier', 'us', 'other'];

export function PauseDialog({ detail, clock, time, onClose }: PauseDialogProps) {
  const { clocks } = useWords();
  const t = clocks.pause;
  const format = useFormat();
  const causes = useCauseWords();
  const pause = usePauseClocks();
  const { diagram } = detail;
  const drawn = causesByHand(diagram).map(({ cause }) => cause);
  const taken = new Set(pausesOf(diagram).map((rule) => rule.cause));
  const offered = [...drawn, ...USUAL.filter((cause) => !taken.has(cause))];
  const [cause, setCause] = useState(offered[0] ?? 'other');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set([clock.id]));
  const [wasTried, setWasTried] = useState(false);
  const open = detail.clocks.filter((one) => isOpen(one) && !one.course.isAppointment);
  const mayStand = (one: CaseClock) =>
    !one.course.isRegulatory && !one.course.pausedBy.some((held) => held.cause === cause);
  const ids = open.filter((one) => chosen.has(one.id) && mayStand(one)).map(({ id }) => id);
  return (
    <ReasonDialog
      title={t.title}
      effect={t.effect}
      button={t.button(ids.length)}
      act={pause}
      onSend={(reason, done) => {
        setWasTried(true);
        if (ids.length > 0)
          pause.mutate({ instanceId: detail.case.instanceId, cause, clocks: ids, reason }, { onSuccess: done });
      }}
      onDone={() => {
        toast({ text: t.done(ids.length), icon: 'pause' });
        onClose();
      }}
      onClose={onClose}
    >
      <Select
        label={t.why}
        value={cause}
        onChange={setCause}
        options={offered.map((one) => ({
          id: one,
          name: causes.one(one, diagram),
          ...(drawn.includes(one) ? { hint: t.ofProcess } : {}),
        }))}
      />
      <fieldset className={styles.choice}>
        <legend>{t.which}</legend>
        {open.map((one) => (
          <Checkbox
            key={one.id}
            isSelected={chosen.has(one.id) && mayStand(one)}
            isDisabled={!mayStand(one)}
            onChange={(isOn) =>
              setChosen(new Set(isOn ? [...chosen, one.id] : [...chosen].filter((id) => id !== one.id)))
            }
          >
            <bdi>{one.name}</bdi>
            <span className={styles.note}>
              {one.course.isRegulatory
                ? t.regulatory
                : !mayStand(one)
                  ? t.already
                  : one.dueAt !== null && format.moment(one.dueAt, time.now)}
            </span>
          </Checkbox>
        ))}
        {wasTried && ids.length === 0 && (
          <p role="alert" className={styles.wrong}>
            {t.none}
          </p>
        )}
      </fieldset>
    </ReasonDialog>
  );
}
