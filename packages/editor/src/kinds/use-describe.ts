// Plain words of conditions for the canvas: the grammar is loaded when a drawing has a condition that is shown on it. Called by the stage.
import type { Diagram, describeExpression, Node } from '@baton/core';
import { useEffect, useState } from 'react';

type Describe = typeof describeExpression;

let loaded: Describe | undefined;

export function useDescribe({ nodes, flows }: Diagram): Describe | undefined {
  const [, setReady] = useState(false);
  // Asked by many parts of the page: once it is there, nothing is looked for any more.
  const isNeeded = loaded === undefined && showsFormulas(nodes, flows);
  useEffect(() => {
    if (!isNeeded || loaded) return;
    let isHere = true;
    import('@baton/core/expression').then((grammar) => {
      loaded = grammar.describeExpression;
      if (isHere) setReady(true);
    });
    return () => {
      isHere = false;
    };
  }, [isNeeded]);
  return loaded;
}

const known = new WeakMap<Diagram['nodes'], { readonly flows: Diagram['flows']; readonly shows: boolean }>();

/** Looked for once a drawing. */
function showsFormulas(nodes: Diagram['nodes'], flows: Diagram['flows']): boolean {
  const found = known.get(nodes);
  if (found?.flows === flows) return found.shows;
  const shows = nodes.some(showsFormula) || flows.some(({ when, name }) => when !== undefined && name === undefined);
  known.set(nodes, { flows, shows });
  return shows;
}

function showsFormula(node: Node): boolean {
  if (!('event' in node) || !node.event) return false;
  const { event } = node;
  if (event.type === 'condition') return true;
  if (event.type !== 'timer') return false;
  const at = 'when' in event ? event.when : 'wait' in event ? event.wait : undefined;
  return typeof at === 'object' && 'expression' in at;
}
