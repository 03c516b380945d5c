// Moving to the same drawing with its parts in another order changes nothing, at any moment.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../diagram/diagram';
import { replay } from '../state/apply';
import type { InstanceState } from '../state/instance-state';
import { type Block, CaseDriver, processOf } from '../testing';
import { goOn } from './testing/moving';

const { block: anyBlock } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Block>(
      { type: 'task' },
      { type: 'auto' },
      { type: 'milestone' },
      { type: 'message' },
      { type: 'wait' },
      { type: 'late' },
    ),
    fc.record({
      type: fc.constantFrom('sequence', 'choice', 'together'),
      blocks: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }) as fc.Arbitrary<Block>,
    fc.record({ type: fc.constant('sub'), block: tie('block') }) as fc.Arbitrary<Block>,
  ),
}));

describe('moving to the same drawing, its parts in another order', () => {
  it('is safe at every moment, and the case behaves the same', () => {
    fc.assert(
      fc.property(anyBlock, fc.array(fc.nat(97), { maxLength: 12 }), fc.nat(6), (drawn, picks, when) => {
        const diagram = processOf(drawn);
        const turned = turn(diagram);
        const test = new CaseDriver(diagram);
        test.start({ n: 3 });
        let other: CaseDriver | null = null;
        for (const [i, pick] of picks.entries()) {
          if (test.state?.status !== 'active') break;
          if (i === when) other = goOn(test, turned);
          const did = moveOn(test, pick);
          if (other) expect(moveOn(other, pick, did)).toBe(did);
          if (other) expect(places(other)).toEqual(places(test));
        }
        if (other) expect(replay(other.records)).toEqual(other.state);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the order of what begins at once: what is done beside a decision may decide it', () => {
    const drawn: Block = {
      type: 'sequence',
      blocks: [
        { type: 'auto' },
        { type: 'auto' },
        { type: 'task' },
        {
          type: 'together',
          blocks: [
            { type: 'auto' },
            { type: 'choice', blocks: [{ type: 'task' }, { type: 'task' }, { type: 'task' }] },
          ],
        },
      ],
    };
    const placesAfter = (change: (diagram: Diagram) => Diagram) => {
      const diagram = processOf(drawn);
      const test = new CaseDriver(diagram);
      test.start({ n: 3 });
      const other = goOn(test, change(diagram));
      moveOn(other, 0);
      return places(other);
    };
    const asDrawn = placesAfter((diagram) => diagram);
    expect(asDrawn).toHaveLength(1);
    expect(placesAfter(turn)).toEqual(asDrawn);
    expect(placesAfter((diagram) => ({ ...diagram, flows: diagram.flows.toReversed() }))).not.toEqual(asDrawn);
  });
});

/** Steps and paths the other way round, save the order of the paths out of one step: it is part of what is drawn. */
function turn(diagram: Diagram): Diagram {
  const nodes = diagram.nodes.toReversed();
  return { ...diagram, nodes, flows: nodes.flatMap(({ id }) => diagram.flows.filter(({ from }) => from === id)) };
}

function places(test: CaseDriver): readonly string[] {
  return [...test.places()].sort();
}

/** Does one thing that can be done, or the one that is named. */
function moveOn(test: CaseDriver, pick: number, named?: string): string {
  const state = test.state as InstanceState;
  const tasks = state.items.map((item) => `do ${test.nameOf(item.node)}`).sort();
  const [timer] = test.armed();
  const moves = [...tasks, ...(state.subscriptions.length > 0 ? ['ping'] : []), ...(timer ? ['later'] : [])];
  const move = named ?? (moves[pick % moves.length] as string);
  if (move === 'ping')
    test.send({ type: 'receive', message: 'ping', key: 'T-1', variables: {} }, { system: 'message' });
  else if (move === 'later' && timer) test.advanceTo(timer.at);
  else if (move) test.complete(move.slice(3));
  return move;
}
