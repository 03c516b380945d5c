// What could go otherwise from this moment: one chip each. Pressed while an earlier moment is looked at, it begins another future.
import '@baton/words/parts';
import { addDuration } from '@baton/core';
import { classes, Icon, type IconName, useWords } from '@baton/look';
import { Button } from 'react-aria-components/Button';
import styles from './side.module.css';
import { useTryOut } from './try-out-context';

const THREE_DAYS = { amount: 3, unit: 'workingDays' } as const;

export function WhatIfChips() {
  const words = useWords();
  const { moment, session, names, coming, calendar, diagram, format } = useTryOut();
  const holders = [...new Set(moment.openItems.flatMap(({ item }) => (item.assignee ? [item.assignee] : [])))];
  /** How far it goes if this step is left alone: the last rung of its own clock, else whatever comes next. */
  const endOf = (node: string | null) =>
    coming.filter((event) => event.node === node && node !== null).at(-1) ?? coming[0];
  const lastRung = endOf(moment.case?.places.at(-1)?.node ?? null);
  const lastOf = (person: string) =>
    endOf(moment.openItems.find(({ item }) => item.assignee === person)?.item.node ?? null);
  const first = (name: string) => name.split(' ')[0] ?? name;
  const hasEnded = moment.case?.endedAt != null;
  const threeDays = addDuration(calendar, moment.now, THREE_DAYS);
  const figures = diagram.variables.filter(({ type, atStart, required }) => type === 'number' && (atStart || required));
  const services = diagram.nodes.filter((node) => node.kind === 'serviceTask' && node.handler !== undefined);
  return (
    <>
      <div className={styles.head}>
        <h2>{words.tryOut.whatIf}</h2>
      </div>
      <div className={styles.chips}>
        <Chip
          icon="wait"
          isDisabled={hasEnded}
          onPress={() => void session.perform({ type: 'advance', to: threeDays })}
        >
          {words.tools.whatIf.nobodyFor(format.budget(THREE_DAYS.amount, THREE_DAYS.unit))}
        </Chip>
        {holders.slice(0, 2).map((person) => (
          <Chip
            key={`still ${person}`}
            icon="bell"
            isDisabled={!lastOf(person)}
            onPress={() => void session.perform({ type: 'advance', to: lastOf(person)?.at ?? moment.now })}
          >
            {words.tryOut.doesNothing(first(names.person(person)))}
          </Chip>
        ))}
        {holders.length === 0 && (
          <Chip
            icon="bell"
            isDisabled={!lastRung}
            onPress={() => lastRung && void session.perform({ type: 'advance', to: lastRung.at })}
          >
            {words.drawing.tryOut.nobodyActs}
          </Chip>
        )}
        {holders.slice(0, 2).map((person) => (
          <Chip
            key={`ill ${person}`}
            icon="person"
            isOn={moment.ill.has(person)}
            isDisabled={moment.ill.has(person)}
            onPress={() => void session.perform({ type: 'fallIll', person })}
          >
            {moment.ill.has(person)
              ? words.drawing.tryOut.isIll(first(names.person(person)))
              : words.tryOut.fallsIll(first(names.person(person)))}
          </Chip>
        ))}
        {figures.slice(0, 2).map((variable) => (
          <Chip
            key={`zero ${variable.name}`}
            icon="edit"
            isOn={moment.case?.variables[variable.name] === 0}
            onPress={() => void session.startWith({ [variable.name]: 0 })}
          >
            {words.tools.whatIf.valueIs(variable.label ?? variable.name, format.number(0))}
          </Chip>
        ))}
        {services.slice(0, 3).map((node) => {
          const handler = ('handler' in node && node.handler) || '';
          const isDown = moment.down.has(handler);
          const said = isDown ? words.tools.whatIf.serviceUp : words.tools.whatIf.serviceDown;
          return (
            <Chip
              key={`down ${node.id}`}
              icon="automatic"
              isOn={isDown}
              onPress={() => void session.perform({ type: 'serviceDown', handler, isDown: !isDown })}
            >
              {said(names.step(node.id))}
            </Chip>
          );
        })}
        {moment.awaited.map((awaited) => (
          <Chip
            key={`message ${awaited.token} ${awaited.message}`}
            icon="message"
            onPress={() =>
              void session.perform({ type: 'message', name: awaited.message, key: awaited.key, variables: {} })
            }
          >
            {words.drawing.tryOut.arrives(awaited.message)}
          </Chip>
        ))}
      </div>
    </>
  );
}

interface WhatIfChipProps {
  readonly icon: IconName;
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Chip({ icon, isOn, isDisabled, onPress, children }: WhatIfChipProps) {
  return (
    <Button className={classes(styles.chip, isOn && styles.on)} isDisabled={isDisabled ?? false} onPress={onPress}>
      <Icon name={icon} size={14} />
      <span>{children}</span>
    </Button>
  );
}
