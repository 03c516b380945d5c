// What a case is called in rows and alerts: the title it was given, else the drawing's title filled in with what is known by now.
import type { InstanceState, ProcessGraph } from '@baton/core';
import { fillIn } from '../alerts/fill-in';
import { fillingOf } from '../queries/local-data';

const LONGEST = 200;

/** What is not known yet is left out: "{quantity} {product} for {client}" is "For Café Mirador" until the brief is taken. */
export function caseTitle(graph: ProcessGraph, state: InstanceState): string {
  if (state.title !== '') return state.title;
  const { caseTitle: template, name } = graph.diagram;
  const filled = fillIn(template ?? '', fillingOf(state, state.variables));
  const known = filled.replace(UNKNOWN, '').replace(/\s+/g, ' ').replace(HANGING, '');
  const title = filled.search(UNKNOWN) === 0 ? begun(known) : known;
  return (title || name).slice(0, LONGEST);
}

const UNKNOWN = /\{[A-Za-z_]\w*\}/g;
/** Signs that stood between what is known and what is not. */
const HANGING = /^[\s,;:·–—-]+|[\s,;:·–—-]+$/g;

/** As a title begins, where its first word is no longer the one that was written first. */
function begun(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
