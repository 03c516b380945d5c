// Whichever comes first: what is waited for on each path, and waiting for something else too.
import type { NodeOf } from '@baton/core';
import { Icon, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { editorKind } from '../../kinds/registry';
import { QuietButton } from '../fields/quiet-button';
import { nameOfNode } from '../names';
import styles from '../panel.module.css';
import { Section } from '../section';
import { useAddPath } from './add-path';

const WAITS: ReadonlySet<string> = new Set(['intermediateCatchEvent', 'receiveTask']);

export function FirstSection({ node }: { readonly node: NodeOf<'eventBasedGateway'> }) {
  const words = useWords();
  const { first } = words.kindOptions;
  const { readOnly, view } = useEditor();
  const add = useAddPath(node, 'intermediateCatchEvent');
  const targets = useDiagram(
    (diagram) =>
      diagram.flows
        .filter((flow) => flow.from === node.id)
        .flatMap((flow) => diagram.nodes.find((one) => one.id === flow.to) ?? []),
    (a, b) => a.length === b.length && a.every((one, i) => one === b[i]),
  );
  return (
    <Section title={words.panel.sections.wait} node={node.id} fields={['flows']}>
      <p className={styles.hint}>{targets.length === 0 ? first.none : first.hint}</p>
      {targets.map((target) => (
        <div key={target.id} className={styles.row}>
          <Icon name={editorKind(target.kind).icon} size={14} />
          <QuietButton strong onPress={() => view.select(target.id)}>
            {nameOfNode(target, words) ?? target.id}
          </QuietButton>
          {!WAITS.has(target.kind) && <span>{first.notWaiting}</span>}
        </div>
      ))}
      {!readOnly && (
        <div className={styles.foot}>
          <QuietButton icon="add" strong onPress={add}>
            {first.add}
          </QuietButton>
        </div>
      )}
    </Section>
  );
}
