// Who was told what, when, in the whole run that is shown. A press shows that moment through that person's eyes.
import '@baton/words/parts';
import { Avatar, classes, useFormat, useLocale, useWords } from '@baton/look';
import styles from './told-list.module.css';
import { useTryOut } from './try-out-context';
import { whoToldWhat } from './who-told-what';
import { whyTold } from './why-told';

export interface ToldListProps {
  readonly onSee: (person: string, at: number) => void;
}

export function ToldList({ onSee }: ToldListProps) {
  const words = useWords();
  const locale = useLocale();
  const lists = useFormat();
  const { moment, futures, names, format, diagram, directory } = useTryOut();
  const said = words.tryOut.told;
  // Of the whole run, also while an earlier moment of it is looked at.
  const whole = futures.all.find(({ id }) => id === futures.current)?.last ?? moment;
  const lines = whoToldWhat(whole, words, locale);
  const by = (channels: readonly ('app' | 'mail' | 'sms' | 'chat')[]) =>
    lists.list(channels.map((one) => (one === 'chat' ? words.tools.people.byChat : words.drawing.tryOut.by[one])));
  return (
    <section className={styles.told} aria-label={said.everybody}>
      <p className={styles.count} role="status">
        {said.soFar(lines.length)}
      </p>
      {lines.length > 0 && <p className={styles.hint}>{said.hint}</p>}
      <ol>
        {lines.map(({ key, person, at, what, channels, isLate, alert }, i) => {
          const day = format.day(at);
          const isNewDay = i === 0 || format.day(lines[i - 1]?.at ?? 0) !== day;
          const name = names.person(person);
          const why = alert && whyTold(alert, { diagram, people: directory.people, names, words, moment: whole });
          return (
            <li key={key}>
              {isNewDay && <h3>{day}</h3>}
              <button
                type="button"
                className={classes(styles.line, isLate && styles.late, at > moment.now && styles.later)}
                aria-label={said.see(name, why ? `${what} (${why})` : what, format.instant(at))}
                onClick={() => onSee(person, at)}
              >
                <time dateTime={new Date(at).toISOString()}>{format.time(at)}</time>
                <Avatar id={person} name={name} size="s" />
                <span>
                  <b>
                    <bdi>{name}</bdi>
                  </b>
                  <span>{what}</span>
                  {why && <small>{why}</small>}
                  {channels.length > 0 && <small>{by(channels)}</small>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
