// What the engine tells to listeners after a commit.
import { OFFICE } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { createTestHost } from '../testing/index';
import { diagram, people } from './testing/in-the-middle';

describe('engine.events', () => {
  it('tell after the commit what changed and whom it may concern, and survive a listener that throws', async () => {
    const faults: unknown[] = [];
    const host = await createTestHost({ people, diagrams: [diagram], onFault: (error) => void faults.push(error) });
    const changes: unknown[] = [];
    host.engine.events.on('changed', (change) => changes.push(change));
    const order = await host.as('head').start('order', { sum: 9 });
    expect(changes).toEqual([{ topics: ['cases', 'items'], instanceId: order.id, people: ['head', 'ann'] }]);
    host.engine.events.on('committed', () => {
      throw new Error('listener');
    });
    await host.as('ann').complete('Ask', { outcome: 'no' });
    expect(await order.status()).toBe('completed');
    expect(faults).toHaveLength(1);
  });

  it('tell everyone that the people or the calendars have changed', async () => {
    const host = await createTestHost({
      people: [{ id: 'root', name: 'Root', roles: ['administrator'] }],
      diagrams: [],
    });
    const topics: string[] = [];
    host.engine.events.on('changed', (change) => topics.push(...change.topics, ...change.people));
    const scope = await host.as('root').scope();
    const zoe = { id: 'zoe', name: 'Zoe', roles: [] };
    expect(await host.engine.directory.savePerson(scope, zoe, true)).toEqual({ ok: true });
    expect(topics.splice(0)).toEqual(['directory', 'processes']);
    await host.engine.directoryChanged();
    expect(topics.splice(0)).toEqual(['directory']);
    const calendar = { ...OFFICE, version: OFFICE.version + 1 };
    expect(await host.engine.saveCalendar(scope, calendar)).toEqual({ ok: true });
    expect(topics).toEqual(['calendars']);
  });
});
