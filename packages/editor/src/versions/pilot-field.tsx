// Who tries a version out first: roles of the company. Part of publishing.
import type { PilotGroup } from '@baton/engine';
import { Checkbox, Switch, useWords } from '@baton/look';
import { useEditor } from '../document/editor-context';
import styles from './cases.module.css';
import frame from './side-panel.module.css';

export interface PilotFieldProps {
  /** Null: everyone takes it. */
  readonly value: PilotGroup | null;
  readonly onChange: (group: PilotGroup | null) => void;
}

const NOBODY: PilotGroup = { roles: [], groups: [], people: [] };

export function PilotField({ value, onChange }: PilotFieldProps) {
  const { publish } = useWords();
  const { directory } = useEditor();
  const toggle = (role: string, isChosen: boolean) => {
    const roles = (value ?? NOBODY).roles.filter((other) => other !== role);
    onChange({ ...NOBODY, roles: isChosen ? [...roles, role] : roles });
  };
  return (
    <div className={styles.pilot}>
      <Switch isSelected={value !== null} onChange={(isOn) => onChange(isOn ? NOBODY : null)}>
        {publish.pilot}
      </Switch>
      <p className={frame.quiet}>{publish.pilotHint}</p>
      {value && (
        <fieldset>
          <legend>{publish.pilotWho}</legend>
          {directory.roles.map(({ id, name }) => (
            <Checkbox key={id} isSelected={value.roles.includes(id)} onChange={(isChosen) => toggle(id, isChosen)}>
              <bdi>{name}</bdi>
            </Checkbox>
          ))}
          {value.roles.length === 0 && <p className={frame.quiet}>{publish.pilotNeeded}</p>}
        </fieldset>
      )}
    </div>
  );
}
