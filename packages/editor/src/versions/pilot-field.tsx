// Who tries a version out first: roles of the company. Part of publishing.
import type { PilotGroup } from '@baton/engine';
import { Checkbox, Switch, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../document/editor-context';
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
  const lanes = useDiagram(({ lanes }) => lanes);
  // Who works on this process is looked for first.
  const works = new Set(lanes.map(({ role }) => role));
  const roles = [...directory.roles].sort((a, b) => Number(works.has(b.id)) - Number(works.has(a.id)));
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
          <div className={styles.roles}>
            {roles.map(({ id, name }) => (
              <Checkbox key={id} isSelected={value.roles.includes(id)} onChange={(isChosen) => toggle(id, isChosen)}>
                <bdi>{name}</bdi>
              </Checkbox>
            ))}
          </div>
          {value.roles.length === 0 && <p className={frame.quiet}>{publish.pilotNeeded}</p>}
        </fieldset>
      )}
    </div>
  );
}
