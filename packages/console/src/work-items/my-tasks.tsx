// My tasks: the list by due time beside the one that is open. On a phone they are two screens.
import type { WorkItemRow } from '@baton/client';
import { useClaim, useItems, useSession } from '@baton/client/react';
import { Button, SegmentedControl, toast, useFormat, useWords } from '@baton/look';
import { useEffect, useMemo, useRef, useState } from 'react';
import { StartCaseButton } from '../cases/start-case';
import { Desk } from '../desk/desk';
import { ViewBar } from '../frame/view-bar';
import { useReadable } from '../language/use-readable';
import { useNavigation } from '../places/navigation';
import type { Grouping, ItemRef } from '../places/place';
import { Bones } from '../states/bones';
import { Failure, Notice, useRefusal } from '../states/notice';
import { useWorkingTime } from '../time/use-working-time';
import { sameItem } from './group-items';
import { ItemList, rowsInOrder } from './item-list';
import styles from './my-tasks.module.css';
import { useIsWide } from './use-is-wide';
import { useRowKeys } from './use-row-keys';
import { WorkItemPage } from './work-item-page';

export interface MyTasksProps {
  readonly grouping?: Grouping | undefined;
  readonly selected?: ItemRef | null | undefined;
}

/** The most urgent ones; more than these nobody works off from a list. */
const MOST = 500;

const NONE: readonly WorkItemRow[] = [];

/** Each person begins anew, at their own list: what another had open before is not asked for again, since it is not theirs as a rule. */
export function MyTasks({ grouping = 'due', selected = null }: MyTasksProps) {
  const navigation = useNavigation();
  const me = useSession().data?.person.id;
  const [desk, setDesk] = useState<{ readonly me: string | undefined; readonly left: ItemRef | null }>({
    me,
    left: null,
  });
  const isLeft = desk.left !== null && selected !== null && sameItem(desk.left, selected);
  if (desk.me !== me) setDesk({ me, left: desk.me === undefined ? null : selected });
  else if (desk.left && !isLeft) setDesk({ me, left: null });
  useEffect(() => {
    if (isLeft) navigation.go({ to: 'items', grouping }, { replace: true });
  }, [isLeft, navigation, grouping]);
  return <TasksOfMe key={me} grouping={grouping} selected={isLeft ? null : selected} />;
}

function TasksOfMe({ grouping, selected }: { readonly grouping: Grouping; readonly selected: ItemRef | null }) {
  const { tasks, screens, common } = useWords();
  const format = useFormat();
  const navigation = useNavigation();
  const { now } = useWorkingTime();
  const isWide = useIsWide();
  const mine = useItems({ mine: true }, { limit: MOST });
  const offered = useItems({ candidate: true }, { limit: MOST });
  const claim = useClaim();
  const refusal = useRefusal();
  const { workItem, isOutside } = useReadable();
  const [mineRows, outside] = useMemo(() => {
    const all = mine.data?.rows.map(workItem) ?? NONE;
    return [all.filter((row) => !isOutside(row)), all.filter(isOutside)];
  }, [mine.data, workItem, isOutside]);
  const toTake = useMemo(() => offered.data?.rows.map(workItem) ?? NONE, [offered.data, workItem]);
  const rows = useMemo(
    () => rowsInOrder(mineRows, outside, toTake, grouping, now, format),
    [mineRows, outside, toTake, grouping, now, format],
  );
  // With room for both, the most urgent one is open without asking; it stays so until another is chosen, whatever comes in meanwhile.
  const [first, setFirst] = useState<ItemRef | null>(null);
  if (selected && first) setFirst(null);
  if (!selected && !first && rows[0]) setFirst(rows[0]);
  const open = selected ?? (isWide ? (first ?? rows[0] ?? null) : null);
  const goTo = (row: ItemRef) => navigation.go({ to: 'item', instanceId: row.instanceId, item: row.item, grouping });
  // After a task is taken or done the focus goes on: to it, to the next one, else to the list that says that nothing is left.
  const goesOn = useRef(false);
  const list = useRef<HTMLElement>(null);
  const isIdle = mine.data !== undefined && offered.data !== undefined && rows.length === 0 && !open;
  useRowKeys({ rows, current: open, onMove: goTo });

  const take = (row: WorkItemRow) =>
    claim.mutate(
      { instanceId: row.instanceId, item: row.item },
      {
        onSuccess: () => {
          toast({ text: tasks.taken(row.name) });
          goesOn.current = true;
          goTo(row);
        },
        onError: (error) => toast({ text: refusal(error), icon: 'late' }),
      },
    );
  const goOn = (done: ItemRef) => {
    goesOn.current = true;
    setFirst(null);
    const index = rows.findIndex((row) => sameItem(row, done));
    const next = rows[index + 1] ?? rows[index - 1];
    if (next) return goTo(next);
    navigation.go({ to: 'items', grouping });
    list.current?.focus();
  };

  return (
    <>
      <ViewBar
        title={tasks.title}
        note={
          mine.data && !isIdle ? tasks.summary(mine.data.total - outside.length, offered.data?.total ?? 0) : undefined
        }
      >
        {!isIdle && (isWide || !selected) && (
          <SegmentedControl
            className={styles.grouping}
            label={tasks.groupBy.label}
            value={grouping}
            segments={(['due', 'client', 'process'] as const).map((id) => ({ id, name: tasks.groupBy[id] }))}
            onChange={(next) =>
              navigation.go(selected ? { to: 'item', ...selected, grouping: next } : { to: 'items', grouping: next })
            }
          />
        )}
        <StartCaseButton className={styles.start} />
      </ViewBar>
      {isIdle ? (
        <Desk takesFocus={goesOn.current} />
      ) : (
        <div className={styles.split} data-open={selected ? 'item' : 'list'}>
          <nav ref={list} tabIndex={-1} className={styles.list} aria-label={tasks.title}>
            {mine.isError && mine.data === undefined ? (
              <Failure title={screens.errors.tasksTitle} error={mine.error} onRetry={() => mine.refetch()} />
            ) : mine.data === undefined ? (
              <Bones />
            ) : rows.length === 0 ? (
              <Notice icon="check" tone="ok" title={tasks.emptyTitle}>
                {tasks.emptyAll}
              </Notice>
            ) : (
              <ItemList
                mine={mineRows}
                outside={outside}
                toTake={toTake}
                grouping={grouping}
                selected={open}
                onTake={take}
              />
            )}
            {mine.data && mine.data.rows.length < mine.data.total && (
              <p className={styles.more}>{common.shown(mine.data.rows.length, mine.data.total)}</p>
            )}
            {mineRows.length === 0 && toTake[0] && (
              <Notice
                icon="check"
                tone="ok"
                title={tasks.emptyTitle}
                act={<Button onPress={() => toTake[0] && take(toTake[0])}>{tasks.takeOne}</Button>}
              >
                {tasks.emptyToTake(toTake.length, tasks.groups.toTake)}
              </Notice>
            )}
          </nav>
          {open ? (
            <WorkItemPage
              key={`${open.instanceId} ${open.item}`}
              instanceId={open.instanceId}
              item={open.item}
              takesFocus={goesOn.current}
              onBack={() => navigation.go({ to: 'items', grouping })}
              onDone={() => goOn(open)}
            />
          ) : (
            <div className={styles.nothing} />
          )}
        </div>
      )}
    </>
  );
}
