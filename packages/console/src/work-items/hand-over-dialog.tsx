// Handing a task to a colleague: who (and why someone cannot), why, and what it does to the clock.
import type { ItemDetail, Person } from '@baton/client';
import { useCase, useDelegate, useHandOver } from '@baton/client/react';
import {
  Avatar,
  Button,
  Dialog,
  Icon,
  RadioCards,
  Switch,
  TextArea,
  TextField,
  toast,
  useFormat,
  useWords,
} from '@baton/look';
import { useState } from 'react';
import { isCalled } from '../directory/is-called';
import { useDirectory } from '../directory/use-directory';
import { useRefusal } from '../states/notice';
import { isLateBy, useWorkingTime } from '../time/use-working-time';
import styles from './hand-over.module.css';

/** So many are seen at once; with more one can search. */
const FEW = 6;

export interface HandOverDialogProps {
  readonly detail: ItemDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function HandOverDialog({ detail, onClose, onDone }: HandOverDialogProps) {
  const { common, tasks, screens, people } = useWords();
  const format = useFormat();
  const time = useWorkingTime();
  const directory = useDirectory();
  const handing = useHandOver();
  const delegating = useDelegate();
  const [comesBack, setComesBack] = useState(false);
  const handOver = comesBack ? delegating : handing;
  const refusal = useRefusal();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [sought, setSought] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const { item, step, clock } = detail;
  const candidates = useCandidates(detail);
  const found = candidates.filter(
    ({ person }) => person.id === to || isCalled(sought, [person.name, directory.rolesOf(person.id)]),
  );
  const needsReason = wasTried && reason.trim() === '';

  const send = () => {
    setWasTried(true);
    if (to === null || reason.trim() === '') return;
    handOver.mutate(
      { instanceId: item.instanceId, item: item.item, to, reason: reason.trim() },
      {
        onSuccess: () => {
          const name = directory.nameOf(to);
          const text = comesBack ? people.hands.delegated(step.name, name) : tasks.handedOver(step.name, name);
          toast({ text, icon: 'hand-over' });
          onClose();
          onDone();
        },
      },
    );
  };

  const dueAt = clock?.dueAt ?? null;
  const clockSentence = (at: number) => {
    const leftIn = time.leftIn(at);
    const when = format.moment(at, time.now);
    if (at > time.now) return tasks.clockGoesOn(format.span(leftIn), when);
    return isLateBy(leftIn) ? tasks.clockIsLate(format.span(-leftIn), when) : tasks.clockIsOver(when);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={tasks.handOverTitle(step.name)}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button variant="primary" isPending={handOver.isPending} onPress={send}>
            {to === null ? tasks.handOverNow : tasks.handOverButton(directory.firstNameOf(to))}
          </Button>
        </>
      }
    >
      <div className={styles.people}>
        {candidates.length > FEW && (
          <TextField
            autoFocus
            label={people.find}
            icon="search"
            placeholder={people.findBy}
            value={sought}
            onChange={setSought}
          />
        )}
        <RadioCards
          label={tasks.handOverTo}
          arrangement="list"
          value={to}
          onChange={setTo}
          cards={found.map(({ person, isAway, verdict }) => ({
            id: person.id,
            name: person.name,
            picture: <Avatar id={person.id} name={person.name} size="s" isAway={isAway} />,
            hint: directory.rolesOf(person.id),
            end: verdict,
            isDisabled: isAway || person.id === item.assignee,
          }))}
        />
        <p role="status" className={styles.found}>
          {found.length === 0 ? people.nobodyFound(sought.trim()) : sought.trim() && people.holders(found.length)}
        </p>
        {wasTried && to === null && (
          <p className={styles.error}>
            <Icon name="late" size={13} />
            {screens.personNeeded}
          </p>
        )}
      </div>
      <TextArea
        label={common.reason}
        labelNote={common.goesToLog}
        placeholder={common.reasonPlaceholder}
        value={reason}
        onChange={setReason}
        error={needsReason ? screens.reasonNeeded : undefined}
      />
      {item.assignee !== null && item.assignee === directory.me && (
        <Switch isSelected={comesBack} onChange={setComesBack}>
          {people.hands.comesBack}
        </Switch>
      )}
      {dueAt !== null && (
        <p className={styles.note}>
          <Icon name="clock" size={14} />
          {clockSentence(dueAt)}
        </p>
      )}
      {handOver.isError && (
        <p role="alert" className={styles.error}>
          <Icon name="late" size={13} />
          {refusal(handOver.error)}
        </p>
      )}
    </Dialog>
  );
}

interface Candidate {
  readonly person: Person;
  readonly isAway: boolean;
  readonly verdict: string | undefined;
}

/** Everybody but those who left: first who has the work's role, those away last and with the reason. */
function useCandidates(detail: ItemDetail): Candidate[] {
  const { screens, status } = useWords();
  const format = useFormat();
  const { now } = useWorkingTime();
  const { people, me, personOf } = useDirectory();
  const { item, step } = detail;
  const drawn = useCase(item.instanceId).data?.diagram.nodes.find((node) => node.id === step.node);
  const pools = drawn?.kind === 'userTask' ? drawn.assignment?.pools : undefined;
  const roles = new Set(
    pools?.flatMap((pool) => (pool.type === 'role' ? [pool.role] : [])) ??
      (item.assignee ? personOf(item.assignee)?.roles : []),
  );
  const rank = ({ person, isAway }: Candidate) =>
    (isAway ? 4 : 0) + (person.id === item.assignee ? 2 : 0) + (person.roles.some((role) => roles.has(role)) ? 0 : 1);
  return people
    .filter((person) => !person.inactive)
    .map((person): Candidate => {
      const absence = person.absences?.find((one) => one.fromAt <= now && (one.toAt === null || now < one.toAt));
      const verdict = absence
        ? absence.toAt === null
          ? status.away
          : screens.away(format.day(absence.toAt, now))
        : person.id === item.assignee
          ? person.id === me
            ? screens.itsYou
            : screens.hasIt
          : undefined;
      return { person, isAway: absence !== undefined, verdict };
    })
    .sort((a, b) => rank(a) - rank(b));
}
