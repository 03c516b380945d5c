// What a person does with the path that steps stand in: takes them out of it and puts them into another one, or past their neighbour. Part of the acts.
import type { Locale, Words } from '@baton/words';
import type { CommandResult } from '../commands/command';
import { rowOf } from '../commands/rules/row-of';
import type { SetGroup } from '../commands/set-group';
import type { Editor } from '../document/editor';
import { refusalWords, sayRefusal } from './refusal-words';

export interface PathActs {
  /**
   * One, or several that hang together, into a path; their old place is closed up. A sentence: why their ways do not let them; they are not moved at all then.
   * Empty: there is nothing to be said.
   */
  moveOnto(nodes: readonly string[], flow: string, lane?: string, also?: readonly SetGroup[]): string | null;
  /** Along their path: behind the next step, or before the one before. */
  movePast(nodes: readonly string[], which: 'next' | 'before'): void;
}

export function makePathActs(editor: Editor, locale: Locale, words: Words, nameOf: (id: string) => string): PathActs {
  const { document, view } = editor;
  const { onto } = words.canvas;

  const into = (
    nodes: readonly string[],
    flow: string,
    lane?: string,
    also: readonly SetGroup[] = [],
  ): CommandResult => {
    const { diagram } = document.getState();
    const moved = { type: 'moveOntoFlow', nodes, flow, ...(lane !== undefined && { lane }) } as const;
    const row = rowOf(diagram, nodes);
    const result = editor.dispatch(also.length > 0 ? { type: 'runAll', commands: [moved, ...also] } : moved);
    const path = diagram.flows.find(({ id }) => id === flow);
    if (!result.ok || !row || !path) return result;
    const ends = [nameOf(path.from), nameOf(path.to)] as const;
    const stands = nodes.length > 1 ? onto.together(...ends) : onto.between(nameOf(row.head.id), ...ends);
    const [before, behind] = [row.into[0]?.from, row.out[0]?.to];
    const closed = before === undefined || behind === undefined ? null : [nameOf(before), nameOf(behind)];
    // Of two without names of their own it would say nothing.
    const more = closed && closed[0] !== closed[1] ? ` ${onto.closed(closed[0] ?? '', closed[1] ?? '')}` : '';
    view.say(stands + more, { canUndo: true });
    return result;
  };

  return {
    moveOnto(nodes, flow, lane, also) {
      const result = into(nodes, flow, lane, also);
      if (result.ok) return null;
      if (result.code === 'nothing-to-do') return '';
      const only = nodes.length > 1 ? onto.onlyMovedAll : onto.onlyMoved(nameOf(nodes[0] ?? ''));
      return `${only} ${refusalWords(locale, result)}`;
    },
    movePast(nodes, which) {
      const { diagram } = document.getState();
      const row = rowOf(diagram, nodes);
      if (!row) return view.say(onto.noRow);
      const isNext = which === 'next';
      const way = (isNext ? row.out : row.into)[0];
      const neighbour = isNext ? way?.to : way?.from;
      const path = diagram.flows.find((flow) => (isNext ? flow.from : flow.to) === neighbour && flow !== way);
      const result = path && into(nodes, path.id);
      if (!result) view.say(onto.nowhere);
      else sayRefusal(view, locale, result);
    },
  };
}
