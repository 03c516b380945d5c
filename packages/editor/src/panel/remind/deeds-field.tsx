// What a rung does besides telling people: give the work to others, raise a priority, fill in data, start a process, go another way.
import '@baton/words/parts';
import type { Rung, RungDeed } from '@baton/core';
import { IconButton, type IconName, Menu, MenuItem, useFormat, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { useNames } from '../names';
import panel from '../panel.module.css';
import { DeedFields } from './deed-fields';
import { deedSentence } from './deed-words';
import { type DeedChoice, freshDeed } from './fresh-deed';
import styles from './rungs.module.css';

export interface DeedsFieldProps {
  readonly rung: Rung;
  readonly node: string | undefined;
  readonly onChange: (rung: Rung, typing?: boolean) => void;
}

const CHOICES: readonly (readonly [DeedChoice, IconName])[] = [
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
  const fresh = (choice: DeedChoice) => freshDeed(choice, diagram, directory.roles[0]?.id, node);
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
