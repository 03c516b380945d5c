// What is seen from inside a sub-process, or from one run for an element: local data over that of the case, and what declares it. Called wherever
// a task's texts and fields are filled in.
import { CASE_KEY, type Diagram, dataAt, type InstanceState, type Variable, type Variables } from '@baton/core';

/** As the task sees it; once its place is left, as the case does. */
export function dataOfItem(state: InstanceState, item: number | null): Variables {
  const token = state.items.find(({ id }) => id === item)?.token;
  const place = token === undefined ? undefined : state.tokens.find(({ id }) => id === token);
  return place ? dataAt({ state }, place) : state.variables;
}

/** What texts are filled in with: that, and the key of the case unless data has that name. */
export function fillingOf(state: InstanceState, data: Variables): Variables {
  return { [CASE_KEY]: state.key, ...data };
}

/** What declares the data that a step sees: of the sub-processes around it, then of the case. Each name once, from the inside out. */
export function declaredAt({ nodes, variables }: Diagram, node: string): readonly Variable[] {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const found = new Map<string, Variable>();
  for (let at = byId.get(node); at; at = at.parent === undefined ? undefined : byId.get(at.parent)) {
    const own = at.kind === 'subProcess' ? (at.variables ?? []) : [];
    for (const variable of own) if (!found.has(variable.name)) found.set(variable.name, variable);
  }
  for (const variable of variables) if (!found.has(variable.name)) found.set(variable.name, variable);
  return [...found.values()];
}
