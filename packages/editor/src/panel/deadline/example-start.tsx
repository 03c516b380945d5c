// "Example: Thu 30 Apr, 11:00": the start that ribbon, walk and reminders are shown for, and a way to choose another one.
import { instantOf, wallClock } from '@baton/core';
import { Popover, TextField, useWords } from '@baton/look';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { QuietButton } from '../fields/quiet-button';
import { usePanelStore } from '../panel-state';
import styles from './deadline.module.css';
import type { ShownExample } from './use-example';

export function ExampleStart({ example }: { readonly example: ShownExample }) {
  const words = useWords();
  const store = usePanelStore();
  const { zone } = example.calendar.calendar;
  const { date, time } = localParts(example.startAt, zone);
  const set = (day: string, clock: string) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(clock)) return;
    store.set((state) => ({ ...state, exampleStartAt: instantOf(zone, day, clock) }));
  };
  return (
    <DialogTrigger>
      <QuietButton opens>{words.deadline.example(example.format.instant(example.startAt))}</QuietButton>
      <Popover placement="bottom end">
        <Dialog aria-label={words.deadline.changeExample} className={styles.start ?? ''}>
          <TextField type="date" label={words.drawing.until.day} value={date} onChange={(day) => set(day, time)} />
          <TextField type="time" label={words.drawing.until.time} value={time} onChange={(clock) => set(date, clock)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function localParts(at: number, zone: string): { date: string; time: string } {
  const clock = wallClock(zone, at);
  return { date: clock.date, time: clock.time.slice(0, 5) };
}
