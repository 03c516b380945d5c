// What stands in a file that could be read: which process, what it is to be called, who is who, what is left out and where; and a look at the
// drawing before it is taken over.
import '@baton/words/wizard';
import { Button, Note, RadioCards, useWords } from '@baton/look';
import { type ReactNode, useMemo, useState } from 'react';
import { useDiagram, useEditor } from '../document/editor-context';
import { countSteps } from '../kinds/count-steps';
import { begin } from '../shell/begin';
import { PageFoot } from '../shell/beginning-frame';
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
          hint: words.editor.canvas.stepCount(countSteps(one.diagram.nodes)),
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

function FoundProcess({ read, fileName, another, process, choice }: FoundProcessProps) {
  const words = useWords();
  const { importing: said } = words;
  const editor = useEditor();
  const drawn = useDiagram();
  const offered = process.diagram.name;
  const [name, setName] = useState(() => firstName(drawn, offered, words));
  const placed = useMemo(() => takeOver(process, drawn.id), [process, drawn.id]);
  const { diagram, directory, unknown } = useWhoIsWho(placed);
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
        <PageFoot>
          <Button variant="primary" onPress={() => begin(editor, called(diagram, name), words)}>
            {said.use}
          </Button>
        </PageFoot>
      </div>
      {isShown && (
        <div className={styles.stage}>
          <Preview diagram={diagram} directory={directory} label={diagram.name} />
        </div>
      )}
    </div>
  );
}
