// What a step takes from the case for itself, and what of its own goes back: folded until somebody needs it.
import { useWords } from '@baton/look';
import { useOffer } from '../automatic/use-offer';
import { useEdit } from '../edit';
import { MappingsField } from '../fields/mappings-field';
import styles from '../panel.module.css';
import { FoldedSection } from './folded-section';
import type { Activity } from './repeat-section';

export function DataSection({ node }: { readonly node: Activity }) {
  const { data } = useWords().kindOptions;
  const edit = useEdit();
  // What a handler takes is given in its own form.
  const offer = useOffer(node);
  const said = [
    !offer && node.input && `${data.input}: ${node.input.length}`,
    node.output && `${data.output}: ${node.output.length}`,
  ].filter(Boolean);
  return (
    <FoldedSection
      title={data.title}
      node={node.id}
      fields={offer ? ['output'] : ['input', 'output']}
      said={said.length > 0 ? said.join(' · ') : null}
    >
      {(offer || !node.input) && !node.output && <p className={styles.hint}>{data.none}</p>}
      {!offer && (
        <MappingsField
          label={data.input}
          into="free"
          value={node.input}
          onChange={(input, typing) => (typing ? edit.typeNode : edit.node)(node, { input })}
        />
      )}
      <MappingsField
        label={data.output}
        help={node.output && data.outputHint}
        into="data"
        value={node.output}
        onChange={(output, typing) => (typing ? edit.typeNode : edit.node)(node, { output })}
      />
    </FoldedSection>
  );
}
