// A difference as sentences: what a step, a note or a stage is now and was before; what came and went in the process. Called by the list of changes.
import '@baton/words/parts';
import type { Diagram, Group, Node } from '@baton/core';
import { languageName } from '../document/spoken';
import type { KindContext } from '../kinds/editor-kind';
import { editorKind, factsOf } from '../kinds/registry';
import type { BusinessChange, StepAspect } from './business-changes';
import { formWords } from './form-change-words';
import type { NoteChange, PartChange, StageChange } from './part-changes';
import { pathWords } from './path-change-words';
import type { NamedChanges, ProcessChange } from './process-changes';
import { few, shortened } from './shortened';

export function stepName(node: Node, { words }: Pick<KindContext, 'words'>): string {
  return node.name ?? editorKind(node.kind).name(words);
}

/** In what a step differs; for one that came or went: who and until when. */
export function changeWords(change: BusinessChange, now: KindContext, before: KindContext): string {
  if (change.type !== 'changed' || !change.before) {
    const facts = factsOf(change.node, change.type === 'removed' ? before : now);
    return [facts.who?.name, facts.within].filter(Boolean).join(' · ');
  }
  const [old, node] = [change.before, change.node];
  const said = (change.aspects ?? []).flatMap((aspect) => aspectWords(aspect, old, node, now, before));
  return said.join(' · ');
}

function aspectWords(
  aspect: StepAspect,
  old: Node,
  node: Node,
  now: KindContext,
  before: KindContext,
): string | string[] {
  const { words } = now;
  const aspects = words.differences;
  const [was, is] = [factsOf(old, before), factsOf(node, now)];
  switch (aspect) {
    case 'name':
      return aspects.name(stepName(old, now));
    case 'kind':
      return aspects.kind(editorKind(node.kind).name(words), editorKind(old.kind).name(words));
    case 'who':
      return aspects.who(is.who?.name ?? words.common.nobody, was.who?.name ?? words.common.nobody);
    case 'due':
      if (is.within === null) return aspects.dueGone(was.within ?? '');
      return was.within === null ? aspects.dueSet(is.within) : aspects.due(is.within, was.within);
    case 'outcomes': {
      const outcomes = node.kind === 'userTask' ? (node.outcomes ?? []) : [];
      return aspects.outcomes(now.format.list(outcomes.map(({ name }) => name)) || words.common.done);
    }
    case 'inside': {
      const part = nameIn(now.diagram, node.parent, now);
      return part === null ? aspects.outside : aspects.insideOf(part);
    }
    case 'instructions':
      return instructionWords(old, node, now);
    case 'form':
      return formWords(old, node, now, before);
    case 'paths':
      return pathWords(node, now, before);
    default:
      return aspects[aspect];
  }
}

/** What it says now; what it said where it says nothing any more. */
function instructionWords(old: Node, node: Node, { words: { differences } }: KindContext): string {
  const [was, is] = [spokenBy(old), spokenBy(node)];
  const now = is.filter((text) => !was.includes(text)).join(' ');
  if (now) return `${differences.instructions}: ${differences.quoted(shortened(now))}`;
  const gone = was.filter((text) => !is.includes(text)).join(' ');
  return [differences.instructions, gone && differences.notes.was(shortened(gone))].filter(Boolean).join(' · ');
}

function spokenBy(node: Node): string[] {
  const said = 'says' in node ? (node.says ?? []).map(({ text }) => text) : [];
  const told = node.kind === 'userTask' ? [node.instructions, node.script] : [];
  return [...told, ...said].filter((text) => text !== undefined);
}

/** Null: a step that is not there. */
function nameIn({ nodes }: Diagram, id: string | undefined, context: Pick<KindContext, 'words'>): string | null {
  const node = nodes.find((one) => one.id === id);
  return node ? stepName(node, context) : null;
}

/** What a note or stage is called in the list. */
export function partName(change: PartChange, { words: { differences } }: Pick<KindContext, 'words'>): string {
  return change.part === 'note'
    ? `${differences.notes.name}: ${shortened(change.note.text)}`
    : `${differences.stages.name}: ${change.stage.name}`;
}

/** In what it differs; for one that came or went: where it hangs, or what belongs to it. */
export function partChangeWords(change: PartChange, now: KindContext, before: KindContext): string {
  return change.part === 'note' ? noteWords(change, now, before) : stageWords(change, now, before);
}

function noteWords({ type, note, before: was }: NoteChange, now: KindContext, before: KindContext): string {
  const { notes } = now.words.differences;
  const step = nameIn((type === 'removed' ? before : now).diagram, note.about, now);
  if (!was) return step === null ? '' : notes.on(step);
  return [
    was.text !== note.text && notes.was(shortened(was.text)),
    was.about !== note.about && (step === null ? notes.free : notes.movedTo(step)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function stageWords({ type, stage, before: was }: StageChange, now: KindContext, before: KindContext): string {
  const { differences } = now.words;
  const names = (ids: readonly string[], { diagram }: KindContext) =>
    few(
      ids.flatMap((id) => nameIn(diagram, id, now) ?? []),
      now,
    );
  if (!was) return names(stage.members, type === 'removed' ? before : now);
  const joined = without(stage, was);
  const left = without(was, stage).filter((id) => now.diagram.nodes.some((node) => node.id === id));
  return [
    was.name !== stage.name && differences.name(was.name),
    joined.length > 0 && differences.stages.joined(names(joined, now)),
    left.length > 0 && differences.stages.left(names(left, before)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function without(one: Group, other: Group): string[] {
  return one.members.filter((id) => !other.members.includes(id));
}

export function processChangeWords(change: ProcessChange, context: KindContext): string {
  const { words, format } = context;
  const { differences } = words;
  switch (change.part) {
    case 'name':
      return differences.processName(change.now, change.was);
    case 'settings':
      return `${differences.process} · ${differences.changedWords(format.list(change.changed.map((key) => differences.settings[key])))}`;
    case 'direction':
      return differences.direction[change.now];
    case 'texts':
      return namedWords(differences.texts(languageName(change.language, format.locale)), quoted(change), context);
    default:
      return namedWords(differences[change.part], change, context);
  }

  function quoted({ added, removed, changed }: NamedChanges): NamedChanges {
    const each = (texts: readonly string[]) => texts.map((text) => differences.quoted(shortened(text)));
    return { added: each(added), removed: each(removed), changed: each(changed) };
  }
}

function namedWords(title: string, { added, removed, changed }: NamedChanges, context: KindContext): string {
  const { differences } = context.words;
  return [
    title,
    added.length > 0 && differences.addedWords(few(added, context)),
    removed.length > 0 && differences.removedWords(few(removed, context)),
    changed.length > 0 && differences.changedWords(few(changed, context)),
  ]
    .filter(Boolean)
    .join(' · ');
}
