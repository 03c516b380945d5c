// A rung in full: when, what happens, who is told, by which channels. For the step's own rungs and for ladders in the settings.
import type { AlertKind, Channel, Duration, Recipient, Rung, RungAction, RungMoment } from '@baton/core';
import { Checkbox, NumberField, Select, type SelectOption, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import { channelWords } from './rung-words';
import styles from './rungs.module.css';

export interface RungEditorProps {
  readonly rung: Rung;
  readonly onChange: (rung: Rung, typing?: boolean) => void;
}

const ALERTS: readonly AlertKind[] = ['reminder', 'overdue', 'escalation', 'offerReassignment'];
const CHANNELS: readonly Channel[] = ['app', 'mail', 'sms', 'chat'];

export function RungEditor({ rung, onChange }: RungEditorProps) {
  return (
    <div className={styles.form}>
      <MomentField at={rung.at} onChange={(at, typing) => onChange({ ...rung, at }, typing)} />
      {rung.actions.map((action, i) => (
        <ActionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: actions are an ordered list without identity
          key={i}
          action={action}
          onChange={(next) => onChange({ ...rung, actions: rung.actions.map((one, at) => (at === i ? next : one)) })}
        />
      ))}
    </div>
  );
}

type MomentKind = 'share' | 'beforeDue' | 'afterDue' | 'elapsed';

function MomentField({ at, onChange }: { at: RungMoment; onChange: (at: RungMoment, typing?: boolean) => void }) {
  const words = useWords();
  const { seal } = useEdit();
  const { remind } = words.drawing;
  const kind = Object.keys(at)[0] as MomentKind;
  const kinds: SelectOption<MomentKind>[] = (['beforeDue', 'afterDue', 'share', 'elapsed'] as const).map((id) => ({
    id,
    name: remind[id],
  }));
  const span: Duration = 'share' in at ? { amount: 2, unit: 'workingHours' } : (Object.values(at)[0] as Duration);
  const withSpan = (duration: Duration): RungMoment => {
    if (kind === 'beforeDue') return { beforeDue: duration };
    return kind === 'elapsed' ? { elapsed: duration } : { afterDue: duration };
  };
  return (
    <div className={styles.when}>
      <Select
        label={remind.when}
        labelHidden
        options={kinds}
        value={kind}
        onChange={(next) => {
          if (next === 'share') onChange({ share: 80 });
          else onChange({ [next]: span } as RungMoment);
        }}
      />
      {'share' in at ? (
        <NumberField
          label={remind.percent}
          labelHidden
          suffix="%"
          minValue={0}
          maxValue={1000}
          value={at.share}
          onChange={(share) => Number.isFinite(share) && onChange({ share }, true)}
          onBlur={seal}
        />
      ) : (
        <div className={styles.span}>
          <DurationField value={span} onChange={(duration, typing) => onChange(withSpan(duration), typing)} />
        </div>
      )}
    </div>
  );
}

function ActionFields({ action, onChange }: { action: RungAction; onChange: (action: RungAction) => void }) {
  const words = useWords();
  const { remind } = words.drawing;
  return (
    <div className={styles.action}>
      <Select
        label={remind.do}
        labelHidden
        options={ALERTS.map((id) => ({ id, name: words.panel.remind.action[id] }))}
        value={action.alert}
        onChange={(alert) => onChange({ ...action, alert })}
      />
      <RecipientFields to={action.to} onChange={(to) => onChange({ ...action, to })} />
      <fieldset className={styles.channels} aria-label={remind.channels}>
        {CHANNELS.map((channel) => (
          <Checkbox
            key={channel}
            isSelected={action.channels.includes(channel)}
            onChange={(isOn) => {
              const channels = CHANNELS.filter((one) => (one === channel ? isOn : action.channels.includes(one)));
              if (channels.length > 0) onChange({ ...action, channels: [...channels] });
            }}
          >
            {channelWords(channel, words)}
          </Checkbox>
        ))}
      </fieldset>
    </div>
  );
}

/** Who is told first, and the owner besides. */
function RecipientFields({ to, onChange }: { to: readonly Recipient[]; onChange: (to: Recipient[]) => void }) {
  const words = useWords();
  const { directory } = useEditor();
  const lanes = useDiagram((diagram) => diagram.lanes);
  const variables = useDiagram((diagram) => diagram.variables);
  const labels = words.panel.remind.to;
  const roles = new Map(lanes.flatMap((lane) => (lane.role ? [[lane.role, lane.name] as const] : [])));
  for (const role of directory.roles) roles.set(role.id, role.name);
  const options: SelectOption[] = [
    { id: 'assignee', name: labels.assignee, icon: 'person' },
    { id: 'owner', name: labels.owner, icon: 'card' },
    { id: 'manager 1', name: labels.manager, icon: 'up-to' },
    { id: 'manager 2', name: words.drawing.remind.managerUp, icon: 'up-to' },
    { id: 'candidates', name: words.tools.people.to.candidates, icon: 'people' },
    { id: 'participants', name: words.tools.people.to.participants, icon: 'people' },
    ...variables
      .filter(({ type }) => type === 'text' || type === 'list' || type === 'any')
      .map(({ name, label }) => ({
        id: `variable ${name}`,
        name: words.tools.people.to.variable(label ?? name),
        icon: 'person' as const,
      })),
    ...[...roles].map(([id, name]) => ({ id: `role ${id}`, name, icon: 'people' as const })),
    ...directory.people
      .filter((person) => !person.inactive)
      .map((person) => ({ id: `person ${person.id}`, name: person.name, icon: 'person' as const })),
  ];
  const [first, ...others] = to;
  const key = first ? keyOf(first) : null;
  const shown =
    key !== null && options.every((option) => option.id !== key) ? [{ id: key, name: key }, ...options] : options;
  const ownerToo = others.some((one) => one.type === 'owner');
  return (
    <>
      <Select
        label={words.drawing.remind.whom}
        labelHidden
        options={shown}
        value={key}
        onChange={(next) => onChange([recipientOf(next), ...others.filter((one) => keyOf(one) !== next)])}
      />
      {first?.type !== 'owner' && (
        <Checkbox
          isSelected={ownerToo}
          onChange={(isOn) =>
            first && onChange(isOn ? [...to, { type: 'owner' }] : to.filter((one) => one.type !== 'owner'))
          }
        >
          {labels.owner}
        </Checkbox>
      )}
    </>
  );
}

function keyOf(recipient: Recipient): string {
  switch (recipient.type) {
    case 'manager':
      return `manager ${Math.min(recipient.levels, 2)}`;
    case 'role':
      return `role ${recipient.role}`;
    case 'person':
      return `person ${recipient.person}`;
    case 'variable':
      return `variable ${recipient.variable}`;
    case 'expression':
      return `expression ${recipient.people}`;
    default:
      return recipient.type;
  }
}

function recipientOf(key: string): Recipient {
  const [type, rest = ''] = key.split(/ (.*)/s);
  if (type === 'manager') return { type, levels: Number(rest) };
  if (type === 'role') return { type, role: rest };
  if (type === 'person') return { type, person: rest };
  if (type === 'variable') return { type, variable: rest };
  if (type === 'expression') return { type, people: rest };
  return type === 'owner' || type === 'candidates' || type === 'participants' ? { type } : { type: 'assignee' };
}
