// Moves the time of a trial: only where the server lets its clock be moved. Never back.
import { useMoveClock } from '@baton/client/react';
import { instantOf, nextWorkingAt, wallClock } from '@baton/core';
import { Button, IconButton, Popover, toast, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { MomentField } from '../form/moment-field';
import { useRefusal } from '../states/notice';
import { useWorkingTime } from '../time/use-working-time';
import styles from './test-clock.module.css';

const HOUR = 3_600_000;

export function TestClock() {
  const { screens } = useWords();
  const format = useFormat();
  const { now, office } = useWorkingTime();
  const move = useMoveClock();
  const refusal = useRefusal();
  const [chosenAt, setChosenAt] = useState<number | null>(null);
  const [wasTried, setWasTried] = useState(false);
  const words = screens.testClock;

  // Pending and unusable buttons stay in reach of the keyboard: one that is switched off under the focus loses it, and Escape with it.
  const go = (body: { readonly now: number } | { readonly advanceBy: number }) =>
    !move.isPending &&
    move.mutate(body, {
      onSuccess: (clock) => toast({ text: words.moved(format.instant(clock.now)), icon: 'clock' }),
      onError: (error) => toast({ text: refusal(error), icon: 'late' }),
    });
  const goToChosen = () => {
    const isLater = chosenAt !== null && chosenAt > now;
    setWasTried(!isLater);
    if (isLater) go({ now: chosenAt });
  };
  const nextDay = () => {
    if (!office) return;
    const opensAt = nextWorkingAt(office, endOfDay(now, office.calendar.zone));
    if (opensAt !== null) go({ now: opensAt });
  };

  return (
    <DialogTrigger>
      <IconButton icon="adjust" label={words.title} size="s" />
      <Popover placement="top end">
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" level={2}>
            {words.title}
          </Heading>
          <p>{words.lead}</p>
          <div className={styles.acts}>
            <Button size="s" isPending={move.isPending} onPress={() => go({ advanceBy: HOUR })}>
              {words.hour}
            </Button>
            <Button size="s" isPending={move.isPending} isDisabled={!office} onPress={nextDay}>
              {words.nextDay}
            </Button>
          </div>
          <MomentField
            label={words.toDate}
            value={chosenAt}
            error={wasTried ? words.onlyLater : undefined}
            onChange={(at) => {
              setChosenAt(at);
              setWasTried(false);
            }}
          />
          <Button size="s" variant="primary" isPending={move.isPending} onPress={goToChosen}>
            {words.move}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function endOfDay(at: number, zone: string): number {
  const { date } = wallClock(zone, at);
  return instantOf(zone, date, '24:00');
}
