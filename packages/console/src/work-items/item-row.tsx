// One task in the list: budget ring, what to do, for whom, until when.
import type { WorkItemRow } from '@baton/client';
import { BudgetRing, Button, classes, Icon, useWords } from '@baton/look';
import { useCauseWords } from '../clocks/cause-words';
import { Cut } from '../language/cut';
import { PlaceLink } from '../places/navigation';
import type { Grouping } from '../places/place';
import { Due } from '../time/due';
import { toneOf, urgencyOf, type WorkingTime } from '../time/use-working-time';
import { aboutOf } from './group-items';
import styles from './item-list.module.css';

export interface ItemRowLinkProps {
  readonly row: WorkItemRow;
  readonly grouping: Grouping;
  readonly isSelected: boolean;
  readonly time: WorkingTime;
  /** Offers the button "Take". */
  readonly onTake?: (() => void) | undefined;
}

export function ItemRowLink({ row, grouping, isSelected, time, onTake }: ItemRowLinkProps) {
  const { tasks, deadline } = useWords();
  const causes = useCauseWords();
  const isHeld = row.dueAt === null && (row.pausedBy?.length ?? 0) > 0;
  const urgency = urgencyOf(time, row.riskAt, row.dueAt);
  const share = row.dueAt !== null && row.startedAt !== null ? time.shareUsed(row.startedAt, row.dueAt) : 0;
  const about = aboutOf(row, grouping);
  return (
    <div className={classes(styles.row, isSelected && styles.selected)}>
      <PlaceLink
        to={{ to: 'item', instanceId: row.instanceId, item: row.item, grouping }}
        className={styles.link}
        isCurrent={isSelected}
      >
        <BudgetRing share={share} tone={isHeld ? 'paused' : toneOf(urgency)} />
        <span className={styles.words}>
          <Cut className={styles.name}>{row.name}</Cut>
          <span className={styles.about}>
            {about !== null && (
              <>
                <Cut>{about}</Cut>
                <span aria-hidden="true">·</span>
              </>
            )}
            <bdi className={styles.key}>{row.caseKey}</bdi>
          </span>
        </span>
        {isHeld && (
          <span className={styles.held}>
            <Icon name="pause" size={13} label={deadline.paused} />
            <Cut>{causes.named(row.pausedBy ?? [])}</Cut>
          </span>
        )}
        {row.dueAt !== null && (
          <span className={styles.due}>
            <Due dueAt={row.dueAt} urgency={urgency} time={time} />
          </span>
        )}
      </PlaceLink>
      {onTake && (
        <Button size="s" onPress={onTake} aria-label={`${tasks.take}: ${row.name}, ${row.caseKey}`}>
          {tasks.take}
        </Button>
      )}
    </div>
  );
}
