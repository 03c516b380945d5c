// A file from elsewhere: chosen or dropped, then what was found in it, what is left out and where, and a look at the drawing before it is
// taken over. Slot of `page: 'import'`; loaded lazily, the importer itself when a file is read.
import type { Diagram } from '@baton/core';
import { Button, Icon, Note, RadioCards, useWords } from '@baton/look';
import { useMemo, useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { ProcessCanvas } from '../canvas/process-canvas';
import { useDiagram, useEditor } from '../document/editor-context';
import { BeginningPageFrame } from '../shell/beginning-frame';
import { FaultNote } from './fault-note';
import styles from './import.module.css';
import { ProblemList } from './problem-list';
import { type ReadFile, readFile } from './read-file';
import { takeOver } from './take-over';

/** From here on the drawing is not shown before it is taken over. */
const MOST_SHOWN = 400;

export function ImportPage() {
  const words = useWords();
  const { file: said } = words.beginning;
  const editor = useEditor();
  const id = useDiagram((diagram) => diagram.id);
  const [name, setName] = useState('');
  const [read, setRead] = useState<ReadFile | 'reading' | null>(null);
  const [which, setWhich] = useState(0);
  const open = (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    setWhich(0);
    setRead('reading');
    void readFile(file).then(setRead);
  };
  const process = read !== null && read !== 'reading' && read.ok ? read.processes[which] : undefined;
  const diagram = useMemo(() => process && takeOver(process, id), [process, id]);
  const use = () => {
    if (!diagram) return;
    editor.document.replace(diagram);
    editor.view.update({ page: null });
    editor.view.say(words.beginning.begun(diagram.name), { canUndo: true });
  };
  const choose = (label: string) => (
    <FileTrigger acceptedFileTypes={['.bpmn', '.xml', '.json', '.bpmn20.xml']} onSelect={(files) => open(files?.[0])}>
      <Button icon="upload">{label}</Button>
    </FileTrigger>
  );
  return (
    <BeginningPageFrame
      title={said.title}
      lead={said.lead}
      foot={
        diagram && (
          <Button variant="primary" onPress={use}>
            {said.use}
          </Button>
        )
      }
    >
      <DropZone
        className={styles.page ?? ''}
        aria-label={said.drop}
        onDrop={async ({ items }) => {
          const dropped = items.find((item) => item.kind === 'file');
          if (dropped) open(await dropped.getFile());
        }}
      >
        {read === null && (
          <div className={styles.drop}>
            <Icon name="upload" size={28} />
            <p>{said.drop}</p>
            {choose(said.choose)}
          </div>
        )}
        {read === 'reading' && (
          <p role="status" className={styles.drop}>
            {said.reading(name)}
          </p>
        )}
        {read !== null && read !== 'reading' && !read.ok && (
          <div className={styles.found}>
            <FaultNote name={name} fault={read.fault} />
            <ProblemList problems={read.problems} name={name} isRefused />
            {choose(said.another)}
          </div>
        )}
        {read !== null && read !== 'reading' && read.ok && process && diagram && (
          <div className={styles.both}>
            <div className={styles.found}>
              {read.processes.length > 1 && (
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
                      hint: words.beginning.templates.steps(countSteps(one.diagram)),
                    }))}
                  />
                </>
              )}
              <p>{process.isLaidOut ? said.ownLayout : said.arranged}</p>
              {diagram.nodes.length > MOST_SHOWN && <Note tone="risk">{said.large(diagram.nodes.length)}</Note>}
              <ProblemList problems={read.problems} name={name} />
              {choose(said.another)}
            </div>
            {diagram.nodes.length <= MOST_SHOWN && (
              <div className={styles.stage}>
                <ProcessCanvas diagram={diagram} directory={editor.directory} label={diagram.name} />
              </div>
            )}
          </div>
        )}
      </DropZone>
    </BeginningPageFrame>
  );
}

/** What is done on the way: without beginnings and ends. */
function countSteps({ nodes }: Diagram): number {
  return nodes.filter(({ kind }) => kind !== 'startEvent' && kind !== 'endEvent').length;
}
