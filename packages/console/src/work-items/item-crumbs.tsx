// Where a task belongs: its case, its process; and who holds it.
import type { WorkItemRow } from '@baton/client';
import { Chip, Icon, IconButton, StatusChip, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import { Cut } from '../language/cut';
import { PlaceLink } from '../places/navigation';
import { ownTitleOf } from './group-items';
import styles from './work-item.module.css';

export function ItemCrumbs({ item, onBack }: { readonly item: WorkItemRow; readonly onBack: () => void }) {
  const title = ownTitleOf(item);
  const { common, status } = useWords();
  const { me, nameOf } = useDirectory();
  return (
    <div className={styles.crumbs}>
      <IconButton icon="back" label={common.back} onPress={onBack} className={styles.back} />
      <PlaceLink to={{ to: 'case', instanceId: item.instanceId }} className={styles.caseLink}>
        <bdi>{item.caseKey}</bdi>
      </PlaceLink>
      <Icon name="next" size={12} />
      <Cut className={title === null ? undefined : styles.wideOnly}>{item.processName}</Cut>
      {title !== null && (
        <>
          <Icon name="next" size={12} className={styles.wideOnly} />
          <Cut>{title}</Cut>
        </>
      )}
      <span className={styles.holder}>
        {item.assignee === null ? (
          <Chip icon="people">{status.toTake}</Chip>
        ) : item.assignee === me ? (
          <StatusChip status="youHold" />
        ) : (
          <StatusChip status="youHold">{status.holds(nameOf(item.assignee))}</StatusChip>
        )}
      </span>
    </div>
  );
}
