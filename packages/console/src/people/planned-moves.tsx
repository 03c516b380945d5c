// What goes to whom while someone is away, before it goes: each task with its due time, who gets it and why, what would come late. Another receiver can
// be chosen for each.
import type { AbsencePlan } from '@baton/client/react';
import { Chip, ComboBox, useFormat, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import list from '../list/list-page.module.css';
import { PlaceLink } from '../places/navigation';
import { useWorkingTime } from '../time/use-working-time';
import { useChoiceReasons } from '../work-items/choice-reasons';
import styles from './people.module.css';

type Move = AbsencePlan['moves'][number];

export interface PlannedMovesProps {
  readonly away: string;
  readonly moves: readonly Move[];
  readonly onChoose: (key: string, person: string) => void;
}

export function keyOfMove({ item }: Pick<Move, 'item'>): string {
  return `${item.instanceId} ${item.item}`;
}

export function PlannedMoves({ away, moves, onChoose }: PlannedMovesProps) {
  const { people } = useWords();
  const late = moves.filter((move) => move.breach !== null).length;
  const nobody = moves.filter((move) => move.to === null && move.people.length === 0).length;
  const fine = moves.length - late;
  return (
    <>
      <div className={styles.verdicts}>
        {late > 0 && (
          <Chip tone="risk" icon="late">
            {people.breaches(late)}
          </Chip>
        )}
        {nobody > 0 && (
          <Chip tone="late" icon="warning">
            {people.nobodyFor(nobody)}
          </Chip>
        )}
        {fine > 0 && (
          <Chip tone="ok" icon="ok">
            {people.onTime(fine)}
          </Chip>
        )}
      </div>
      <ul className={styles.moves}>
        {[...moves].sort(worstFirst).map((move) => (
          <MoveLine
            key={keyOfMove(move)}
            away={away}
            move={move}
            onChoose={(person) => onChoose(keyOfMove(move), person)}
          />
        ))}
      </ul>
    </>
  );
}

interface MoveLineProps {
  readonly away: string;
  readonly move: Move;
  readonly onChoose: (person: string) => void;
}

function MoveLine({ away, move, onChoose }: MoveLineProps) {
  const { people } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const { now } = useWorkingTime();
  const reasonsOf = useChoiceReasons();
  const { item, to, people: offered, receiverHas, breach, reasons } = move;
  const why = [
    ...new Set(reasonsOf({ person: to, people: [...offered], reasons: [...reasons] } as typeof item.choice)),
  ];
  return (
    <li className={styles.move}>
      <div className={list.words}>
        <PlaceLink to={{ to: 'item', instanceId: item.instanceId, item: item.item }}>
          <bdi>{item.name}</bdi>
        </PlaceLink>
        <span className={list.facts}>
          <bdi>{item.caseKey}</bdi>
          {item.dueAt !== null && ` · ${format.moment(item.dueAt, now)}`}
        </span>
        {why.length > 0 && (
          <details className={list.facts}>
            <summary>{people.whyTo}</summary>
            {why.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </details>
        )}
      </div>
      {breach !== null && (
        <Chip tone={breach === 'late' ? 'late' : 'risk'} icon="clock">
          {people.breach[breach]}
        </Chip>
      )}
      <div className={styles.goes}>
        <ComboBox
          label={people.goesToLabel(item.name)}
          labelHidden
          placeholder={offered.length > 0 ? people.offeredTo(format.list(offered.map(directory.nameOf))) : people.stays}
          options={directory.people
            .filter((one) => one.id !== away && !one.inactive)
            .map(({ id, name }) => ({ id, name: people.goesTo(name) }))}
          value={to}
          onChange={(person) => person !== null && onChoose(person)}
        />
        {receiverHas !== null && <span className={list.facts}>{people.receiverHas(receiverHas)}</span>}
      </div>
    </li>
  );
}

function worstFirst(a: Move, b: Move): number {
  const rank = ({ breach, to, people }: Move) =>
    (to === null && people.length === 0 ? 0 : 2) + (breach === 'late' ? 0 : breach === null ? 2 : 1);
  return rank(a) - rank(b) || (a.item.dueAt ?? Number.MAX_VALUE) - (b.item.dueAt ?? Number.MAX_VALUE);
}
