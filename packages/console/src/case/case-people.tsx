// Who is in it: who holds the baton and since when, who may take it, who owns the case.
import type { CaseDetail } from '@baton/client';
import { useCaseLog } from '@baton/client/react';
import { Avatar, classes, useFormat, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import { PlaceLink } from '../places/navigation';
import type { WorkingTime } from '../time/use-working-time';
import styles from './case-page.module.css';
import { heldSince } from './held-since';

export interface CasePeopleProps {
  readonly detail: CaseDetail;
  readonly time: WorkingTime;
}

interface Entry {
  readonly person: string;
  readonly note: string;
  readonly holds: boolean;
  /** The task that this person holds. */
  readonly item?: number | undefined;
}

export function CasePeople({ detail, time }: CasePeopleProps) {
  const { cases, screens, people } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const { instanceId, owner, starter, places } = detail.case;
  const log = useCaseLog(instanceId);
  const entries: Entry[] = [];
  const add = (person: string | null | undefined, note: string, item?: number | null) => {
    if (!person || entries.some((entry) => entry.person === person)) return;
    entries.push({ person, note, holds: item !== undefined, ...(item == null ? {} : { item }) });
  };
  for (const place of places) {
    const acceptBy = detail.items.find((item) => item.item === place.item)?.acceptBy;
    // Who got it from another has it for a shorter time than the step lasts: nothing is said before the log is there.
    const got =
      place.item == null || !place.person ? undefined : heldSince(log.data?.rows ?? [], place.item, place.person);
    const since = cases.page.holdsSince(format.moment(got ?? place.enteredAt, time.now));
    const until = acceptBy === undefined ? '' : `, ${people.hands.acceptUntil(format.moment(acceptBy, time.now))}`;
    add(place.person, log.isPending ? '\u00a0' : since + until, place.item);
  }
  for (const item of detail.items) {
    if (item.assignee === null && item.closedAt === null)
      for (const person of item.candidates) add(person, screens.mayTake);
  }
  add(owner, cases.page.owner);
  add(starter, screens.starter);
  return (
    <section className={styles.card}>
      <h2>{cases.page.people}</h2>
      <ul className={styles.people}>
        {entries.map(({ person, note, holds, item }) => (
          <li key={person}>
            <Avatar id={person} name={directory.nameOf(person)} holds={holds} />
            <span>
              <bdi className={classes(holds && styles.strong)}>{directory.nameOf(person)}</bdi>
              <span className={holds ? styles.holding : styles.faint}>{note}</span>
              {item !== undefined && (
                <PlaceLink to={{ to: 'item', instanceId, item }} className={styles.openItem}>
                  {screens.openItem}
                </PlaceLink>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
