// What stands in a file that could be read: which process, what it is to be called, who is who, what is left out and where; and a look at the
// drawing before it is taken over.
import '@baton/words/wizard';
import type { Diagram } from '@baton/core';
import { Button, Note, RadioCards, useWords } from '@baton/look';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useDiagram, useEditor } from '../document/editor-context';
import { called, firstName, NameChoice } from '../shell/name-choice';
import { Preview } from '../shell/preview';
import { WhoIsThat } from '../templates/who-is-that';
import styles from './import.module.css';
import { ProblemList } from './problem-list';
import type { ReadFile, ReadProcess } from './read-file';
import { takeOver } from './take-over';
import { useWhoIsWho } from './use-who-is-who';

/** From here on the drawing is not shown before it is taken over. */
const MOST_SHOWN = 400;

type Readable = Extract<ReadFile, { readonly ok: true }>;

export interface FoundFileProps {
  readonly read: Readable;
  readonly fileName: string;
  /** Chooses another file. */
  readonly another: ReactNode;
  /** What stands at the foot of the page: the act that takes it over. */
  readonly onFoot: (foot: ReactNode) => void;
}

export function FoundFile(props: FoundFileProps) {
  const { read } = props;
  const words = useWords();
  const { importing: said } = words;
  const [which, setWhich] = useState(0);
  const process = read.processes[which];
  if (!process) return null;
  const choice = read.processes.length > 1 && (
    <>
      <h3>{said.whichOne(read.processes.length)}</h3>
      <RadioCards
        label={said.which}
        arrangement="list"
        value={String(which)}
        onChange={(at) => setWhich(Number(at))}
        cards={read.processes.map((one, at) => ({
          id: String(at),
          name: one.diagram.name,
          hint: words.templates.steps(countSteps(one.diagram)),
        }))}
      />
    </>
  );
  return <FoundProcess key={which} {...props} process={process} choice={choice} />;
}

interface FoundProcessProps extends FoundFileProps {
  readonly process: ReadProcess;
  readonly choice: ReactNode;
}

function FoundProcess({ read, fileName, another, onFoot, process, choice }: FoundProcessProps) {
  const words = useWords();
  const { importing: said } = words;
  const editor = useEditor();
  const drawn = useDiagram();
  const offered = process.diagram.name;
  const [name, setName] = useState(() => firstName(drawn, offered, words));
  const placed = useMemo(() => takeOver(process, drawn.id), [process, drawn.id]);
  const { diagram, directory, unknown } = useWhoIsWho(placed);
  useEffect(() => {
    const use = () => {
      const mine = called(diagram, name);
      editor.document.replace(mine);
      editor.view.update({ page: null });
      editor.view.say(words.beginning.begun(mine.name), { canUndo: true });
    };
    onFoot(
      <Button variant="primary" onPress={use}>
        {said.use}
      </Button>,
    );
  }, [diagram, name, editor, words, said, onFoot]);
  const isShown = diagram.nodes.length <= MOST_SHOWN;
  return (
    <div className={styles.both}>
      <div className={styles.found}>
        {choice}
        <NameChoice name={name} onChange={setName} offered={offered} />
        <p>{process.isLaidOut ? said.ownLayout : said.arranged}</p>
        {!isShown && <Note tone="risk">{said.large(diagram.nodes.length)}</Note>}
        <WhoIsThat hint={said.lanesHint} unknown={unknown} />
        {read.problems.length === 0 && <p>{said.clean}</p>}
        <ProblemList problems={read.problems} name={fileName} />
        {another}
      </div>
      {isShown && (
        <div className={styles.stage}>
          <Preview diagram={diagram} directory={directory} label={diagram.name} />
        </div>
      )}
    </div>
  );
}

/** What is done on the way: without beginnings and ends. */
function countSteps({ nodes }: Diagram): number {
  return nodes.filter(({ kind }) => kind !== 'startEvent' && kind !== 'endEvent').length;
}
