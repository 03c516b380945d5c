// What a step gives a handler, read from its formula (FEEL): a value written there, a list or a group of such, or a formula proper. Used by the check and
// by the editor's form, which writes it back.
import type { Json } from '../../diagram/variable';

export type GivenInput =
  | { readonly type: 'value'; readonly value: Json }
  | { readonly type: 'formula'; readonly source: string }
  | { readonly type: 'list'; readonly items: readonly GivenInput[] }
  | { readonly type: 'group'; readonly members: Readonly<Record<string, GivenInput>> };

export function readGiven(source: string): GivenInput {
  const text = source.trim();
  const value = jsonOf(text);
  if (value !== undefined && (typeof value !== 'object' || value === null)) return { type: 'value', value };
  const items = text.startsWith('[') ? partsOf(text) : null;
  if (items) return { type: 'list', items: items.map(readGiven) };
  const members = text.startsWith('{') ? membersOf(text) : null;
  if (members) return { type: 'group', members };
  return { type: 'formula', source: text };
}

/** FEEL that `readGiven` reads as the same. */
export function writeGiven(given: GivenInput): string {
  switch (given.type) {
    case 'value':
      return JSON.stringify(given.value);
    case 'formula':
      return given.source;
    case 'list':
      return `[${given.items.map(writeGiven).join(', ')}]`;
    case 'group':
      return `{${Object.entries(given.members)
        .map(([name, member]) => `${/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name)}: ${writeGiven(member)}`)
        .join(', ')}}`;
  }
}

/** Literals of FEEL and of JSON are written alike, but for dates. */
function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function membersOf(text: string): Record<string, GivenInput> | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const members: Record<string, GivenInput> = {};
  for (const part of parts) {
    const [, name, source] = /^("(?:[^"\\]|\\.)*"|[A-Za-z_][\w ]*?)\s*:([\s\S]+)$/.exec(part) ?? [];
    if (name === undefined || source === undefined || source.trim() === '') return null;
    members[name.startsWith('"') ? String(jsonOf(name)) : name] = readGiven(source);
  }
  return members;
}

const CLOSED_BY: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Between the outer brackets, by the commas that stand in no other; null where the brackets do not match or end before the text does. */
function partsOf(text: string): string[] | null {
  const open: string[] = [];
  const parts: string[] = [];
  let from = 1;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '"') {
      const rest = /^"(?:[^"\\]|\\.)*"/.exec(text.slice(at));
      if (!rest) return null;
      at += rest[0].length - 1;
    } else if (CLOSED_BY[sign]) open.push(CLOSED_BY[sign]);
    else if (sign === ')' || sign === ']' || sign === '}') {
      if (open.pop() !== sign) return null;
      if (open.length === 0 && at < text.length - 1) return null;
    } else if (sign === ',' && open.length === 1) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  if (open.length > 0) return null;
  const last = text.slice(from, -1);
  const all = last.trim() === '' && parts.length === 0 ? [] : [...parts, last];
  return all.some((part) => part.trim() === '') ? null : all.map((part) => part.trim());
}
