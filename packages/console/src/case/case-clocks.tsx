// The clocks of a case as tabs, the chosen one with its bar and its walk. The choice is part of the address.
import type { CaseClock, CaseDetail } from '@baton/client';
import { BudgetRing, classes, useFormat, useWords } from '@baton/look';
import { inSentence } from '@baton/look/form';
import { ClockActs } from '../clocks/clock-acts';
import { PausedNote } from '../clocks/paused-note';
import { isOpen, isPaused } from '../clocks/states';
import { useClockState } from '../clocks/use-clock-state';
import { PlaceLink } from '../places/navigation';
import { ClockBar } from '../time/clock-bar';
import { toneOf, urgencyOf, type WorkingTime } from '../time/use-working-time';
import { Walk } from '../time/walk';
import styles from './case-clocks.module.css';

export interface CaseClocksProps {
  readonly detail: CaseDetail;
  readonly time: WorkingTime;
  readonly chosen: number | undefined;
  /** The reader may move and pause them. */
  readonly mayAct: boolean;
}

export function CaseClocks({ detail, time, chosen, mayAct }: CaseClocksProps) {
  const { cases, screens } = useWords();
  const clocks = inOrder(detail.clocks);
  const clock = clocks.find((one) => one.id === chosen) ?? clocks[0];
  const running = clocks.filter((one) => isOpen(one) || isPaused(one));
  const over = clocks.filter((one) => !running.includes(one));
  const tabs = clock && !running.includes(clock) ? [clock, ...running] : running;
  return (
    <section className={styles.card} aria-label={cases.page.clocks}>
      {tabs.length > 1 && (
        <nav className={styles.tabs} aria-label={cases.page.clocks}>
          {tabs.map((one) => (
            <ClockTab key={one.id} clock={one} time={time} detail={detail} isCurrent={one === clock} />
          ))}
        </nav>
      )}
      {clock ? (
        <ClockProof clock={clock} time={time} detail={detail} mayAct={mayAct} />
      ) : (
        <p className={styles.none}>{screens.casePage.noClocks}</p>
      )}
      {over.length > 0 && clocks.length > 1 && (
        <details className={styles.over}>
          <summary>{screens.casePage.over(over.length)}</summary>
          <ul>
            {over.map((one) => (
              <li key={one.id}>
                <OverLine clock={one} time={time} detail={detail} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface ClockPartProps {
  readonly clock: CaseClock;
  readonly time: WorkingTime;
  readonly detail: CaseDetail;
}

function ClockTab({ clock, time, detail, isCurrent }: ClockPartProps & { readonly isCurrent: boolean }) {
  const state = useClockState(detail.diagram);
  const urgency = isOpen(clock) ? urgencyOf(time, clock.riskAt, clock.dueAt) : 'none';
  return (
    <PlaceLink
      to={{ to: 'case', instanceId: detail.case.instanceId, clock: clock.id }}
      className={styles.tab}
      isCurrent={isCurrent}
    >
      <BudgetRing
        share={clock.dueAt === null ? 0 : isOpen(clock) ? time.shareUsed(clock.startedAt, clock.dueAt) : 1}
        tone={isPaused(clock) ? 'paused' : isOpen(clock) ? toneOf(urgency) : 'done'}
      />
      <span>
        <bdi>{clock.name}</bdi>
        <b>{state(clock, time)}</b>
      </span>
    </PlaceLink>
  );
}

/** A time target that is over: how it went, and its walk behind its name. */
function OverLine({ clock, time, detail }: ClockPartProps) {
  const state = useClockState(detail.diagram);
  return (
    <PlaceLink to={{ to: 'case', instanceId: detail.case.instanceId, clock: clock.id }} className={styles.overLink}>
      <bdi>{clock.name}</bdi>
      <b>{state(clock, time)}</b>
    </PlaceLink>
  );
}

function ClockProof({ clock, time, detail, mayAct }: ClockPartProps & { readonly mayAct: boolean }) {
  const { deadline } = useWords();
  const format = useFormat();
  const state = useClockState(detail.diagram);
  const { dueAt } = clock;
  const urgency = isOpen(clock) ? urgencyOf(time, clock.riskAt, dueAt) : 'none';
  return (
    <>
      <div className={styles.head}>
        <h2>
          <bdi>{clock.name}</bdi>:{' '}
          {dueAt === null ? deadline.noDue : inSentence(deadline.dueAt(format.moment(dueAt, time.now)))}
        </h2>
        {!isPaused(clock) && <span className={classes(styles.left, styles[urgency])}>{state(clock, time, true)}</span>}
        {mayAct && <ClockActs detail={detail} clock={clock} time={time} staysShown />}
      </div>
      {isPaused(clock) && <PausedNote clock={clock} diagram={detail.diagram} time={time} />}
      {dueAt !== null && isOpen(clock) && (
        <ClockBar clock={clock} dueAt={dueAt} deliveries={detail.deliveries} diagram={detail.diagram} time={time} />
      )}
      <Walk clock={clock} diagram={detail.diagram} time={time} />
    </>
  );
}

/** Running ones by due time, then those that stand still, then those that are over. */
function inOrder(clocks: readonly CaseClock[]): CaseClock[] {
  const rank = (clock: CaseClock) => (isPaused(clock) ? 1 : isOpen(clock) ? 0 : 2);
  return [...clocks].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 0
        ? (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY)
        : b.startedAt - a.startedAt),
  );
}
