// The table of cases: one line each; a row opens with a click or Enter on its key.
import type { CaseRow } from '@baton/client';
import { BudgetRing, Checkbox, classes, Icon, PersonName, StatusChip, useFormat, useWords } from '@baton/look';
import { type MouseEvent, useRef } from 'react';
import { useDirectory } from '../directory/use-directory';
import { Cut } from '../language/cut';
import { PlaceLink, useNavigation } from '../places/navigation';
import type { CaseSort, CaseView } from '../places/place';
import { Due } from '../time/due';
import { toneOf, urgencyOf, useWorkingTime, type WorkingTime } from '../time/use-working-time';
import { clientOf } from '../work-items/group-items';
import styles from './case-table.module.css';
import { statusOf, urgentPlace } from './case-urgency';
import type { Selection } from './use-selection';

export interface CaseTableProps {
  readonly rows: readonly CaseRow[];
  readonly sort: CaseSort;
  readonly view: CaseView;
  /** With it each row has a box. */
  readonly selection?: Selection<CaseRow> | undefined;
}

export function CaseTable({ rows, sort, view, selection }: CaseTableProps) {
  const { cases, screens, bulk } = useWords();
  const time = useWorkingTime();
  const isEnded = view === 'done';
  const heads = [
    { id: 'key', name: cases.columns.key, isSorted: sort === 'key' },
    { id: 'case', name: cases.columns.case },
    { id: 'client', name: cases.columns.client },
    { id: 'process', name: cases.columns.process },
    { id: 'step', name: isEnded ? cases.columns.state : screens.whereNow },
    { id: 'holder', name: cases.columns.holder },
    ...(isEnded ? [] : [{ id: 'state', name: cases.columns.state }]),
    ...(isEnded ? [] : [{ id: 'due', name: cases.columns.stepDue, isSorted: sort === 'due' }]),
    { id: 'started', name: cases.columns.started, isSorted: sort === 'started' || (isEnded && sort === 'due') },
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className={styles.box}>
              <Checkbox
                aria-label={bulk.selectAll}
                isSelected={rows.every((row) => selection.has(row.instanceId))}
                isIndeterminate={
                  rows.some((row) => selection.has(row.instanceId)) &&
                  !rows.every((row) => selection.has(row.instanceId))
                }
                onChange={selection.toggleAll}
              />
            </th>
          )}
          {heads.map(({ id, name, isSorted }) => (
            <th key={id} scope="col" className={styles[id]} {...(isSorted ? { 'aria-sort': sortOf(id) } : {})}>
              {name}
              {isSorted && (
                <Icon name={sortOf(id) === 'descending' ? 'down' : 'up'} size={12} className={styles.sortIcon} />
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CaseLine key={row.instanceId} row={row} time={time} isEnded={isEnded} selection={selection} />
        ))}
      </tbody>
    </table>
  );
}

function sortOf(id: string): 'ascending' | 'descending' {
  return id === 'started' ? 'descending' : 'ascending';
}

interface CaseLineProps {
  readonly row: CaseRow;
  readonly time: WorkingTime;
  readonly isEnded: boolean;
  readonly selection: Selection<CaseRow> | undefined;
}

function CaseLine({ row, time, isEnded, selection }: CaseLineProps) {
  const { screens, bulk, common } = useWords();
  const isExtended = useRef(false);
  const isSelected = selection?.has(row.instanceId) ?? false;
  const format = useFormat();
  const navigation = useNavigation();
  const directory = useDirectory();
  const place = urgentPlace(row);
  const more = row.places.length - 1 + (row.placesLeftOut ?? 0);
  const status = statusOf(row, time);
  const urgency = urgencyOf(time, row.riskAt, row.nextDueAt);
  const holder = place?.person ?? null;
  const client = clientOf(row);
  const open = (event: MouseEvent) => {
    if (event.defaultPrevented || (event.target as HTMLElement).closest('a, button, label, input')) return;
    // Selecting text in a row is not a wish to leave.
    if (window.getSelection()?.isCollapsed === false) return;
    navigation.go({ to: 'case', instanceId: row.instanceId });
  };
  return (
    <tr
      onClick={open}
      className={classes(styles.row, isSelected && styles.selected)}
      data-row={row.instanceId}
      {...(selection ? { 'aria-selected': isSelected } : {})}
    >
      {selection && (
        <td
          className={styles.box}
          onPointerDownCapture={(event) => {
            isExtended.current = event.shiftKey;
          }}
          onKeyDownCapture={(event) => {
            isExtended.current = event.shiftKey;
          }}
        >
          <Checkbox
            aria-label={bulk.select(row.key)}
            isSelected={isSelected}
            onChange={() => selection.toggle(row.instanceId, isExtended.current)}
          />
        </td>
      )}
      <td className={styles.key}>
        <PlaceLink to={{ to: 'case', instanceId: row.instanceId }} className={styles.link}>
          <bdi>{row.key}</bdi>
        </PlaceLink>
      </td>
      <td className={styles.case} title={row.title}>
        <Cut>{row.title}</Cut>
      </td>
      <td className={styles.client}>{client && <Cut>{client}</Cut>}</td>
      <td className={styles.process}>
        <Cut>{row.processName}</Cut>
      </td>
      <td className={styles.step} title={row.places.map((one) => one.name).join(common.comma)}>
        {isEnded ? (
          <StatusChip status={status} look="bare">
            {row.outcome ?? undefined}
          </StatusChip>
        ) : (
          <span className={styles.where}>
            <Cut>{place?.name || '–'}</Cut>
            {more > 0 && <span className={styles.more}>+{more}</span>}
          </span>
        )}
      </td>
      <td className={styles.holder}>
        {holder ? (
          <PersonName id={holder} name={directory.nameOf(holder)} />
        ) : isEnded ? null : (
          <span className={styles.nobody}>{place?.item == null ? screens.waitsShort : screens.nobodyYet}</span>
        )}
      </td>
      {!isEnded && (
        <td className={styles.state}>
          <StatusChip status={status} look="bare">
            {status === 'paused' && row.status === 'active' ? screens.waits : undefined}
          </StatusChip>
        </td>
      )}
      {!isEnded && (
        <td className={styles.due}>
          {row.nextDueAt !== null && (
            <span className={styles.dueLine}>
              <BudgetRing
                size={15}
                share={place ? time.shareUsed(place.enteredAt, row.nextDueAt) : 0}
                tone={toneOf(urgency)}
              />
              <Due dueAt={row.nextDueAt} urgency={urgency} time={time} />
            </span>
          )}
        </td>
      )}
      <td className={styles.started}>{format.day(row.startedAt, time.now)}</td>
    </tr>
  );
}
