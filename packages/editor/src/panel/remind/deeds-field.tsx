// What a rung does besides telling people: give the work to others, raise a priority, fill in data, start a process, go another way.
import type { Diagram, Rung, RungDeed } from '@baton/core';
import { IconButton, type IconName, Menu, MenuItem, useFormat, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { useNames } from '../names';
import panel from '../panel.module.css';
import { DeedFields } from './deed-fields';
import { deedSentence } from './deed-words';
import styles from './rungs.module.css';

export interface DeedsFieldProps {
  readonly rung: Rung;
  readonly node: string | undefined;
  readonly onChange: (rung: Rung, typing?: boolean) => void;
}

type Choice = keyof ReturnType<typeof useWords>['timing']['deeds']['names'];

const CHOICES: readonly (readonly [Choice, IconName])[] = [
  ['reassign', 'hand-over'],
  ['offer', 'people'],
  ['raisePriority', 'up'],
  ['setData', 'edit'],
  ['startProcess', 'sub-process'],
  ['followPath', 'decision'],
];

export function DeedsField({ rung, node, onChange }: DeedsFieldProps) {
  const words = useWords();
  const t = words.timing.deeds;
  const names = useNames();
  const format = useFormat();
  const { readOnly } = useEdit();
  const diagram = useDiagram();
  const { directory } = useEditor();
  const { does = [], ...rest } = rung;
  const set = (next: readonly RungDeed[], typing?: boolean) =>
    onChange(next.length > 0 ? { ...rest, does: [...next] } : rest, typing);
  const fresh = (choice: Choice) => freshDeed(choice, diagram, directory.roles[0]?.id, node);
  return (
    <div className={styles.group}>
      {does.length > 0 && <span className={styles.label}>{t.title}</span>}
      {does.map((deed, i) => {
        const sentence = deedSentence(deed, names, words, format);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: deeds are an ordered list without identity
          <div key={i} className={styles.action}>
            <div className={panel.row}>
              <b className={styles.grow}>{sentence}</b>
              {!readOnly && (does.length > 1 || rung.actions.length > 0) && (
                <IconButton
                  icon="close"
                  size="s"
                  className={panel.faint}
                  label={t.remove(sentence)}
                  onPress={() => set(does.filter((_, at) => at !== i))}
                />
              )}
            </div>
            <DeedFields
              deed={deed}
              node={node}
              onChange={(next, typing) =>
                set(
                  does.map((one, at) => (at === i ? next : one)),
                  typing,
                )
              }
            />
          </div>
        );
      })}
      {!readOnly && does.length < 10 && (
        <Menu
          label={t.add}
          trigger={
            <QuietButton icon="add" opens>
              {t.add}
            </QuietButton>
          }
        >
          {CHOICES.map(([choice, icon]) => {
            const deed = fresh(choice);
            return (
              <MenuItem
                key={choice}
                icon={icon}
                isDisabled={!deed}
                hint={!deed && choice === 'followPath' ? t.noPath : undefined}
                onAction={() => deed && set([...does, deed])}
              >
                {t.names[choice]}
              </MenuItem>
            );
          })}
        </Menu>
      )}
    </div>
  );
}

/** What a deed begins with; undefined: this process has nothing for it yet. */
function freshDeed(
  choice: Choice,
  diagram: Diagram,
  role: string | undefined,
  node: string | undefined,
): RungDeed | undefined {
  const pool = role ? ({ type: 'role', role } as const) : ({ type: 'owner' } as const);
  const first = diagram.variables[0]?.name;
  switch (choice) {
    case 'reassign':
      return { type: 'reassign', rule: { pools: [pool], pick: 'leastLoaded' } };
    case 'offer':
      return { type: 'reassign', rule: { pools: [pool], pick: 'offer' } };
    case 'raisePriority': {
      const raised = diagram.variables.find(({ type }) => type === 'choice' || type === 'number')?.name;
      return raised ? { type: 'raisePriority', variable: raised } : undefined;
    }
    case 'setData':
      return first ? { type: 'setData', set: [{ variable: first, value: 'null' }] } : undefined;
    case 'startProcess':
      return { type: 'startProcess', process: 'process' };
    case 'followPath': {
      const boundary = boundariesAt(diagram, node)[0];
      return boundary ? { type: 'followPath', boundary: boundary.id } : undefined;
    }
  }
}

/** What may happen meanwhile at the step; of a shared ladder, at any step. */
export function boundariesAt(diagram: Diagram, node: string | undefined) {
  return diagram.nodes.flatMap((one) =>
    one.kind === 'boundaryEvent' && (node === undefined || one.attachedTo === node) ? [one] : [],
  );
}
