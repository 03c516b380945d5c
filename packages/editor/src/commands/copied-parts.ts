// What is copied along with steps: notes that hang on them or stand inside, stages that hold no others, what all of it is called in other
// languages, and which sub-processes stood unfolded. Called by the fragment (taken) and by paste and duplicate (brought, under new ids).
import type { Diagram, Frame, Group, Node, Note, Point } from '@baton/core';
import type { Change } from './command';
import { causesIn, readTextPlace } from './text-place';

export type Texts = NonNullable<Diagram['texts']>;

export interface CopiedParts {
  readonly notes: readonly Note[];
  /** As in `Diagram.layout.notes`. */
  readonly notePlaces: Readonly<Record<string, Point>>;
  readonly groups: readonly Group[];
  readonly texts: Texts;
  readonly frames: Readonly<Record<string, Frame>>;
}

/** What belongs to these steps and paths; texts of the case data and ladders that go along, too. */
export function partsOf(
  diagram: Diagram,
  steps: readonly Node[],
  going: Readonly<Record<'flow' | 'variable' | 'ladder' | 'decision', ReadonlySet<string>>>,
): CopiedParts {
  const nodes = new Set(steps.map(({ id }) => id));
  const goes = ({ about, parent }: Note) => nodes.has(about ?? parent ?? '');
  const notes = (diagram.notes ?? []).filter(goes);
  const groups = (diagram.groups ?? []).filter(({ members }) => members.every((id) => nodes.has(id)));
  const ids = {
    ...going,
    node: nodes,
    pause: causesIn(steps),
    note: new Set(notes.map(({ id }) => id)),
    group: new Set(groups.map(({ id }) => id)),
  };
  const texts: Texts = {};
  for (const [language, all] of Object.entries(diagram.texts ?? {})) {
    const own = Object.entries(all).filter(([place]) => {
      const read = readTextPlace(place);
      return read !== null && read.owner in ids && ids[read.owner as keyof typeof ids].has(read.id);
    });
    if (own.length > 0) texts[language] = Object.fromEntries(own);
  }
  return {
    notes,
    notePlaces: only(diagram.layout?.notes, ids.note),
    groups,
    texts,
    frames: only(diagram.layout?.frames, nodes),
  };
}

export interface NewIds {
  readonly nodes: ReadonlyMap<string, string>;
  readonly flows: ReadonlyMap<string, string>;
  /** What comes with the copies under its own name: case data, ladders, decision tables. */
  readonly variables?: readonly string[];
  readonly ladders?: readonly string[];
  readonly decisions?: readonly string[];
}

/** Adds them to the drawing that the copied steps stand in already. */
export function bringParts(
  change: Change,
  parts: CopiedParts,
  { nodes, flows, variables = [], ladders = [], decisions = [] }: NewIds,
): void {
  const { diagram } = change;
  const notes = new Map<string, string>();
  for (const note of parts.notes) {
    const [about, parent] = [nodes.get(note.about ?? ''), nodes.get(note.parent ?? '')];
    // Left out where the step that it hangs on was.
    if (!(note.about === undefined ? parent : about)) continue;
    const id = change.newId('note');
    notes.set(note.id, id);
    diagram.notes ??= [];
    diagram.notes.push({ id, text: note.text, ...(about && { about }), ...(parent && { parent }) });
    const at = parts.notePlaces[note.id];
    if (!at) continue;
    diagram.layout ??= {};
    diagram.layout.notes ??= {};
    diagram.layout.notes[id] = { ...at };
  }
  const groups = new Map<string, string>();
  for (const group of parts.groups) {
    const members = group.members.flatMap((id) => nodes.get(id) ?? []);
    if (members.length === 0) continue;
    const id = change.newId('stage');
    groups.set(group.id, id);
    diagram.groups ??= [];
    diagram.groups.push({ id, name: group.name, members });
  }
  for (const [id, frame] of Object.entries(parts.frames)) {
    const copy = nodes.get(id);
    if (copy === undefined) continue;
    diagram.layout ??= {};
    diagram.layout.frames ??= {};
    diagram.layout.frames[copy] = { ...frame };
  }
  const same = (names: Iterable<string>) => new Map([...names].map((name) => [name, name]));
  const own = {
    variable: same(variables),
    ladder: same(ladders),
    decision: same(decisions),
    pause: same(causesIn(diagram.nodes)),
  };
  bringTexts(diagram, parts.texts, { ...own, node: nodes, flow: flows, note: notes, group: groups });
}

/** Ids that name other steps inside of a step (who did it, what undoes it, on whose path a reminder leads) name the copies of these. */
export function withRenewedNames<T extends Node>(node: T, ids: ReadonlyMap<string, string>): T {
  return renewed(node, ids) as T;
}

function bringTexts(diagram: Diagram, texts: Texts, ids: Readonly<Record<string, ReadonlyMap<string, string>>>): void {
  for (const [language, all] of Object.entries(texts))
    for (const [place, text] of Object.entries(all)) {
      const read = readTextPlace(place);
      const id = read && ids[read.owner]?.get(read.id);
      if (!read || id === undefined || id === null) continue;
      diagram.texts ??= {};
      diagram.texts[language] ??= {};
      const said = diagram.texts[language] as Record<string, string>;
      said[[read.of, id, ...read.rest].join('.')] ??= text;
    }
}

function only<T>(all: Readonly<Record<string, T>> | undefined, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(all ?? {}).filter(([id]) => ids.has(id)));
}

/** Members that name a step, wherever they stand in one; `handler`: only where it is the step that undoes. */
const NAMES_STEP = new Set(['step', 'boundary', 'attachedTo', 'activity']);

function renewed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renewed(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  const undoes = (value as { type?: unknown }).type === 'compensation';
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (typeof inner === 'string' && (NAMES_STEP.has(key) || (undoes && key === 'handler')))
        return [key, ids.get(inner) ?? inner];
      // Values of case data, by names that are the drawer's own.
      if (key === 'match') return [key, inner];
      if (key === 'steps' && Array.isArray(inner)) return [key, inner.map((id) => ids.get(id) ?? id)];
      return [key, renewed(inner, ids)];
    }),
  );
}
