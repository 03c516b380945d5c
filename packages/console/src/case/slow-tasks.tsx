// People's tasks that take far longer than they should: one banner for each step, and for each task of it handing over, reminding, more time.
import type { CaseDetail } from '@baton/client';
import { useRemind } from '@baton/client/react';
import { Button, Icon, toast, useFormat, useLocale, useWords } from '@baton/look';
import { incident, upperFirst } from '@baton/words';
import { useState } from 'react';
import { MoveDueDialog } from '../clocks/move-due-dialog';
import { isOpen, isPaused } from '../clocks/states';
import { useDirectory } from '../directory/use-directory';
import { useIsolated } from '../directory/use-isolated';
import { useRefusal } from '../states/notice';
import type { WorkingTime } from '../time/use-working-time';
import styles from './case-page.module.css';
import { GiveDialog } from './give-dialog';

type Place = CaseDetail['case']['places'][number];

export interface SlowTasksProps {
  readonly detail: CaseDetail;
  readonly places: readonly Place[];
  readonly mayAct: boolean;
  readonly time: WorkingTime;
}

export function SlowTasks({ detail, places, mayAct, time }: SlowTasksProps) {
  const { clocks } = useWords();
  const locale = useLocale();
  const steps = new Map(places.toReversed().map((place) => [place.node, place]));
  return [...steps.values()].toReversed().map(({ node, name, incident: found }) => {
    const tasks = places.filter((place) => place.node === node);
    return (
      <div key={node} className={styles.problem} role="alert">
        <Icon name="stalled" />
        <div className={styles.problemWords}>
          <b>{clocks.tooLong.title(name)}</b>
          <span>{incident(locale, found?.code ?? '', { ...found?.facts, step: name })}</span>
        </div>
        <ul className={styles.slowTasks}>
          {tasks.map((place) => (
            <SlowTask key={place.token} detail={detail} place={place} mayAct={mayAct} time={time} />
          ))}
        </ul>
      </div>
    );
  });
}

interface SlowTaskProps extends Omit<SlowTasksProps, 'places'> {
  readonly place: Place;
}

function SlowTask({ detail, place, mayAct, time }: SlowTaskProps) {
  const { clocks, screens, tasks } = useWords();
  const t = clocks.tooLong;
  const format = useFormat();
  const directory = useDirectory();
  const isolated = useIsolated();
  const remind = useRemind();
  const refusal = useRefusal();
  const [open, setOpen] = useState<'give' | 'move' | null>(null);
  const { instanceId } = detail.case;
  const { item, dueAt, name } = place;
  const clock = detail.clocks.find((one) => one.token === place.token && isOpen(one) && !one.course.isAppointment);
  const who = place.person === null ? t.nobody : t.person(isolated(directory.nameOf(place.person)));
  const late = dueAt !== null && dueAt <= time.now ? ` ${screens.casePage.wasDue(format.moment(dueAt, time.now))}` : '';
  const close = () => setOpen(null);
  if (item === null) return null;
  return (
    <li>
      <span>{`${upperFirst(who)}.${late}`}</span>
      {mayAct && (
        <span className={styles.slowActs}>
          <Button size="s" icon="hand-over" onPress={() => setOpen('give')}>
            {tasks.handOver}
          </Button>
          <Button
            size="s"
            icon="bell"
            isPending={remind.isPending}
            onPress={() =>
              remind.mutate(
                { instanceId, item },
                {
                  onSuccess: () => toast({ text: t.reminded(name), icon: 'check' }),
                  onError: (error) => toast({ text: refusal(error), icon: 'late' }),
                },
              )
            }
          >
            {t.remind}
          </Button>
          {clock && !isPaused(clock) && (
            <Button size="s" icon="clock" onPress={() => setOpen('move')}>
              {clocks.acts.move}
            </Button>
          )}
        </span>
      )}
      {open === 'give' && <GiveDialog instanceId={instanceId} item={item} onClose={close} />}
      {open === 'move' && clock && <MoveDueDialog detail={detail} clock={clock} time={time} onClose={close} />}
    </li>
  );
}
