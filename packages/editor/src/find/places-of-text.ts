// All that people wrote on a drawing, as places that can be searched and changed: names, instructions, questions, letters, words on paths, and all that is
// said in other languages. Pure.
import type { Diagram, FormField, Node } from '@baton/core';
import { textsOf } from '@baton/core/diagram';
import type { EditorCommand } from '../commands/command';
import type { NodeChange } from '../commands/update-node';

export interface TextPlace {
  readonly key: string;
  readonly text: string;
  /** Step that it stands at; empty: something of the whole process. */
  readonly node: string;
  readonly flow: string | null;
  /** The language that it is written in; absent: as the drawing was written. */
  readonly language?: string;
  /** Of a text in another language, in `Diagram.texts`. */
  readonly place?: string;
}

const NODE_TEXTS = ['name', 'instructions', 'script', 'note'] as const;
const FIELD_TEXTS = ['label', 'help'] as const;

export function placesOfText(diagram: Diagram): readonly TextPlace[] {
  const places: TextPlace[] = [];
  for (const node of diagram.nodes)
    rewritten(node, (key, text) => {
      places.push({ key, text, node: node.id, flow: null });
      return text;
    });
  for (const { id, from, name } of diagram.flows)
    if (name !== undefined) places.push({ key: `${id} path`, text: name, node: from, flow: id });
  return [...places, ...translations(diagram)];
}

/** What is said in other languages, by language, in the order of the drawing; words for what is drawn no more stay unseen. */
function translations(diagram: Diagram): readonly TextPlace[] {
  const languages = Object.entries(diagram.texts ?? {});
  if (languages.length === 0) return [];
  const known = textsOf(diagram);
  return languages.flatMap(([language, said]) =>
    known.flatMap(({ place, node, flow }) => {
      const text = said[place];
      const here = { key: `${language} ${place}`, node: node ?? '', flow, language, place };
      return text === undefined ? [] : [{ ...here, text }];
    }),
  );
}

/** Places that hold the text, whatever its case. */
export function found(places: readonly TextPlace[], text: string, locale: string): readonly TextPlace[] {
  const wanted = text.toLocaleLowerCase(locale);
  return wanted === '' ? [] : places.filter((place) => place.text.toLocaleLowerCase(locale).includes(wanted));
}

/** With every occurrence replaced; the replacement is taken as it is. */
export function replaced(text: string, find: string, by: string, locale: string): string {
  const [low, wanted] = [text.toLocaleLowerCase(locale), find.toLocaleLowerCase(locale)];
  // Where lower case has another length, what is written is compared.
  const [where, what] = low.length === text.length ? [low, wanted] : [text, find];
  if (what === '') return text;
  let result = '';
  let from = 0;
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, from)) {
    result += text.slice(from, at) + by;
    from = at + what.length;
  }
  return result + text.slice(from);
}

/** One undo step for all places; one that would be left without words keeps them. Null: nothing would change. */
export function replaceIn(
  diagram: Diagram,
  keys: ReadonlySet<string>,
  write: (text: string) => string,
): EditorCommand | null {
  const commands: Exclude<EditorCommand, { type: 'runAll' }>[] = [];
  const next = (key: string, text: string) => {
    const written = keys.has(key) ? write(text).trim() : text;
    return written === '' ? text : written;
  };
  for (const node of diagram.nodes) {
    const change = rewritten(node, next);
    if (Object.keys(change).length > 0)
      commands.push({ type: 'updateNode', id: node.id, change: change as NodeChange });
  }
  for (const { id, name } of diagram.flows) {
    const written = name === undefined ? name : next(`${id} path`, name);
    if (written !== name) commands.push({ type: 'updateFlow', id, change: { name: written } });
  }
  for (const { key, language, place, text } of translations(diagram)) {
    const written = next(key, text);
    if (written !== text && language && place) commands.push({ type: 'setText', language, place, text: written });
  }
  return commands.length === 0 ? null : { type: 'runAll', commands };
}

/** Goes through every text of a step; answers the fields that are written anew. */
function rewritten(node: Node, write: (key: string, text: string) => string): Record<string, unknown> {
  const fields = node as unknown as Record<string, unknown>;
  const change: Record<string, unknown> = {};
  for (const field of NODE_TEXTS) {
    const text = fields[field];
    if (typeof text !== 'string') continue;
    const next = write(`${node.id} ${field}`, text);
    if (next !== text) change[field] = next;
  }
  if ('says' in node && node.says) {
    const next = node.says.map((one) => ({ ...one, text: write(`${node.id} says ${one.to}`, one.text) }));
    if (JSON.stringify(next) !== JSON.stringify(node.says)) change.says = next;
  }
  if (node.kind !== 'userTask') return change;
  const { form, outcomes } = node;
  if (form) {
    const next = form.map((field, i) => {
      const texts: Partial<FormField> = {};
      for (const part of FIELD_TEXTS) {
        const text = field[part];
        if (text !== undefined) texts[part] = write(`${node.id} form ${i} ${part}`, text);
      }
      return { ...field, ...texts };
    });
    if (JSON.stringify(next) !== JSON.stringify(form)) change.form = next;
  }
  if (outcomes) {
    const next = outcomes.map((one) => ({ ...one, name: write(`${node.id} outcome ${one.id}`, one.name) }));
    if (JSON.stringify(next) !== JSON.stringify(outcomes)) change.outcomes = next;
  }
  return change;
}
