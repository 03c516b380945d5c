// What comes if still nothing happens: rungs and due times with their dates; pressing one jumps there.
import '@baton/words/parts';
import { classes, Icon, useWords } from '@baton/look';
import { Button } from 'react-aria-components/Button';
import rungs from '../panel/remind/rungs.module.css';
import { shortMoment } from './overlays';
import styles from './seen.module.css';
import { useTryOut } from './try-out-context';

const SHOWN = 6;

export function ComingList() {
  const words = useWords();
  const { coming, format, session, moment } = useTryOut();
  if (moment.case?.status !== 'active') return null;
  return (
    <>
      <p className={styles.cap}>
        <Icon name="bell" size={13} />
        {words.tryOut.ifStillNothing}
      </p>
      {coming.length === 0 && <p className={styles.pad}>{words.drawing.tryOut.nothingAhead}</p>}
      <ol className={classes(rungs.list, styles.coming)}>
        {coming.slice(0, SHOWN).map((event) => (
          <li key={event.key} className={rungs.item}>
            <Button
              className={rungs.line ?? ''}
              onPress={() => void session.perform({ type: 'advance', to: event.at })}
            >
              <span className={classes(rungs.moment, event.type === 'due' && rungs.due, event.isLate && rungs.late)}>
                {/* Also without a word it is as high as a line: the dot stands beside the first. */}
                <bdi>{event.mark || '\u00a0'}</bdi>
              </span>
              <span className={rungs.what}>
                <span>{event.text}</span>
              </span>
              <time className={rungs.date}>{shortMoment(event.at, format)}</time>
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
