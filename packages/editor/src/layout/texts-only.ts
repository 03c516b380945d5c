// The scene of a drawing in which only texts, rules or deadlines of steps have changed: everything stands where it stood, so that nothing is
// placed, routed or measured anew, however large the drawing. Called by the scene before it builds one.
import type { Diagram, Flow, Node } from '@baton/core';
import { isSideways } from './directed';
import { drawnWidth } from './drawn-boxes';
import { SHAPE } from './measures';
import type { Scene, SceneNode, SceneOptions, SceneTexts } from './scene';
import { adoptScope } from './scope';

interface Source {
  readonly diagram: Diagram;
  readonly inside: string | null;
  readonly texts: SceneTexts;
  /** What was drawn on steps without a name, where that makes them wider. */
  readonly tags: ReadonlyMap<string, string>;
}

const sources = new WeakMap<Scene, Source>();

/** Notes from what a scene was built. */
export function rememberSource(scene: Scene, diagram: Diagram, inside: string | null, texts: SceneTexts): Scene {
  sources.set(scene, { diagram, inside, texts, tags: tagsOf(scene, texts) });
  return scene;
}

/** Null: something stands or leads elsewhere, a new scene has to be built. */
export function textsOnly(diagram: Diagram, options: SceneOptions, texts: SceneTexts): Scene | null {
  const { keep, inside = null, mirrored = false, frame } = options;
  const source = keep && sources.get(keep);
  if (!source || frame || keep.insets.length > 0 || keep.mirrored !== mirrored || source.inside !== inside) return null;
  const { diagram: was } = source;
  if (was.layout !== diagram.layout || was.lanes !== diagram.lanes || was.flows !== diagram.flows) return null;
  if (keep.sideways !== isSideways(diagram, options)) return null;
  if (was.notes !== diagram.notes || was.groups !== diagram.groups) return null;
  if (was.nodes.length !== diagram.nodes.length || source.texts.otherwise !== texts.otherwise) return null;
  // Conditions are said in the words of the case data.
  if (source.texts.condition !== texts.condition && diagram.flows.some(saysOtherwise(source.texts, texts))) return null;
  const changed = new Map<string, Node>();
  for (const [i, node] of diagram.nodes.entries()) {
    const former = was.nodes[i] as Node;
    if (former === node) continue;
    if (!isAlike(former, node) || !isAsWide(former, node, source.texts, texts)) return null;
    changed.set(node.id, node);
  }
  for (const [id, words] of source.tags) {
    const node = keep.scope.byId.get(id);
    if (node && !changed.has(id) && texts.tag(node) !== words) return null;
  }
  const of = (step: SceneNode): SceneNode => {
    const node = changed.get(step.id);
    return node ? { ...step, node } : step;
  };
  const scope = {
    ...keep.scope,
    nodes: keep.scope.nodes.map((node) => changed.get(node.id) ?? node),
    byId: withChanged(keep.scope.byId, changed),
  };
  adoptScope(diagram, inside, scope);
  const nodes = keep.nodes.map(of);
  const scene = { ...keep, scope, nodes, byId: new Map(nodes.map((step) => [step.id, step])) };
  return rememberSource(scene, diagram, inside, texts);
}

function saysOtherwise(before: SceneTexts, now: SceneTexts) {
  return (flow: Flow) =>
    flow.when !== undefined && flow.name === undefined && before.condition?.(flow) !== now.condition?.(flow);
}

function withChanged(known: ReadonlyMap<string, Node>, changed: ReadonlyMap<string, Node>): Map<string, Node> {
  const result = new Map(known);
  for (const [id, node] of changed) if (result.has(id)) result.set(id, node);
  return result;
}

/** The same step at the same place, with the same ways out. Tags make room for each other, ends for their words: those are built anew. */
function isAlike(a: Node, b: Node): boolean {
  if (a.id !== b.id || a.kind !== b.kind || a.lane !== b.lane || a.parent !== b.parent) return false;
  if (b.kind === 'boundaryEvent' || b.kind === 'endEvent') return false;
  return a.kind !== 'userTask' || b.kind !== 'userTask' || a.outcomes === b.outcomes;
}

function isAsWide(a: Node, b: Node, before: SceneTexts, now: SceneTexts): boolean {
  if (!growsWithWords(b)) return true;
  return drawnWidth(a, before.tag) === drawnWidth(b, now.tag);
}

function growsWithWords({ kind }: Node): boolean {
  return SHAPE[kind] === 'decision' || SHAPE[kind] === 'flag' || SHAPE[kind] === 'tag';
}

function tagsOf({ scope }: Scene, texts: SceneTexts): Map<string, string> {
  const unnamed = scope.nodes.filter((node) => !node.name && growsWithWords(node));
  return new Map(unnamed.map((node) => [node.id, texts.tag(node)]));
}
