// The list of "My tasks": groups with their rows, then what I may take.
import type { WorkItemRow } from '@baton/client';
import { useFormat, useWords } from '@baton/look';
import type { Grouping, ItemRef } from '../places/place';
import { useWorkingTime } from '../time/use-working-time';
import { workingDayAt } from '../time/working-day';
import { groupItems, type ItemGroup, sameItem } from './group-items';
import styles from './item-list.module.css';
import { ItemRowLink } from './item-row';

export interface ItemListProps {
  readonly mine: readonly WorkItemRow[];
  readonly toTake: readonly WorkItemRow[];
  /** Mine to look after, and someone outside answers them. */
  readonly outside: readonly WorkItemRow[];
  readonly grouping: Grouping;
  readonly selected: ItemRef | null;
  readonly onTake: (row: WorkItemRow) => void;
}

export function ItemList({ mine, toTake, outside, grouping, selected, onTake }: ItemListProps) {
  const { tasks } = useWords();
  const format = useFormat();
  const time = useWorkingTime();
  const groups = groupItems(mine, grouping, time.now, format);
  const notes = useGroupNotes(time);
  const dueNames: Readonly<Record<string, string>> = tasks.groups;
  const nameOf = (group: ItemGroup) => (grouping === 'due' ? (dueNames[group.id] ?? group.id) : group.id);
  return (
    <>
      {groups.map((group) => (
        <section key={group.id}>
          <GroupHead
            name={nameOf(group)}
            count={group.rows.length}
            note={grouping === 'due' ? notes[group.id] : undefined}
          />
          <ul>
            {group.rows.map((row) => (
              <li key={`${row.instanceId} ${row.item}`}>
                <ItemRowLink row={row} grouping={grouping} isSelected={sameItem(row, selected)} time={time} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {outside.length > 0 && (
        <section>
          <GroupHead name={tasks.groups.outside} count={outside.length} />
          <ul>
            {outside.map((row) => (
              <li key={`${row.instanceId} ${row.item}`}>
                <ItemRowLink row={row} grouping={grouping} isSelected={sameItem(row, selected)} time={time} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {toTake.length > 0 && (
        <section>
          <GroupHead name={tasks.groups.toTake} count={toTake.length} />
          <ul>
            {toTake.map((row) => (
              <li key={`${row.instanceId} ${row.item}`}>
                <ItemRowLink
                  row={row}
                  grouping={grouping}
                  isSelected={sameItem(row, selected)}
                  time={time}
                  onTake={() => onTake(row)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface GroupHeadProps {
  readonly name: string;
  readonly count: number;
  readonly note?: string | undefined;
}

function GroupHead({ name, count, note }: GroupHeadProps) {
  return (
    <h2 className={styles.group}>
      <bdi>{name}</bdi>
      <span className={styles.groupCount}>{count}</span>
      {note && <span className={styles.groupNote}>{note}</span>}
    </h2>
  );
}

/** "until 18:00" beside today, "Fri 27 is a holiday" beside the next days. */
function useGroupNotes(time: ReturnType<typeof useWorkingTime>): Readonly<Record<string, string | undefined>> {
  const { tasks, screens } = useWords();
  const format = useFormat();
  if (!time.office) return {};
  const day = workingDayAt(time.office, time.now);
  const endAt = day.spans.at(-1)?.toAt;
  return {
    today: endAt && endAt > time.now ? tasks.until(format.time(endAt)) : undefined,
    next: day.nextClosed ? screens.isHoliday(format.dayShort(day.nextClosed.at)) : undefined,
  };
}

/** All rows in the order in which they are shown, for going to the next one. */
export function rowsInOrder(
  mine: readonly WorkItemRow[],
  outside: readonly WorkItemRow[],
  toTake: readonly WorkItemRow[],
  grouping: Grouping,
  now: number,
  format: ReturnType<typeof useFormat>,
): WorkItemRow[] {
  return [...groupItems(mine, grouping, now, format).flatMap((group) => group.rows), ...outside, ...toTake];
}
