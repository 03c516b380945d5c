// Lanes, the role that is responsible for what stands in each, and their order (menu, or Alt with the arrows).
import type { Lane } from '@baton/core';
import { classes, IconButton, Menu, MenuItem, Select, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import styles from '../panel.module.css';
import { Section } from '../section';
import process from './process.module.css';

const NO_ROLE = ' ';

export function LanesSection() {
  const words = useWords();
  const { dispatch, directory } = useEditor();
  const { readOnly } = useEdit();
  const lanes = useDiagram((diagram) => diagram.lanes);
  const said = words.drawing.process;
  const set = (next: readonly (Omit<Lane, 'id'> & { id?: string })[]) => dispatch({ type: 'setLanes', lanes: next });
  const replace = (i: number, lane: Lane) => set(lanes.map((one, at) => (at === i ? lane : one)));
  const move = (from: number, to: number) => {
    const lane = lanes[from];
    if (!lane || to < 0 || to >= lanes.length) return;
    set(lanes.toSpliced(from, 1).toSpliced(to, 0, lane));
  };
  const roles = new Map(lanes.flatMap((lane) => (lane.role ? [[lane.role, lane.name] as const] : [])));
  for (const role of directory.roles) roles.set(role.id, role.name);
  return (
    <Section title={said.lanes} node={null} fields={['lanes']}>
      {lanes.map((lane, i) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, caught once
        <div
          key={lane.id}
          className={process.pair}
          onKeyDown={(event) => {
            if (readOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            event.stopPropagation();
            move(i, i + (event.key === 'ArrowUp' ? -1 : 1));
          }}
        >
          <TypedText
            label={said.lane}
            labelHidden
            place={`lane.${lane.id}.name`}
            value={lane.name}
            onType={(name) => name.trim() !== '' && replace(i, { ...lane, name })}
          />
          <Select
            label={`${said.laneRole}: ${lane.name}`}
            labelHidden
            icon="people"
            isDisabled={readOnly}
            options={[{ id: NO_ROLE, name: said.noRole }, ...[...roles].map(([id, name]) => ({ id, name }))]}
            value={lane.role ?? NO_ROLE}
            onChange={(role) => {
              const { role: _, ...rest } = lane;
              replace(i, role === NO_ROLE ? rest : { ...rest, role });
            }}
          />
          {!readOnly && lanes.length > 1 && (
            <Menu
              placement="bottom end"
              trigger={
                <IconButton
                  icon="more"
                  size="s"
                  className={classes(styles.faint, process.order)}
                  label={`${words.kindOptions.form.order}: ${lane.name}`}
                />
              }
            >
              <MenuItem icon="up" keys="Alt ↑" isDisabled={i === 0} onAction={() => move(i, i - 1)}>
                {words.kindOptions.form.up(lane.name)}
              </MenuItem>
              <MenuItem icon="down" keys="Alt ↓" isDisabled={i === lanes.length - 1} onAction={() => move(i, i + 1)}>
                {words.kindOptions.form.down(lane.name)}
              </MenuItem>
            </Menu>
          )}
          {!readOnly && (
            <IconButton
              icon="close"
              size="s"
              className={styles.faint}
              label={`${words.common.remove}: ${lane.name}`}
              isDisabled={lanes.length === 1}
              onPress={() => set(lanes.filter((_, at) => at !== i))}
            />
          )}
        </div>
      ))}
      {!readOnly && (
        <div className={styles.foot}>
          <QuietButton icon="add" onPress={() => set([...lanes, { name: words.editor.canvas.newLane }])}>
            {words.editor.canvas.newLane}
          </QuietButton>
        </div>
      )}
    </Section>
  );
}
