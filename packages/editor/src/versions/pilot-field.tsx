// Who tries a version out first: roles, groups or people of the company, found by name. Part of publishing.
import '@baton/words/parts';
import type { PilotGroup } from '@baton/engine';
import { ComboBox, IconButton, type SelectOption, Switch, useWords } from '@baton/look';
import { useMemo } from 'react';
import type { EditorDirectory } from '../document/editor';
import { useDiagram, useEditor } from '../document/editor-context';
import styles from './cases.module.css';
import frame from './side-panel.module.css';

export interface PilotFieldProps {
  /** Null: everyone takes it. */
  readonly value: PilotGroup | null;
  readonly onChange: (group: PilotGroup | null) => void;
}

type Part = keyof PilotGroup;
type OptionId = `${Part}:${string}`;

const NOBODY: PilotGroup = { roles: [], groups: [], people: [] };
const PARTS: readonly Part[] = ['roles', 'groups', 'people'];

export const isNobody = (group: PilotGroup): boolean => PARTS.every((part) => group[part].length === 0);

export function PilotField({ value, onChange }: PilotFieldProps) {
  const { publish, common } = useWords();
  const all = useOptions();
  const chosen = value ? PARTS.flatMap((part) => value[part].map((id): OptionId => `${part}:${id}`)) : [];
  const change = (id: OptionId, isIn: boolean) => {
    const [part, name] = apart(id);
    const group = value ?? NOBODY;
    const others = group[part].filter((other) => other !== name);
    onChange({ ...group, [part]: isIn ? [...others, name] : others });
  };
  return (
    <div className={styles.pilot}>
      <Switch isSelected={value !== null} onChange={(isOn) => onChange(isOn ? NOBODY : null)}>
        {publish.pilot}
      </Switch>
      {value && (
        <>
          {chosen.length > 0 && (
            <ul className={styles.chosen} aria-label={publish.pilotWho}>
              {chosen.map((id) => {
                const name = all.find((option) => option.id === id)?.name ?? apart(id)[1];
                return (
                  <li key={id}>
                    <bdi>{name}</bdi>
                    <IconButton icon="close" label={`${common.remove}: ${name}`} onPress={() => change(id, false)} />
                  </li>
                );
              })}
            </ul>
          )}
          {/* Anew after each choice, so that what was typed is gone. */}
          <ComboBox
            key={chosen.length}
            label={publish.pilotWho}
            options={all.filter(({ id }) => !chosen.includes(id))}
            value={null}
            onChange={(id) => id !== null && change(id, true)}
          />
          <p className={frame.quiet}>{isNobody(value) ? publish.pilotNeeded : publish.pilotHint}</p>
        </>
      )}
    </div>
  );
}

function apart(id: OptionId): readonly [Part, string] {
  const at = id.indexOf(':');
  return [id.slice(0, at) as Part, id.slice(at + 1)];
}

/** Who works on this process is looked for first. */
function useOptions(): readonly SelectOption<OptionId>[] {
  const { drawing, tools } = useWords();
  const { role } = drawing.who.kinds;
  const { group } = tools.people.kinds;
  const { directory } = useEditor();
  const lanes = useDiagram((diagram) => diagram.lanes);
  return useMemo(() => {
    const works = new Set(lanes.map((lane) => lane.role));
    const roles = [...directory.roles].sort((a, b) => Number(works.has(b.id)) - Number(works.has(a.id)));
    return [
      ...roles.map(({ id, name }) => ({ id: `roles:${id}`, name, hint: role, icon: 'people' }) as const),
      ...groupsOf(directory).map((id) => ({ id: `groups:${id}`, name: id, hint: group, icon: 'people' }) as const),
      ...directory.people
        .filter((person) => !person.inactive)
        .map(({ id, name }) => ({ id: `people:${id}`, name, icon: 'person' }) as const),
    ];
  }, [directory, lanes, role, group]);
}

function groupsOf({ people }: EditorDirectory): readonly string[] {
  return [...new Set(people.flatMap(({ groups }) => groups ?? []))].sort();
}
