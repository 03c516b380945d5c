// Keeps what depends only on which steps a sheet has and how paths lead between them, for the last few sheets. Called by order and numbers.
import type { Scope } from './scope';

const KEPT = 12;

export function keptByStructure<T>(make: (scope: Scope) => T): (scope: Scope) => T {
  const known: { readonly scope: Scope; readonly value: T }[] = [];
  return (scope) => {
    // What a command is still working on may change under our hands.
    if (!Object.isFrozen(scope.nodes[0]) || !Object.isFrozen(scope.flows[0])) return make(scope);
    const at = known.findIndex((one) => isAlike(one.scope, scope));
    const entry = at < 0 ? { scope, value: make(scope) } : (known[at] as (typeof known)[number]);
    if (at >= 0) known.splice(at, 1);
    known.unshift(at < 0 ? entry : { scope, value: entry.value });
    if (known.length > KEPT) known.pop();
    return entry.value;
  };
}

/** The very same paths between steps of the same ids, kinds and hosts. */
function isAlike(a: Scope, b: Scope): boolean {
  if (a === b) return true;
  if (a.flows.length !== b.flows.length || a.nodes.length !== b.nodes.length) return false;
  for (let i = 0; i < a.flows.length; i++) if (a.flows[i] !== b.flows[i]) return false;
  for (let i = 0; i < a.nodes.length; i++) {
    const [one, other] = [a.nodes[i], b.nodes[i]];
    if (one === other) continue;
    if (one?.id !== other?.id || one?.kind !== other?.kind) return false;
    if (one?.kind === 'boundaryEvent' && other?.kind === 'boundaryEvent' && one.attachedTo !== other.attachedTo)
      return false;
  }
  return true;
}
