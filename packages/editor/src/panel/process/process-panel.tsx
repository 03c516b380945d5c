// About this process: shown when nothing is selected. Name and case, lanes and roles, case data, ladders, time targets of the case.
import { useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useEdit } from '../edit';
import styles from '../panel.module.css';
import { PanelHeader } from '../panel-header';
import { CaseSection } from './case-section';
import { DataSection } from './data-section';
import { LaddersSection } from './ladders-section';
import { LanesSection } from './lanes-section';
import { SpansSection } from './spans-section';

export function ProcessPanel() {
  const words = useWords();
  const name = useDiagram((diagram) => diagram.name);
  const edit = useEdit();
  return (
    <>
      <PanelHeader
        icon="diagram"
        name={name}
        place="name"
        nameLabel={words.panel.process.name}
        kind={words.panel.process.title}
        onRename={(next) => edit.typeProcess({ name: next })}
      />
      <div className={styles.body}>
        <CaseSection />
        <LanesSection />
        <DataSection />
        <SpansSection />
        <LaddersSection />
      </div>
    </>
  );
}
