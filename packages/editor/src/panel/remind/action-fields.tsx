// One alert of a rung: what it says, to whom, how urgent, by which channels.
import '@baton/words/parts';
import type { AlertKind, Channel, RungAction, Severity } from '@baton/core';
import { Checkbox, IconButton, Select, useWords } from '@baton/look';
import { useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import panel from '../panel.module.css';
import { RecipientsField } from './recipients-field';
import { channelWords } from './rung-words';
import styles from './rungs.module.css';

export interface ActionFieldsProps {
  readonly action: RungAction;
  readonly onChange: (action: RungAction) => void;
  /** Absent: it is the only thing that the rung does. */
  readonly onRemove?: (() => void) | undefined;
}

const ALERTS: readonly AlertKind[] = ['reminder', 'overdue', 'escalation', 'offerReassignment'];
const CHANNELS: readonly Channel[] = ['app', 'mail', 'sms', 'chat'];
const SEVERITIES: readonly Severity[] = ['info', 'normal', 'critical'];

export function ActionFields({ action, onChange, onRemove }: ActionFieldsProps) {
  const words = useWords();
  const { readOnly } = useEdit();
  const { remind } = words.drawing;
  const { rung } = words.timing;
  const { channels: here } = useEditor().directory;
  const isHere = (channel: Channel) => !here || here.includes(channel);
  return (
    <div className={styles.action}>
      <div className={panel.row}>
        <Select
          label={remind.do}
          labelHidden
          isDisabled={readOnly}
          options={ALERTS.map((id) => ({ id, name: words.panel.remind.action[id] }))}
          value={action.alert}
          onChange={(alert) => onChange({ ...action, alert })}
          className={styles.grow}
        />
        {onRemove && !readOnly && (
          <IconButton
            icon="close"
            size="s"
            className={panel.faint}
            label={`${rung.removeAlert}: ${words.panel.remind.action[action.alert]}`}
            onPress={onRemove}
          />
        )}
      </div>
      <RecipientsField to={action.to} onChange={(to) => onChange({ ...action, to: [...to] })} />
      <fieldset className={styles.channels} aria-label={remind.channels}>
        {CHANNELS.filter((channel) => isHere(channel) || action.channels.includes(channel)).map((channel) => (
          <Checkbox
            key={channel}
            isSelected={action.channels.includes(channel)}
            isDisabled={readOnly}
            onChange={(isOn) => {
              const channels = CHANNELS.filter((one) => (one === channel ? isOn : action.channels.includes(one)));
              if (channels.length > 0) onChange({ ...action, channels: [...channels] });
            }}
          >
            {isHere(channel) ? channelWords(channel, words) : words.panel.remind.notHere(channelWords(channel, words))}
          </Checkbox>
        ))}
      </fieldset>
      <Select
        label={rung.severity}
        isDisabled={readOnly}
        options={SEVERITIES.map((id) => ({ id, name: rung.severities[id] }))}
        value={action.severity ?? 'normal'}
        onChange={(severity) => {
          const { severity: _, ...rest } = action;
          onChange(severity === 'normal' ? rest : { ...rest, severity });
        }}
      />
    </div>
  );
}
