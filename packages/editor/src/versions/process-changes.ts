// What differs between two drawings beside steps, notes and stages: case data, reminders, tests, settings, the direction, texts in other languages.
// Pure; called by the list of changes.
import type { Diagram } from '@baton/core';
import { textsOf } from '@baton/core/diagram';
import { readTextPlace, textOwners } from '../commands/text-place';
import { isSameDrawing as same } from './same-drawing';

/** Settings of the process that are told by their names. */
export const SETTINGS = ['description', 'keyPrefix', 'caseTitle', 'ownerRole', 'versionTag', 'undeclared'] as const;
export type ProcessSetting = (typeof SETTINGS)[number];

/** A part of the process beside its steps, with the names of what came, went or changed in it. */
export type ProcessChange =
  | { readonly part: 'name'; readonly now: string; readonly was: string }
  | ({ readonly part: ListPart } & NamedChanges)
  | { readonly part: 'settings'; readonly changed: readonly ProcessSetting[] }
  | { readonly part: 'direction'; readonly now: 'down' | 'right' }
  /** Named by the words that the drawing was written with. */
  | ({ readonly part: 'texts'; readonly language: string } & NamedChanges);

export type ListPart = 'data' | 'ladders' | 'clocks' | 'lanes' | 'decisions' | 'tests';

export interface NamedChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

type Considered = 'steps' | 'parts' | 'texts' | 'direction' | 'name' | 'setting' | ListPart | 'nothing';

/** Under what a difference in each member of a drawing is told; a new member does not compile without. `nothing`: the form, and which process it is. */
export const TOLD_BY = {
  format: 'nothing',
  id: 'nothing',
  name: 'name',
  description: 'setting',
  keyPrefix: 'setting',
  caseTitle: 'setting',
  ownerRole: 'setting',
  versionTag: 'setting',
  undeclared: 'setting',
  nodes: 'steps',
  flows: 'steps',
  variables: 'data',
  ladders: 'ladders',
  clocks: 'clocks',
  lanes: 'lanes',
  decisions: 'decisions',
  tests: 'tests',
  notes: 'parts',
  groups: 'parts',
  texts: 'texts',
  layout: 'direction',
} satisfies Record<keyof Diagram, Considered>;

export function processChanges(before: Diagram, after: Diagram): readonly ProcessChange[] {
  const changes: ProcessChange[] = [];
  if (before.name !== after.name) changes.push({ part: 'name', now: after.name, was: before.name });
  const lists = [
    ['data', before.variables, after.variables],
    ['ladders', before.ladders, after.ladders],
    ['clocks', before.clocks, after.clocks],
    ['lanes', before.lanes, after.lanes],
    ['decisions', before.decisions, after.decisions],
    ['tests', before.tests, after.tests],
  ] as const;
  for (const [part, old, now] of lists) {
    const change = listChange(old ?? [], now ?? []);
    if (change) changes.push({ part, ...change });
  }
  const settings = SETTINGS.filter((key) => before[key] !== after[key]);
  if (settings.length > 0) changes.push({ part: 'settings', changed: settings });
  const [was, now] = [before.layout?.direction ?? 'down', after.layout?.direction ?? 'down'];
  if (was !== now) changes.push({ part: 'direction', now });
  return [...changes, ...textChanges(before, after)];
}

interface Named {
  readonly id?: string;
  readonly name?: string;
  readonly label?: string | undefined;
}

function listChange(before: readonly Named[], after: readonly Named[]): NamedChanges | null {
  const key = (one: Named) => one.id ?? one.name ?? '';
  const name = (one: Named) => one.label ?? one.name ?? one.id ?? '';
  const old = new Map(before.map((one) => [key(one), one]));
  const now = new Map(after.map((one) => [key(one), one]));
  return someOf({
    added: after.filter((one) => !old.has(key(one))).map(name),
    removed: before.filter((one) => !now.has(key(one))).map(name),
    changed: after.filter((one) => old.has(key(one)) && !same(old.get(key(one)), one)).map(name),
  });
}

/** By language. What came or went as a whole, a step or a note, tells itself: its texts do not. */
function textChanges(before: Diagram, after: Diagram): ProcessChange[] {
  const languages = new Set([...Object.keys(before.texts ?? {}), ...Object.keys(after.texts ?? {})]);
  if (languages.size === 0) return [];
  const owns = [textOwners(before), textOwners(after)];
  const stays = (place: string) => {
    const read = readTextPlace(place);
    return read !== null && owns.every((has) => has(read.owner, read.id));
  };
  const names = new Map([...textsOf(before), ...textsOf(after)].map(({ place, text }) => [place, text]));
  return [...languages].sort().flatMap((language): ProcessChange[] => {
    const [old, now] = [before.texts?.[language] ?? {}, after.texts?.[language] ?? {}];
    const name = (place: string) => names.get(place) ?? now[place] ?? old[place] ?? place;
    const [was, is] = [Object.keys(old).filter(stays), Object.keys(now).filter(stays)];
    const change = someOf({
      added: is.filter((place) => !(place in old)).map(name),
      removed: was.filter((place) => !(place in now)).map(name),
      changed: is.filter((place) => place in old && old[place] !== now[place]).map(name),
    });
    return change ? [{ part: 'texts', language, ...change }] : [];
  });
}

function someOf(changes: NamedChanges): NamedChanges | null {
  return changes.added.length + changes.removed.length + changes.changed.length === 0 ? null : changes;
}
