// "Anna is away until Friday": from when, who stands in, what goes to whom and what would come late; then all of it in one press. Where the people are
// kept in another system, the open tasks are handed over and the absence stays there.
import type { Person } from '@baton/client';
import { useAbsencePlan, useReassignMany, useSavePerson } from '@baton/client/react';
import { Button, ComboBox, Dialog, toast, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import { Bones } from '../states/bones';
import { useRefusal } from '../states/notice';
import { Trouble } from '../states/trouble';
import { useWorkingTime } from '../time/use-working-time';
import { AbsenceRow } from './absence-fields';
import styles from './people.module.css';
import type { AbsenceDraft } from './person-form';
import { keyOfMove, PlannedMoves } from './planned-moves';
import { useDayClock } from './use-day-clock';

export interface AbsenceDialogProps {
  readonly person: Person;
  /** The directory is kept here: the absence is saved with the person. */
  readonly isKeptHere: boolean;
  readonly onClose: () => void;
}

export function AbsenceDialog({ person, isKeptHere, onClose }: AbsenceDialogProps) {
  const { people, common } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const { now } = useWorkingTime();
  const days = useDayClock();
  const refusal = useRefusal();
  const save = useSavePerson();
  const reassign = useReassignMany();
  const [absence, setAbsence] = useState<AbsenceDraft>({ from: days.dayOf(now), until: null, deputy: null });
  const [to, setTo] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const fromAt = absence.from === null ? null : days.atMidnight(absence.from);
  const toAt = absence.until === null ? null : days.atMidnight(absence.until);
  const receiver = to ?? absence.deputy ?? undefined;
  const isPossible = fromAt !== null && (toAt === null || toAt > fromAt);
  const plan = useAbsencePlan(isPossible ? { person: person.id, fromAt, toAt, to: receiver } : null);
  const all = (plan.data?.moves ?? []).map((move) => ({ ...move, to: chosen[keyOfMove(move)] ?? move.to }));
  const moves = all.flatMap(({ item, to: whom }) =>
    whom === null ? [] : [{ instanceId: item.instanceId, item: item.item, to: whom }],
  );

  const saveAbsence = () => {
    const { deputy } = absence;
    if (!isKeptHere || fromAt === null) return onClose();
    const one = { fromAt, toAt, ...(deputy === null ? {} : { deputy }) };
    save.mutate(
      { person: { ...person, absences: [...(person.absences ?? []), one] }, isNew: false },
      {
        onSuccess: () => {
          toast({ text: people.saved(person.name), icon: 'check' });
          onClose();
        },
      },
    );
  };
  const send = () => {
    const until = toAt === null ? null : format.day(toAt, now);
    const away = until === null ? people.awayReasonOpen(person.name) : people.awayReason(person.name, until);
    // First the tasks, so that what the absence itself would move is already where it was said to go.
    if (moves.length === 0) return saveAbsence();
    reassign.mutate(
      { moves, reason: isKeptHere ? away : people.handOverReason(person.name) },
      {
        onSuccess: ({ moved }) => {
          toast({ text: people.moved(moved), icon: 'hand-over' });
          if (moved < moves.length) toast({ text: people.notMoved(moves.length - moved), icon: 'late' });
          saveAbsence();
        },
      },
    );
  };

  const button = isKeptHere
    ? moves.length === 0
      ? people.saveAbsence
      : people.doIt(moves.length)
    : people.handItOver(moves.length);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      shape="wide"
      title={isKeptHere ? people.awayTitle(person.name) : people.handOverTitle(person.name)}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={
              !isPossible || (plan.data === undefined && !plan.isError) || (!isKeptHere && moves.length === 0)
            }
            isPending={save.isPending || reassign.isPending}
            onPress={send}
          >
            {button}
          </Button>
        </>
      }
    >
      <p className={styles.help}>{isKeptHere ? people.awayLead : people.keptElsewhere}</p>
      <AbsenceRow
        absence={absence}
        person={person.id}
        isWrong={absence.from === null}
        onChange={(part) => setAbsence((before) => ({ ...before, ...part }))}
      />
      <ComboBox
        label={people.everythingTo}
        placeholder={absence.deputy === null ? people.byRule : people.to(directory.nameOf(absence.deputy))}
        options={directory.people
          .filter((one) => one.id !== person.id && !one.inactive)
          .map(({ id, name }) => ({ id, name: people.to(name) }))}
        value={to}
        onChange={setTo}
      />
      <section className={styles.plan} aria-live="polite">
        {plan.isError ? (
          <Trouble>{refusal(plan.error)}</Trouble>
        ) : plan.data === undefined ? (
          isPossible && <Bones rows={3} />
        ) : all.length === 0 ? (
          <p className={styles.help}>{people.noWork(person.name)}</p>
        ) : (
          <PlannedMoves
            away={person.id}
            moves={all}
            onChoose={(key, whom) => setChosen((before) => ({ ...before, [key]: whom }))}
          />
        )}
      </section>
      {(save.isError || reassign.isError) && <Trouble>{refusal(save.error ?? reassign.error)}</Trouble>}
    </Dialog>
  );
}
