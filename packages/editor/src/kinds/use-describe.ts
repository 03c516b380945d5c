// Plain words of conditions for the canvas: the grammar is loaded when a drawing has a condition that is shown on it. Called by the stage.
import type { Diagram, describeExpression, Node } from '@baton/core';
import { useEffect, useMemo, useState } from 'react';

type Describe = typeof describeExpression;

let loaded: Describe | undefined;

export function useDescribe({ nodes, flows }: Diagram): Describe | undefined {
  const [, setReady] = useState(false);
  const isNeeded = useMemo(
    () => nodes.some(showsFormula) || flows.some(({ when, name }) => when !== undefined && name === undefined),
    [nodes, flows],
  );
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

function showsFormula(node: Node): boolean {
  if (!('event' in node) || !node.event) return false;
  const { event } = node;
  if (event.type === 'condition') return true;
  if (event.type !== 'timer') return false;
  const at = 'when' in event ? event.when : 'wait' in event ? event.wait : undefined;
  return typeof at === 'object' && 'expression' in at;
}
