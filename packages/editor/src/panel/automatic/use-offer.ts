// What the host tells of the handler that a step calls. Called by the sections that show what it takes, so that it stands in one of them only.
import type { HandlerOffer, Node } from '@baton/core';
import { useEditor, useStoreValue } from '../../document/editor-context';

export function useOffer(node: Node): HandlerOffer | undefined {
  const offers = useStoreValue(useEditor().handlers);
  return 'handler' in node && node.handler !== undefined
    ? offers?.find(({ name }) => name === node.handler)
    : undefined;
}

/** Fields of a step that stand with its handler: what it takes, where the host tells that. */
export function withInput(fields: readonly string[], offer: HandlerOffer | undefined): readonly string[] {
  return offer ? [...fields, 'input'] : fields;
}
