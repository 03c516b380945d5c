// The foot of a try-out: step back, play, the moment, jumps, the axis of time with what happened and what comes, and the other futures.
import '@baton/words/parts';
import { type CompiledCalendar, instantOf, isWorking, wallClock } from '@baton/core';
import { Button, Icon, IconButton, Menu, MenuItem, useWords } from '@baton/look';
import { QuietButton } from '../panel/fields/quiet-button';
import { FuturesTrack } from './futures-track';
import type { MomentView } from './moment-view';
import { earlierMoment } from './moments-of-run';
import { shortMoment } from './overlays';
import styles from './scrubber.module.css';
import type { TryOutSession } from './session';
import { TimeTrack } from './time-track';
import { useTryOut } from './try-out-context';
import { useAxis } from './use-axis';
import type { Speed } from './use-playing';

const DAY_MS = 86_400_000;

export function Scrubber() {
  const words = useWords();
  const { moment, format, calendar, playing, session, coming } = useTryOut();
  const said = words.processTests.futures;
  const { axis, frame } = useAxis();
  const works = isWorking(calendar, moment.now);
  const next = coming[0];
  const friday = nextFriday(calendar, moment.now);
  const isRunning = moment.case?.status === 'active';
  const go = (to: number) => void session.perform({ type: 'advance', to });
  const speeds: Record<Speed, string> = {
    slow: words.drawing.tryOut.perSecond(words.drawing.tryOut.tenMinutes),
    hour: words.tryOut.speed.second,
    day: words.drawing.tryOut.perSecond(words.drawing.tryOut.oneDay),
  };
  const fridayWords =
    friday === null
      ? ''
      : friday - moment.now < 6 * DAY_MS
        ? words.drawing.tryOut.friday(format.time(friday))
        : format.instant(friday);
  const act: Readonly<Record<string, () => void>> = {
    another: () => void session.fork(),
    friday: () => friday !== null && go(friday),
  };
  return (
    <section className={styles.scrubber} aria-label={words.tryOut.scrubber}>
      <div className={styles.controls}>
        <IconButton
          icon="back"
          size="s"
          variant="plain"
          label={words.tryOut.stepBack}
          keys=","
          isDisabled={!moment.canGoBack}
          onPress={() => stepBack(session, moment)}
        />
        <IconButton
          icon={playing.isOn ? 'pause' : 'play'}
          size="s"
          variant="ink"
          label={playing.isOn ? words.tryOut.stop : words.tryOut.play}
          isDisabled={!isRunning}
          onPress={playing.toggle}
        />
        <time
          className={styles.now}
          dateTime={new Date(moment.now).toISOString()}
          aria-live={playing.isOn ? 'off' : 'polite'}
        >
          {format.instant(moment.now)}
        </time>
        <span className={styles.state}>
          <Icon name={works ? 'clock' : 'pause'} size={12} />
          {works ? words.tryOut.workingTime : words.drawing.tryOut.closedTime}
        </span>
        {moment.past && (
          <span className={styles.past} role="status">
            <span>{said.lookingBack}</span>
            <QuietButton strong onPress={() => void session.look(null)}>
              {said.toEnd}
            </QuietButton>
          </span>
        )}
        <span className={styles.grow} />
        <Button
          size="s"
          icon="decision"
          className={styles.wide}
          isDisabled={!isRunning}
          onPress={() => void session.fork()}
        >
          {said.another}
        </Button>
        <span className={styles.quiet}>{words.tryOut.jumpTo}</span>
        <Button size="s" icon="next" className={styles.jump} isDisabled={!next} onPress={() => next && go(next.at)}>
          {next
            ? words.tryOut.nextEvent(next.mark === '' ? next.text : next.mark, shortMoment(next.at, format))
            : words.tryOut.stepOn}
        </Button>
        {friday !== null && (
          <Button size="s" className={styles.wide} isDisabled={!isRunning} onPress={() => go(friday)}>
            {fridayWords}
          </Button>
        )}
        <span className={styles.speed}>
          <Menu
            placement="top end"
            trigger={<QuietButton opens>{speeds[playing.speed]}</QuietButton>}
            onAction={(id) => playing.setSpeed(id as Speed)}
          >
            {(Object.keys(speeds) as Speed[]).map((id) => (
              <MenuItem key={id} id={id} isCurrent={id === playing.speed}>
                {speeds[id]}
              </MenuItem>
            ))}
          </Menu>
        </span>
        <span className={styles.narrow}>
          <Menu
            label={words.tryOut.jumpTo}
            placement="top end"
            trigger={<IconButton icon="more" size="s" variant="plain" label={words.common.more} />}
            onAction={(id) => (id in speeds ? playing.setSpeed(id as Speed) : act[id]?.())}
          >
            <MenuItem id="another" icon="decision" isDisabled={!isRunning}>
              {said.another}
            </MenuItem>
            {friday !== null && (
              <MenuItem id="friday" icon="next" isDisabled={!isRunning}>
                {fridayWords}
              </MenuItem>
            )}
            {(Object.keys(speeds) as Speed[]).map((id) => (
              <MenuItem key={id} id={id} isCurrent={id === playing.speed}>
                {speeds[id]}
              </MenuItem>
            ))}
          </Menu>
        </span>
      </div>
      <TimeTrack axis={axis} frame={frame} />
      <FuturesTrack axis={axis} />
    </section>
  );
}

/** Takes the last act back; where an earlier moment is looked at, looks at what happened before it. */
export function stepBack(session: TryOutSession, moment: MomentView): void {
  if (!moment.past) void session.back();
  else void session.look(earlierMoment(moment, moment.now) ?? moment.startAt);
}

/** The next Friday at 17:00 that is worked; null where there is none within five weeks. */
function nextFriday(calendar: CompiledCalendar, now: number): number | null {
  const { zone } = calendar.calendar;
  for (let day = 0; day <= 35; day++) {
    const { date, weekday } = wallClock(zone, now + day * DAY_MS);
    const at = weekday === 'fri' ? instantOf(zone, date, '17:00') : now;
    if (at > now && isWorking(calendar, at - 1)) return at;
  }
  return null;
}
