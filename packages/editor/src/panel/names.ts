// What things are called on the screen: steps, people, roles, data, ladders by their identifiers. Used by panel, check, text and try-out.
import type { Diagram, Node } from '@baton/core';
import { useWords } from '@baton/look';
import type { Words } from '@baton/words';
import { useMemo } from 'react';
import type { EditorDirectory } from '../document/editor';
import { useEditor } from '../document/editor-context';
import { useSpoken } from '../document/spoken';
import { barWords } from '../kinds/bar-words';
import { roleName } from '../kinds/who';
import { byId } from '../layout/by-id';

export interface Names {
  step(id: string): string;
  person(id: string): string;
  role(id: string): string;
  variable(name: string): string;
  ladder(id: string): string;
  calendar(id: string): string;
}

export function namesOf(diagram: Diagram, directory: EditorDirectory, words: Words): Names {
  const named = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.name ?? id;
  return {
    step: (id) => nameOfNode(byId(diagram.nodes).get(id), words, diagram) ?? id,
    person: (id) => named(directory.people, id),
    role: (id) => roleName(id, directory, diagram),
    variable: (name) => diagram.variables.find((variable) => variable.name === name)?.label ?? name,
    ladder: (id) => named(diagram.ladders, id),
    calendar: (id) => named(directory.calendars, id),
  };
}

/** With the steps of an earlier drawing: what is no longer drawn is called as it was. */
export function withEarlier(names: Names, earlier: Diagram | null | undefined, words: Words): Names {
  if (!earlier) return names;
  const step = (id: string) => {
    const name = names.step(id);
    return name === id ? (nameOfNode(byId(earlier.nodes).get(id), words, earlier) ?? id) : name;
  };
  return { ...names, step };
}

export function useNames(): Names {
  const diagram = useSpoken();
  const { directory } = useEditor();
  const words = useWords();
  return useMemo(() => namesOf(diagram, directory, words), [diagram, directory, words]);
}

/** A step's own name, else what stands on it, else the plain name of its kind. */
export function nameOfNode(node: Node | undefined, words: Words, diagram?: Diagram): string | undefined {
  if (!node) return undefined;
  if (diagram && node.kind === 'parallelGateway') return barWords(node, { diagram, words });
  return node.name ?? words.kinds[node.kind].name;
}
