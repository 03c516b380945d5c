// "Anna is away until Friday": from when, who stands in, what goes to whom and what would come late; then all of it in one press.
import type { Person } from '@baton/client';
import { type AbsencePlan, useAbsencePlan, useReassignMany, useSavePerson } from '@baton/client/react';
import { Button, Chip, ComboBox, Dialog, toast, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import { Bones } from '../states/bones';
import { useRefusal } from '../states/notice';
import { Trouble } from '../states/trouble';
import { useWorkingTime } from '../time/use-working-time';
import { AbsenceRow } from './absence-fields';
import styles from './people.module.css';
import type { AbsenceDraft } from './person-form';
import { useDayClock } from './use-day-clock';

export interface AbsenceDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

export function AbsenceDialog({ person, onClose }: AbsenceDialogProps) {
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
  const fromAt = absence.from === null ? null : days.atMidnight(absence.from);
  const toAt = absence.until === null ? null : days.atMidnight(absence.until);
  const receiver = to ?? absence.deputy ?? undefined;
  const isPossible = fromAt !== null && (toAt === null || toAt > fromAt);
  const plan = useAbsencePlan(isPossible ? { person: person.id, fromAt, toAt, to: receiver } : null);
  const moves = (plan.data?.moves ?? []).filter((move) => move.to !== null);
  const late = plan.data?.moves.filter((move) => move.breach !== null).length ?? 0;

  const send = () => {
    if (fromAt === null) return;
    const { deputy } = absence;
    const one = { fromAt, toAt, ...(deputy === null ? {} : { deputy }) };
    const until = toAt === null ? null : format.day(toAt, now);
    const reason = until === null ? people.awayReasonOpen(person.name) : people.awayReason(person.name, until);
    // First the tasks, so that what the absence itself would move is already where it was said to go.
    const done = () =>
      save.mutate(
        { person: { ...person, absences: [...(person.absences ?? []), one] }, isNew: false },
        {
          onSuccess: () => {
            toast({ text: people.saved(person.name), icon: 'check' });
            onClose();
          },
        },
      );
    if (moves.length === 0) return done();
    const asked = moves.map(({ item, to: whom }) => ({
      instanceId: item.instanceId,
      item: item.item,
      to: whom as string,
    }));
    reassign.mutate(
      { moves: asked, reason },
      {
        onSuccess: ({ moved }) => {
          toast({ text: people.moved(moved), icon: 'hand-over' });
          if (moved < asked.length) toast({ text: people.notMoved(asked.length - moved), icon: 'late' });
          done();
        },
      },
    );
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      shape="wide"
      title={people.awayTitle(person.name)}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={!isPossible || (plan.data === undefined && !plan.isError)}
            isPending={save.isPending || reassign.isPending}
            onPress={send}
          >
            {moves.length === 0 ? people.saveAbsence : people.doIt(moves.length)}
          </Button>
        </>
      }
    >
      <p className={styles.help}>{people.awayLead}</p>
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
        ) : plan.data.moves.length === 0 ? (
          <p className={styles.help}>{people.noWork(person.name)}</p>
        ) : (
          <>
            {late > 0 && (
              <Chip tone="risk" icon="late">
                {people.breaches(late)}
              </Chip>
            )}
            <ul className={styles.moves}>
              {plan.data.moves.map((move) => (
                <MoveLine key={`${move.item.instanceId} ${move.item.item}`} move={move} now={now} />
              ))}
            </ul>
          </>
        )}
      </section>
      {(save.isError || reassign.isError) && <Trouble>{refusal(save.error ?? reassign.error)}</Trouble>}
    </Dialog>
  );
}

function MoveLine({ move, now }: { readonly move: AbsencePlan['moves'][number]; readonly now: number }) {
  const { people } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const { item, to, people: offered, receiverHas, breach } = move;
  return (
    <li className={styles.move}>
      <div className={styles.words}>
        <span>
          <bdi>{item.name}</bdi>
        </span>
        <span className={styles.facts}>
          <bdi>{item.caseKey}</bdi>
          {item.dueAt !== null && ` · ${format.moment(item.dueAt, now)}`}
        </span>
      </div>
      {breach !== null && (
        <Chip tone={breach === 'late' ? 'late' : 'risk'} icon="clock">
          {people.breach[breach]}
        </Chip>
      )}
      <div className={styles.goes}>
        <span>
          {to !== null
            ? people.goesTo(directory.nameOf(to))
            : offered.length > 0
              ? people.offeredTo(format.list(offered.map(directory.nameOf)))
              : people.stays}
        </span>
        {receiverHas !== null && <span className={styles.facts}>{people.receiverHas(receiverHas)}</span>}
      </div>
    </li>
  );
}
