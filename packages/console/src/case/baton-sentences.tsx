// Who holds the baton, until when, and what happens if they do not run: one line for each place where the case is.
import type { CaseDetail } from '@baton/client';
import { BatonGlyph, Icon, useFormat, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import { useIsolated } from '../directory/use-isolated';
import { useRungWords } from '../time/rung-words';
import { nextActions } from '../time/rungs';
import type { WorkingTime } from '../time/use-working-time';
import styles from './case-page.module.css';

export interface BatonSentencesProps {
  readonly detail: CaseDetail;
  readonly time: WorkingTime;
}

const MOST_LINES = 4;

export function BatonSentences({ detail, time }: BatonSentencesProps) {
  const { cases, screens } = useWords();
  const format = useFormat();
  const row = detail.case;
  if (row.endedAt !== null) {
    return (
      <p className={styles.sentence}>
        <Icon name={row.status === 'cancelled' ? 'cancel' : 'check'} size={14} />
        {cases.page.ended(row.outcome ?? screens.cancelledWord, format.moment(row.endedAt, time.now))}
      </p>
    );
  }
  if (row.places.length === 0) return <p className={styles.sentence}>{cases.page.nobodyHolds}</p>;
  const more = Math.max(0, row.places.length - MOST_LINES) + (row.placesLeftOut ?? 0);
  return (
    <>
      {row.places.slice(0, MOST_LINES).map((place) => (
        <BatonSentence key={place.token} place={place} detail={detail} time={time} />
      ))}
      {more > 0 && <p className={styles.sentence}>{screens.andMore(more)}</p>}
    </>
  );
}

interface BatonSentenceProps extends BatonSentencesProps {
  readonly place: CaseDetail['case']['places'][number];
}

function BatonSentence({ place, detail, time }: BatonSentenceProps) {
  const { cases, screens } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const rungWords = useRungWords();
  const isolated = useIsolated();
  const item = detail.items.find((one) => one.item === place.item);
  const clock = detail.clocks.find((one) => one.token === place.token && one.dueAt !== null);
  const actions = clock ? rungWords.reaching(nextActions(detail.diagram, clock, time.now)) : [];
  const step = place.name;
  const person = place.person === null ? null : directory.nameOf(place.person);
  const sentence =
    person !== null
      ? place.dueAt === null
        ? cases.page.holds(person, step)
        : place.dueAt > time.now
          ? cases.page.holdsUntil(person, step, format.moment(place.dueAt, time.now))
          : `${cases.page.holds(person, step)} ${screens.casePage.wasDue(format.moment(place.dueAt, time.now))}`
      : item && item.candidates.length > 0
        ? cases.page.inPool(format.list(item.candidates.map((one) => isolated(directory.nameOf(one)))), step)
        : place.incident
          ? screens.casePage.problemAt(step)
          : place.dueAt !== null
            ? screens.casePage.waitsUntil(step, format.moment(place.dueAt, time.now))
            : screens.casePage.waits(step);
  return (
    <p className={styles.sentence}>
      {person !== null ? <BatonGlyph size={14} /> : <Icon name={place.incident ? 'failed' : 'pause'} size={14} />}
      <span>
        <Strong text={sentence} parts={[person, step]} />
        {person !== null && actions.length > 0 && (
          <>
            {' '}
            {screens.casePage.notRun(isolated(directory.firstNameOf(place.person ?? '')))}{' '}
            {rungWords.actions(actions, { holder: place.person, owner: detail.case.owner })}.
          </>
        )}
      </span>
    </p>
  );
}

/** The sentence with the names in it set strong, wherever the language puts them. */
function Strong({ text, parts }: { readonly text: string; readonly parts: readonly (string | null)[] }) {
  const names = parts.filter((part): part is string => Boolean(part));
  if (names.length === 0) return text;
  const pattern = new RegExp(`(${names.map(escaped).join('|')})`);
  return text.split(pattern).map((part, index) =>
    names.includes(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move
      <b key={index} className={styles.strong}>
        <bdi>{part}</bdi>
      </b>
    ) : (
      part
    ),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
