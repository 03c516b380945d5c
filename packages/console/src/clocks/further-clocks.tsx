// The other time targets of the same task, such as the first response beside the solution: how each stands, with its proof on the case's page.
import type { CaseDetail, ItemDetail } from '@baton/client';
import { BudgetRing, useWords } from '@baton/look';
import { PlaceLink } from '../places/navigation';
import { toneOf, urgencyOf, type WorkingTime } from '../time/use-working-time';
import styles from './clocks.module.css';
import { isOpen, isPaused } from './states';
import { useClockState } from './use-clock-state';

export interface FurtherClocksProps {
  readonly item: ItemDetail;
  readonly detail: CaseDetail;
  readonly time: WorkingTime;
}

export function FurtherClocks({ item, detail, time }: FurtherClocksProps) {
  const { clocks } = useWords();
  const state = useClockState(detail.diagram);
  const further = detail.clocks.filter(
    (clock) => clock.token === item.item.token && clock.id !== item.clock?.id && isOpen(clock),
  );
  if (further.length === 0 || item.item.closedAt !== null) return null;
  return (
    <ul className={styles.further} aria-label={clocks.further}>
      {further.map((clock) => (
        <li key={clock.id}>
          <BudgetRing
            share={clock.dueAt === null ? 0 : time.shareUsed(clock.startedAt, clock.dueAt, clock.calendar.id)}
            tone={isPaused(clock) ? 'paused' : toneOf(urgencyOf(time, clock.riskAt, clock.dueAt))}
          />
          <PlaceLink to={{ to: 'case', instanceId: item.item.instanceId, clock: clock.id }}>
            <bdi>{clock.name}</bdi>: <b>{state(clock, time)}</b>
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}
