// A file from elsewhere: chosen or dropped, then what was found in it. Slot of `page: 'import'`; loaded lazily, the importer itself when a
// file is read.
import '@baton/words/wizard';
import { Button, Icon, useWords } from '@baton/look';
import { useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { BeginningPageFrame } from '../shell/beginning-frame';
import { FaultNote } from './fault-note';
import { FoundFile } from './found-file';
import styles from './import.module.css';
import { ProblemList } from './problem-list';
import { type ReadFile, readFile } from './read-file';

export function ImportPage() {
  const { importing: said } = useWords();
  const [name, setName] = useState('');
  const [read, setRead] = useState<ReadFile | 'reading' | null>(null);
  const open = (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    setRead('reading');
    void readFile(file).then(setRead);
  };
  const choose = (label: string) => (
    <FileTrigger acceptedFileTypes={['.bpmn', '.xml', '.json', '.bpmn20.xml']} onSelect={(files) => open(files?.[0])}>
      <Button icon="upload">{label}</Button>
    </FileTrigger>
  );
  return (
    <BeginningPageFrame title={said.title} lead={said.lead}>
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
        {read !== null && read !== 'reading' && read.ok && (
          <FoundFile read={read} fileName={name} another={choose(said.another)} />
        )}
      </DropZone>
    </BeginningPageFrame>
  );
}
