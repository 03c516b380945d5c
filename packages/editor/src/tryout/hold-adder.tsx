// One more thing that a test wants, put together from a few choices in plain words.
import '@baton/words/parts';
import type { Expectation } from '@baton/core';
import { Button, Select, TextField, useWords } from '@baton/look';
import { type FormEvent, useState } from 'react';
import { readDuration } from '../text/read-duration';
import styles from './tests.module.css';
import { useTryOut } from './try-out-context';

type Kind = 'ended' | 'passed' | 'never' | 'inTime' | 'given' | 'alerted' | 'notAlerted';
type AlertKind = Extract<Expectation, { type: 'alerted' }>['kind'];

const KINDS: readonly Kind[] = ['ended', 'passed', 'never', 'inTime', 'given', 'alerted', 'notAlerted'];
const WHOLE = 'the whole case';

export function HoldAdder({ onAdd }: { readonly onAdd: (hold: Expectation) => void }) {
  const words = useWords();
  const said = words.processTests.tests;
  const { diagram, names, directory } = useTryOut();
  const [kind, setKind] = useState<Kind>('passed');
  const [step, setStep] = useState<string | null>(null);
  const [within, setWithin] = useState('');
  const [to, setTo] = useState<string | null>(null);
  const [alert, setAlert] = useState<AlertKind>('reminder');
  const [isUnread, setUnread] = useState(false);

  const isEnd = kind === 'ended';
  const named = diagram.nodes.filter((node) =>
    isEnd ? node.kind === 'endEvent' && node.parent === undefined : node.name !== undefined && node.kind !== 'endEvent',
  );
  const people = kind === 'given' || kind === 'alerted' || kind === 'notAlerted';
  const steps = people ? named.filter((node) => node.kind === 'userTask') : named;
  const options = [
    ...(kind === 'inTime' ? [{ id: WHOLE, name: said.wholeCase }] : []),
    ...steps.map(({ id }) => ({ id, name: names.step(id) })),
    ...(isEnd ? [{ id: WHOLE, name: said.stillOnItsWay }] : []),
  ];
  const chosen = options.some(({ id }) => id === step) ? step : (options[0]?.id ?? null);
  const receivers = [
    ...directory.roles.map(({ id }) => ({ id: `role ${id}`, name: said.anyoneOf(names.role(id)) })),
    ...directory.people.filter((one) => !one.inactive).map(({ id, name }) => ({ id: `person ${id}`, name })),
  ];
  const receiver = receivers.some(({ id }) => id === to) ? to : (receivers[0]?.id ?? null);

  const add = (event: FormEvent) => {
    event.preventDefault();
    const time = readDuration(within, words);
    setUnread(kind === 'inTime' && time === null);
    const hold = made(kind, { step: chosen, within: time, to: receiver, alert });
    if (hold) onAdd(hold);
  };
  return (
    <form className={styles.adder} onSubmit={add} aria-label={said.add}>
      <Select
        label={said.kind}
        value={kind}
        onChange={setKind}
        options={KINDS.map((id) => ({ id, name: said.kinds[id] }))}
      />
      <Select label={isEnd ? said.end : said.step} value={chosen} onChange={setStep} options={options} />
      {kind === 'inTime' && (
        <TextField
          label={said.within}
          placeholder={said.withinHint}
          value={within}
          onChange={setWithin}
          error={isUnread ? said.unread : undefined}
        />
      )}
      {kind === 'given' && <Select label={said.to} value={receiver} onChange={setTo} options={receivers} />}
      {(kind === 'alerted' || kind === 'notAlerted') && (
        <Select
          label={said.alert}
          value={alert}
          onChange={setAlert}
          options={(Object.keys(said.alerts) as AlertKind[]).map((id) => ({ id, name: said.alerts[id] }))}
        />
      )}
      <Button type="submit" icon="add">
        {said.add}
      </Button>
    </form>
  );
}

interface Chosen {
  readonly step: string | null;
  readonly within: ReturnType<typeof readDuration>;
  readonly to: string | null;
  readonly alert: AlertKind;
}

function made(kind: Kind, { step, within, to, alert }: Chosen): Expectation | null {
  if (step === null) return null;
  const whole = step === WHOLE;
  switch (kind) {
    case 'ended':
      return whole ? { type: 'ended' } : { type: 'ended', end: step };
    case 'passed':
      return { type: 'passed', step };
    case 'never':
      return { type: 'passed', step, never: true };
    case 'inTime':
      return within && { type: 'inTime', within, ...(!whole && { step }) };
    case 'given': {
      const [type, ...rest] = (to ?? '').split(' ');
      const id = rest.join(' ');
      if (id === '') return null;
      return { type: 'given', step, to: type === 'role' ? { type: 'role', role: id } : { type: 'person', person: id } };
    }
    case 'alerted':
      return { type: 'alerted', step, kind: alert };
    case 'notAlerted':
      return { type: 'alerted', step, kind: alert, never: true };
  }
}
