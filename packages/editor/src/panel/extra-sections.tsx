// The sections of the host below the editor's own, for one step.
import type { Node } from '@baton/core';
import { Fragment } from 'react';
import type { NodeChange } from '../commands/update-node';
import { useDiagram, useEditor } from '../document/editor-context';
import { Section } from './section';

export function ExtraSections({ node }: { readonly node: Node }) {
  const { sections, readOnly, dispatch } = useEditor();
  const diagram = useDiagram();
  const update = (change: NodeChange) => dispatch({ type: 'updateNode', id: node.id, change });
  return sections
    .filter(({ shows }) => shows?.(node) ?? true)
    .map(({ id, title, render }) => (
      <Fragment key={id}>
        <Section title={title} node={null} fields={[`host-${id}`]}>
          {render({ node, diagram, readOnly, update })}
        </Section>
      </Fragment>
    ));
}
