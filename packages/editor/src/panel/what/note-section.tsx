// A note for those who read the drawing. Every kind may have one.
import type { Node } from '@baton/core';
import { useWords } from '@baton/look';
import { useEdit } from '../edit';
import { TypedArea } from '../fields/typed-text';
import { Section } from '../section';

export function NoteSection({ node }: { readonly node: Node }) {
  const { panel } = useWords();
  const edit = useEdit();
  return (
    <Section title={panel.sections.note} node={node.id} fields={['note']}>
      <TypedArea
        label={panel.sections.note}
        labelHidden
        rows={2}
        place={`node.${node.id}.note`}
        value={node.note ?? ''}
        onType={(note) => edit.typeNode(node, { note })}
      />
    </Section>
  );
}
