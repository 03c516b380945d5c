// Several things are selected: what they have in common can be set for all of them at once, as one undo step; they can be lined up, copied,
// removed.
import type { AssignmentRule, Budget, Diagram, Node, NodeOf } from '@baton/core';
import { Button, Icon, Select, useWords } from '@baton/look';
import { useRef, useState } from 'react';
import { Button as Plain } from 'react-aria-components/Button';
import { removeSaying } from '../../canvas/remove-saying';
import type { EditorCommand } from '../../commands/command';
import type { NodeChange } from '../../commands/update-node';
import { useDiagram, useEditor, useSelection } from '../../document/editor-context';
import { useAsked } from '../asked';
import { Presets } from '../deadline/presets';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { PanelHeader } from '../panel-header';
import { usualLadder, usualOf } from '../remind/usual-ladder';
import { ruleWords } from '../who/rule-words';
import who from '../who/who.module.css';
import { WhoPicker } from '../who/who-picker';
import { LineUp } from './line-up';
import row from './several.module.css';

type Task = NodeOf<'userTask'>;

export function SeveralPanel({ count }: { readonly count: number }) {
  const words = useWords();
  const editor = useEditor();
  const { dispatch, view, readOnly } = editor;
  const chosen = useChosen();
  const tasks = chosen.filter((node): node is Task => node.kind === 'userTask');
  const change = useChangeAll();
  const remove = () => {
    removeSaying(editor, words, words.drawing.several(count), view.getState().selection);
    view.select(null);
  };
  const duplicate = () => {
    const result = dispatch({ type: 'duplicate', nodes: view.getState().selection.nodes });
    if (result.ok) view.selectMany({ nodes: result.nodes, flows: [] });
  };
  return (
    <>
      <PanelHeader icon="checklist" name={words.drawing.several(count)} nameLabel={words.common.name} kind="" />
      <div className={styles.body}>
        {readOnly && (
          <section className={styles.section}>
            <p className={styles.hint}>{words.drawing.severalHint}</p>
          </section>
        )}
        {!readOnly && tasks.length > 0 && (
          <>
            <Responsible tasks={tasks} onChange={(assignment) => change(tasks, () => ({ assignment }))} />
            <Target tasks={tasks} onChange={change} />
          </>
        )}
        {!readOnly && chosen.length > 0 && <LaneOfAll nodes={chosen} />}
        {!readOnly && chosen.length > 1 && <LineUp nodes={chosen.map((node) => node.id)} />}
        {!readOnly && (
          <section className={styles.section}>
            <div className={row.two}>
              {chosen.length > 0 && (
                <Button icon="copy" onPress={duplicate}>
                  {words.common.duplicate}
                </Button>
              )}
              <Button icon="delete" variant="danger" onPress={remove}>
                {words.common.remove}
              </Button>
            </div>
          </section>
        )}
      </div>
    </>
  );
}

function useChosen(): readonly Node[] {
  const { nodes } = useSelection();
  return useDiagram(
    (diagram) => diagram.nodes.filter((node) => nodes.includes(node.id)),
    (a, b) => a.length === b.length && a.every((node, i) => node === b[i]),
  );
}

/** One undo step for all of them. */
function useChangeAll() {
  const words = useWords();
  const { dispatch, view } = useEditor();
  return (nodes: readonly Task[], changeOf: (node: Task) => NodeChange, first: readonly EditorCommand[] = []) => {
    const commands = nodes.map((node) => ({ type: 'updateNode', id: node.id, change: changeOf(node) }) as const);
    const result = dispatch({ type: 'runAll', commands: [...(first as typeof commands), ...commands] });
    if (result.ok) view.say(words.tools.several.changed(nodes.length), { canUndo: true });
  };
}

interface ResponsibleProps {
  readonly tasks: readonly Task[];
  readonly onChange: (rule: AssignmentRule) => void;
}

function Responsible({ tasks, onChange }: ResponsibleProps) {
  const words = useWords();
  const names = useNames();
  const { several } = words.tools;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useAsked('who', () => setOpen(true));
  const said = common(tasks, ({ assignment }) =>
    assignment ? ruleWords(assignment, names, words) : words.panel.who.nobodyYet,
  );
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3>{several.responsible}</h3>
        <span className={styles.more}>{several.forTasks(tasks.length)}</span>
      </div>
      <Plain
        ref={button}
        className={who.summary ?? ''}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        <Icon name="people" size={14} />
        <span className={said === null ? who.missing : who.words}>{said ?? several.different}</span>
        <Icon name="down" size={14} />
      </Plain>
      <WhoPicker triggerRef={button} isOpen={isOpen} onOpenChange={setOpen} onChoose={onChange} />
    </section>
  );
}

interface TargetProps {
  readonly tasks: readonly Task[];
  readonly onChange: ReturnType<typeof useChangeAll>;
}

function Target({ tasks, onChange }: TargetProps) {
  const words = useWords();
  const diagram = useDiagram();
  const { directory } = useEditor();
  const { several } = words.tools;
  const timed = tasks.filter((task) => task.deadline);
  const budget = common(tasks, (task) => JSON.stringify(task.deadline?.budget ?? null));
  const setBudget = (next: Budget) => onChange(tasks, (task) => ({ deadline: { ...task.deadline, budget: next } }));
  const ladder = common(timed, (task) => task.deadline?.ladder ?? NONE);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3>{several.target}</h3>
      </div>
      <Presets chosen={budget === null ? undefined : (JSON.parse(budget) ?? undefined)} onChoose={setBudget} />
      {timed.length > 0 && (
        <Select
          label={several.ladder}
          placeholder={several.different}
          options={ladderOptions(diagram, words)}
          value={ladder}
          onChange={(id) => {
            const made = id === USUAL ? usualLadder(words.drawing.remind.usualName, directory.channels) : null;
            const ladderId = made?.id ?? id;
            onChange(
              timed,
              (task) => {
                const { ladder: _, ...rest } = task.deadline as NonNullable<Task['deadline']>;
                return { deadline: ladderId === NONE ? rest : { ...rest, ladder: ladderId } };
              },
              made ? [{ type: 'updateProcess', change: { ladders: [...diagram.ladders, made] } }] : [],
            );
          }}
        />
      )}
    </section>
  );
}

const NONE = ' ';
const USUAL = ' usual';

function ladderOptions(diagram: Diagram, words: ReturnType<typeof useWords>) {
  return [
    { id: NONE, name: words.panel.remind.none },
    ...(usualOf(diagram) ? [] : [{ id: USUAL, name: words.panel.remind.usualLadder }]),
    ...diagram.ladders.map(({ id, name }) => ({ id, name })),
  ];
}

function LaneOfAll({ nodes }: { readonly nodes: readonly Node[] }) {
  const words = useWords();
  const { dispatch } = useEditor();
  const lanes = useDiagram((diagram) => diagram.lanes);
  if (lanes.length < 2) return null;
  return (
    <section className={styles.section}>
      <Select
        label={words.tools.several.lane}
        placeholder={words.tools.several.different}
        options={lanes.map(({ id, name }) => ({ id, name }))}
        value={common(nodes, (node) => node.lane ?? '')}
        onChange={(lane) =>
          dispatch({
            type: 'moveNodes',
            nodes: nodes.map((node) => node.id),
            by: { x: 0, y: 0 },
            lane,
            align: true,
          })
        }
      />
    </section>
  );
}

/** What all of them say alike; null: they differ. */
function common<T>(list: readonly T[], say: (item: T) => string): string | null {
  const said = new Set(list.map(say));
  return said.size === 1 ? ([...said][0] as string) : null;
}
