// A difference as sentences: what a step is now and was before; what came and went in the process. Called by the list of changes.
import type { Node } from '@baton/core';
import type { KindContext } from '../kinds/editor-kind';
import { editorKind, factsOf } from '../kinds/registry';
import type { BusinessChange, ProcessChange, StepAspect } from './business-changes';

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
  const said = (change.aspects ?? []).map((aspect) => aspectWords(aspect, old, node, now, before));
  return said.join(' · ');
}

function aspectWords(aspect: StepAspect, old: Node, node: Node, now: KindContext, before: KindContext): string {
  const { words } = now;
  const { aspects } = words.versions;
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
    default:
      return aspects[aspect];
  }
}

export function processChangeWords(
  { part, added, removed, changed }: ProcessChange,
  { words, format }: KindContext,
): string {
  const { aspects } = words.versions;
  if (part === 'name') return aspects.processName(added[0] ?? '', removed[0] ?? '');
  const lists = [
    added.length > 0 && aspects.addedWords(format.list(added)),
    removed.length > 0 && aspects.removedWords(format.list(removed)),
    changed.length > 0 && aspects.changedWords(format.list(changed)),
  ].filter((text) => text !== false);
  return lists.length > 0 ? `${aspects[part]} · ${lists.join(' · ')}` : aspects[part];
}
