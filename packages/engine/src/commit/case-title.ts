// What a case is called in rows and alerts: the title it was given, else the drawing's title filled in with what is known by now.
import type { InstanceState, ProcessGraph } from '@baton/core';
import { fillIn } from '../alerts/fill-in';
import { fillingOf } from '../queries/local-data';

const LONGEST = 200;

/** What is not known yet is left out: "{quantity} {product} for {client}" is "for Café Mirador" until the brief is taken. */
export function caseTitle(graph: ProcessGraph, state: InstanceState): string {
  if (state.title !== '') return state.title;
  const { caseTitle: template, name } = graph.diagram;
  const filled = fillIn(template ?? '', fillingOf(state, state.variables))
    .replace(/\{[A-Za-z_]\w*\}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (filled || name).slice(0, LONGEST);
}
