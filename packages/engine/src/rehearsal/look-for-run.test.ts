// Looking for a run through a path, and bringing the data that it needs.
import type { Diagram } from '@baton/core';
import { end, sketch, start } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { findRun } from './find-run';
import { company, offer } from './testing/offer';

const START_AT = Date.parse('2026-04-28T09:00:00+02:00');

describe('looking for a run', () => {
  const options = { diagram: offer, ...company, starter: 'ann', startAt: START_AT };
  it.each(offer.flows.map(({ id }) => id))('finds one through the path %s', async (flow) => {
    const found = await findRun(options, { flow });
    expect(found?.glance.takenFlows).toContain(flow);
  });

  it('brings the data that a decision asks for, from a form, a start or an automatic step', async () => {
    const diagram: Diagram = {
      ...sketch(
        'sum',
        [
          start(),
          { id: 'look', kind: 'serviceTask', handler: 'look-up' },
          { id: 'big', kind: 'exclusiveGateway' },
          end('small'),
          end('large'),
        ],
        ['start -> look -> big', 'big -[found > 100 and sum > 7]-> large', 'big -[else]-> small'],
      ),
      variables: [
        { name: 'sum', type: 'number', atStart: true },
        { name: 'found', type: 'number' },
      ],
    };
    const found = await findRun({ ...options, diagram }, { end: 'large' });
    expect(found?.acts.map(({ act }) => act)).toMatchObject([
      { type: 'serviceAnswers', handler: 'look-up' },
      { type: 'start' },
    ]);
    expect((await findRun({ ...options, diagram }, { end: 'small' }))?.glance.end).toBe('small');
  });

  it('says that it found none, and can be stopped', async () => {
    const never = sketch(
      'never',
      [start(), { id: 'big', kind: 'exclusiveGateway' }, end('yes'), end('no')],
      ['start -> big', 'big -[1 > 2]-> yes', 'big -[else]-> no'],
    );
    expect(await findRun({ ...options, diagram: never }, { end: 'yes' }, { runs: 4 })).toBeNull();
    const stopped = new AbortController();
    stopped.abort();
    expect(await findRun(options, { flow: 'f1' }, { signal: stopped.signal })).toBeNull();
  });
});
