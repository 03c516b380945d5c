// A process that is not saved yet: its identifier from its name, and the drawing with which it begins.
import type { Diagram } from '@baton/client';

const KEY = 'baton.newProcess.';
const LONGEST = 60;

/** Letters, digits and underscores, beginning with a letter; another one where it is taken. */
export function newProcessId(name: string, known: readonly string[]): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_\d]+|_+$/g, '')
    .slice(0, LONGEST);
  const base = words || 'process';
  let id = base;
  for (let number = 2; known.includes(id); number++) id = `${base}_${number}`;
  return id;
}

/** The name stays in this tab until the process is saved for the first time. */
export function keepNewName(processId: string, name: string): void {
  sessionStorage.setItem(KEY + processId, name);
}

export function keptNewName(processId: string): string | null {
  return sessionStorage.getItem(KEY + processId);
}

export interface FirstNames {
  readonly start: string;
  readonly end: string;
}

export function firstDiagram(processId: string, name: string, names: FirstNames): Diagram {
  return {
    format: 1,
    id: processId,
    name,
    lanes: [],
    nodes: [
      { id: 'start', kind: 'startEvent', name: names.start },
      { id: 'end', kind: 'endEvent', name: names.end },
    ],
    flows: [{ id: 'first', from: 'start', to: 'end' }],
    variables: [],
    ladders: [],
  };
}
