// How a case gets to a problem, frame by frame: the core's counterexample as what happens in each, and as marks on the canvas. Pure.
import { type Diagram, type Move, type PlayedToken, type Problem, playCounterexample } from '@baton/core';
import type { StepOverlay } from '../kinds/editor-kind';
import { byId } from '../layout/by-id';
import { wayInto } from './way-into';

/** What happens in a frame, with the steps and paths that are named in its sentence. */
export type Told =
  | { readonly what: 'begins' | 'goes' | 'parts' | 'joins'; readonly to: readonly string[] }
  | { readonly what: 'takes'; readonly path: string; readonly to: readonly string[] }
  | { readonly what: 'waits'; readonly join: string }
  | { readonly what: 'meanwhile'; readonly host: string }
  | { readonly what: 'over' | 'endsAll' }
  /** The last frame: what is wrong now. */
  | { readonly what: 'wrong' };

export interface TrailFrame {
  /** Number in the list, from 1. */
  readonly n: number;
  readonly step: string;
  readonly told: Told;
  /** Over which the case has come in this frame. */
  readonly flows: readonly string[];
  /** Where the case is afterwards. */
  readonly tokens: readonly PlayedToken[];
}

/** Empty: there is nothing to play. The last frame says what is wrong. */
export function trailOf(diagram: Diagram, problem: Problem): readonly TrailFrame[] {
  const moves = problem.counterexample ?? wayInto(diagram, problem);
  if (moves.length === 0) return [];
  const nodes = byId(diagram.nodes);
  const played = playCounterexample(diagram, moves);
  const frames: TrailFrame[] = [];
  for (const [i, { move, tokens }] of played.entries()) {
    const next = played[i + 1]?.move;
    // A beginning, or a join that opens, is one with the way on from there.
    if ((move.what === 'begin' || move.what === 'join') && next?.what === 'go' && next.node === move.node) continue;
    const before = played[i - 1]?.move;
    const opened = move.what === 'go' && before?.node === move.node ? before.what : null;
    const told = toldOf(diagram, move, opened, tokens, nodes.get(move.node)?.kind === 'exclusiveGateway');
    frames.push({ n: frames.length + 1, step: move.node, told, flows: move.flows ?? [], tokens });
  }
  const tokens = played.at(-1)?.tokens ?? [];
  const step = problem.node ?? moves.at(-1)?.node ?? '';
  return [...frames, { n: frames.length + 1, step, told: { what: 'wrong' }, flows: [], tokens }];
}

function toldOf(
  diagram: Diagram,
  { node, what, flows = [] }: Move,
  opened: Move['what'] | null,
  tokens: readonly PlayedToken[],
  chooses: boolean,
): Told {
  const paths = byId(diagram.flows);
  const to = flows.flatMap((flow) => paths.get(flow)?.to ?? []);
  if (what === 'begin') return { what: 'begins', to: [] };
  if (what === 'join') return { what: 'joins', to: [] };
  if (what === 'endAll') return { what: 'endsAll' };
  if (what === 'meanwhile') {
    const event = byId(diagram.nodes).get(node);
    return { what: 'meanwhile', host: event?.kind === 'boundaryEvent' ? event.attachedTo : node };
  }
  if (opened === 'begin') return { what: 'begins', to };
  if (opened === 'join') return { what: 'joins', to };
  const [first, ...others] = flows;
  if (first === undefined) return { what: 'over' };
  if (others.length > 0) return { what: 'parts', to };
  const join = tokens.find((token) => token.flow === first)?.node;
  if (join !== undefined) return { what: 'waits', join };
  return chooses && diagram.flows.filter(({ from }) => from === node).length > 1
    ? { what: 'takes', path: first, to }
    : { what: 'goes', to };
}

/** The trail up to its `upTo`-th frame, as the canvas shows it. */
export interface ShownTrail {
  readonly overlays: Readonly<Record<string, StepOverlay>>;
  readonly flows: ReadonlySet<string>;
}

/** `wrong`: words above steps in the last frame; `severalAt`: above one on which the case is several times. */
export function shownTrail(
  trail: readonly TrailFrame[],
  upTo: number,
  wrong: Readonly<Record<string, string>> = {},
  severalAt: (n: number) => string = String,
): ShownTrail {
  const overlays: Record<string, StepOverlay> = {};
  const flows = new Set<string>();
  const frames = trail.slice(0, upTo);
  for (const { step, told, n, flows: over } of frames) {
    if (told.what !== 'wrong') overlays[step] = { mark: { text: String(n), tone: 'late' } };
    for (const flow of over) flows.add(flow);
  }
  const last = frames.at(-1);
  const here = new Map<string, number>();
  for (const { node } of last?.tokens ?? []) here.set(node, (here.get(node) ?? 0) + 1);
  for (const [node, n] of here)
    overlays[node] = {
      ...overlays[node],
      baton: true,
      ...(n > 1 && { mark: { text: severalAt(n), tone: 'late' } }),
    };
  if (last?.told.what === 'wrong')
    for (const [node, text] of Object.entries(wrong))
      overlays[node] = { ...overlays[node], late: true, mark: { text, tone: 'late' } };
  return { overlays, flows };
}
