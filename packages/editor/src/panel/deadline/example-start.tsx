// "Example: Thu 30 Apr, 11:00": the start that ribbon, walk and reminders are shown for, and a way to choose another one.
import { Popover, useWords } from '@baton/look';
import { lazy, Suspense } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { QuietButton } from '../fields/quiet-button';
import styles from './deadline.module.css';
import type { ShownExample } from './use-example';

const StartField = lazy(async () => ({ default: (await import('../forms')).StartField }));

export function ExampleStart({ example }: { readonly example: ShownExample }) {
  const words = useWords();
  return (
    <DialogTrigger>
      <QuietButton opens>{words.deadline.example(example.format.instant(example.startAt))}</QuietButton>
      <Popover placement="bottom end">
        <Dialog aria-label={words.deadline.changeExample} className={styles.start ?? ''}>
          <Suspense>
            <StartField example={example} />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
