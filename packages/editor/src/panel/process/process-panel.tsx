// About this process: shown when nothing is selected. Name and case, lanes and roles, case data, ladders, time targets of the case.
import { useWords } from '@baton/look';
import { useDiagram, useView } from '../../document/editor-context';
import { useEdit } from '../edit';
import styles from '../panel.module.css';
import { PanelHeader } from '../panel-header';
import { TableTexts } from '../rules/table-texts';
import { Section } from '../section';
import { CaseSection } from './case-section';
import { DataSection } from './data-section';
import { LaddersSection } from './ladders-section';
import { LanesSection } from './lanes-section';
import { SpansSection } from './spans-section';

/** Their words in another language have no step at which they could be written. */
function UnusedTables() {
  const { rules } = useWords().kindOptions;
  const language = useView((view) => view.language);
  const tables = useDiagram((diagram) => diagram.decisions) ?? [];
  const nodes = useDiagram((diagram) => diagram.nodes);
  const unused = tables.filter(
    ({ id }) => !nodes.some((node) => node.kind === 'businessRuleTask' && node.decision === id),
  );
  if (language === null || unused.length === 0) return null;
  return (
    <Section title={rules.title} node={null} fields={[]}>
      {unused.map((table) => (
        <TableTexts key={table.id} table={table} />
      ))}
    </Section>
  );
}

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
        <UnusedTables />
      </div>
    </>
  );
}
