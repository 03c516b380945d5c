// Which paths of a step and their conditions differ, in words: “path “Yes”: Sum is more than 200 instead of: Sum is more than 100”. Called by the
// words of changed steps.
import '@baton/words/parts';
import type { Flow, Node } from '@baton/core';
import type { KindContext } from '../kinds/editor-kind';
import { pathCondition } from '../kinds/path-words';
import { byId } from '../layout/by-id';
import { outcomeName } from '../layout/flow-words';
import { namesOf } from '../panel/names';
import { type PathChange, pathChanges } from './path-changes';
import { few } from './shortened';

export function pathWords(node: Node, now: KindContext, before: KindContext): string[] {
  return pathChanges(before.diagram, now.diagram, node).flatMap((change) => pathChangeWords(change, now, before));
}

function pathChangeWords(change: PathChange, now: KindContext, before: KindContext): string | string[] {
  const { paths } = now.words.differences;
  switch (change.type) {
    case 'added':
      return paths.added(wholeName(change.path, now));
    case 'removed':
      return paths.removed(wholeName(change.path, before));
    case 'name':
      return paths.called(shortName(change.path, now), shortName(change.was, before));
    case 'condition':
      return paths.differs(shortName(change.path, now), askedWords(change.path, now), askedWords(change.was, before));
    case 'target': {
      const [to, former] = [toWords(change.path, now), toWords(change.was, before)];
      if (ownName(change.path, now) === undefined) return [paths.removed(former), paths.added(to)];
      return paths.differs(shortName(change.path, now), to, former);
    }
    case 'order':
      return paths.order(
        few(
          change.paths.map((path) => shortName(path, now)),
          now,
        ),
      );
  }
}

/** Its own name or its outcome's, else where it leads. */
function shortName(path: Flow, context: KindContext): string {
  const own = ownName(path, context);
  return own === undefined ? toWords(path, context) : context.words.differences.quoted(own);
}

/** With where it leads and what it asks. */
function wholeName(path: Flow, context: KindContext): string {
  const name = ownName(path, context) === undefined ? '' : `${shortName(path, context)} `;
  const asks = path.when !== undefined || path.otherwise ? ` (${askedWords(path, context)})` : '';
  return `${name}${toWords(path, context)}${asks}`;
}

function ownName(path: Flow, context: KindContext): string | undefined {
  return path.name ?? ofOutcome(path, context);
}

function ofOutcome({ from, outcome }: Flow, { diagram }: KindContext): string | undefined {
  return outcomeName(byId(diagram.nodes).get(from), outcome);
}

function toWords({ to }: Flow, { diagram, directory, words }: KindContext): string {
  return words.differences.paths.to(namesOf(diagram, directory, words).step(to));
}

function askedWords(path: Flow, context: KindContext): string {
  const { differences, panel } = context.words;
  if (path.otherwise) return panel.decide.otherwise;
  const outcome = ofOutcome(path, context);
  return (
    pathCondition(path, context) ?? (outcome === undefined ? differences.paths.always : differences.quoted(outcome))
  );
}
