// Moving running cases to another version: tried first, asked by name, kept as they are, and refused.
import { decision, end, sketch, start, together, userTask } from '@baton/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseUnderTest } from '../testing/case-under-test';
import { releaseDesk } from '../versions/release-service';
import { clerk, first, hours } from './testing/first-version';
import { createMover, deskOfAnn, type Mover, order } from './testing/mover';

const HOUR = 3_600_000;

describe('moving running cases to another version', () => {
  let host: Mover['host'];
  let ann: Mover['ann'];

  beforeEach(async () => {
    ({ host, ann } = await createMover());
  });

  it('says which step of a mapping there is not, and moves nothing', async () => {
    const one = await host.as('bob').start('order');
    await host.publish(first);
    const wrong = { code: 'migration.step-unknown' };
    expect(await ann.previewMigration('order', { from: 1, to: 2, mapping: { ask: 'typo' } })).toMatchObject({
      ...wrong,
      facts: { step: 'typo', version: 2 },
    });
    expect(await ann.migrate('order', order([one], { mapping: { typo: 'ask' } }))).toMatchObject({
      ...wrong,
      facts: { step: 'typo', version: 1 },
    });
    expect((await one.row()).version).toBe(1);
  });

  it('keeps who has the work and since when, under the step that stands for the old one', async () => {
    const one = await host.as('bob').start('order');
    const before = await one.task('ask');
    await host.advance({ by: HOUR });
    await host.publish(
      sketch(
        'order',
        [start(), userTask('clarify', { name: 'Ask', ...clerk, deadline: hours(8) }), userTask('send'), end()],
        ['start -> clarify -> send -> end'],
      ),
    );
    const preview = await ann.previewMigration('order', { from: 1, to: 2 });
    expect(preview).toMatchObject({
      ok: true,
      total: 1,
      counts: { safe: 1, needsMapping: 0, unsound: 0 },
      renamed: [{ from: { step: 'ask', name: 'Ask' }, to: { step: 'clarify', name: 'Ask' }, how: 'proposed' }],
      asks: [],
      mayMove: true,
    });
    const mapping = preview.ok ? preview.mapping : {};
    expect(await ann.migrate('order', order([one], { mapping }))).toMatchObject({ ok: true, moved: 1 });
    const after = await one.task('clarify');
    expect(after).toMatchObject({ item: before.item, assignee: 'bob', version: 2, startedAt: before.startedAt });
    expect((after.dueAt ?? 0) - (after.startedAt ?? 0)).toBeGreaterThan((before.dueAt ?? 0) - (before.startedAt ?? 0));
    expect(await one.row()).toMatchObject({ version: 2, places: [{ node: 'clarify', dueAt: after.dueAt }] });
    expect((await host.store.dueTimers(Number.MAX_SAFE_INTEGER, 9)).map(({ dueAt }) => dueAt)).toEqual([after.dueAt]);
    const log = await one.log();
    expect(log.find(({ type }) => type === 'instance.migrated')).toMatchObject({
      by: { person: 'ann' },
      facts: { from: 1, version: 2, reason: 'The law has changed' },
    });
    expect(log.find(({ type }) => type === 'item.created')).toMatchObject({ node: 'ask', name: 'Ask' });
    const detail = await host.engine.queries.caseDetail(await host.as('ann').scope(), one.id);
    expect(detail?.state.visited).toMatchObject({ clarify: { times: 1 } });
    await host.restart();
    await host.as('bob').complete('clarify', { in: one.id });
    expect(await one.places()).toEqual(['send']);
    expect((await one.log()).at(-1)?.type).not.toBe('instance.migrated');
    expect(await host.engine.verifyLog()).toMatchObject({ ok: true });
  });

  it('asks for a step by its name where it cannot be told, and takes the answer', async () => {
    const one = await host.as('bob').start('order');
    const two = await host.as('bob').start('order');
    await host.as('bob').complete('ask', { in: two.id });
    const twins = [userTask('phone', { name: 'By phone' }), userTask('visit', { name: 'On site' })];
    await host.publish(
      sketch(
        'order',
        [start(), decision('how'), ...twins, userTask('send', { name: 'Send' }), end()],
        ['start -> how -[1 = 1]-> phone -> send -> end', 'how -[else]-> visit -> send'],
      ),
    );
    const preview = await ann.previewMigration('order', { from: 1, to: 2 });
    expect(preview).toMatchObject({
      counts: { safe: 1, needsMapping: 1, unsound: 0 },
      asks: [{ step: 'ask', name: 'Ask', kind: 'userTask', code: 'migration.step-gone', cases: 1 }],
    });
    expect(preview.ok && preview.asks[0]?.candidates).toEqual([
      { step: 'phone', name: 'By phone' },
      { step: 'visit', name: 'On site' },
      { step: 'send', name: 'Send' },
    ]);
    const mapping = preview.ok ? preview.mapping : {};
    expect(await ann.migrate('order', order([one, two], { mapping }))).toMatchObject({
      moved: 1,
      results: [
        {
          instanceId: one.id,
          ok: false,
          code: 'migration.needs-mapping',
          facts: { reasons: [{ node: 'ask', name: 'Ask' }] },
        },
        { instanceId: two.id, ok: true },
      ],
    });
    expect(await one.row()).toMatchObject({ version: 1, places: [{ node: 'ask' }] });
    const answered = { ...mapping, ask: 'visit' };
    expect(await ann.previewMigration('order', { from: 1, to: 2, mapping: answered })).toMatchObject({
      counts: { safe: 1 },
      renamed: expect.arrayContaining([
        expect.objectContaining({ to: { step: 'visit', name: 'On site' }, how: 'given' }),
      ]),
    });
    expect(await ann.migrate('order', order([one], { mapping: answered }))).toMatchObject({ moved: 1 });
    expect(await one.places()).toEqual(['On site']);
  });

  it('can be tried with the draft, before it is published', async () => {
    await host.as('bob').start('order');
    const scope = await host.as('ann').scope();
    const revision = (await host.engine.processes.loadDraft(scope, 'order'))?.revision ?? 0;
    const drawn = sketch('order', [start(), userTask('other', { name: 'Ask' }), end()], ['start -> other -> end']);
    await host.engine.processes.saveDraft(scope, 'order', { diagram: drawn, revision });
    expect(await ann.previewMigration('order', { from: 1, to: 'draft' })).toMatchObject({
      ok: true,
      to: 'draft',
      counts: { safe: 1 },
      mapping: { ask: 'other' },
    });
  });

  it('tells screens of the case, its tasks and the process', async () => {
    const one = await host.as('bob').start('order');
    await host.publish(first);
    const told: string[] = [];
    host.engine.events.on('changed', ({ topics, instanceId = '-' }) => {
      for (const topic of topics) told.push(`${topic} ${instanceId}`);
    });
    await ann.migrate('order', order([one]));
    expect(told).toEqual([`cases ${one.id}`, `items ${one.id}`, 'processes -']);
  });

  it('moves none twice, and answers the same order the same', async () => {
    const one = await host.as('bob').start('order');
    await host.publish(first);
    const same = order([one]);
    const answer = await ann.migrate('order', same);
    expect(answer).toMatchObject({ ok: true, moved: 1 });
    await host.restart();
    ann = await deskOfAnn(host);
    expect(await ann.migrate('order', same)).toEqual(answer);
    expect(await one.events('instance.migrated')).toHaveLength(1);
    expect(await ann.migrate('order', order([one]))).toMatchObject({
      moved: 0,
      results: [{ ok: false, code: 'migration.other-version', facts: { version: 2 } }],
    });
  });

  it('leaves where it was what is over, unknown, out of sight, or would get stuck', async () => {
    const nodes = [start(), together('f'), userTask('a', clerk), userTask('b', clerk)];
    await host.publish(sketch('order', [...nodes, end()], ['start -> f -> a -> end', 'f -> b -> end']));
    const stuck = await host.as('bob').start('order');
    await host.as('bob').complete('a', { in: stuck.id });
    const over = await host.as('bob').start('order');
    await host.as('ann').act('cancels', over.id, { type: 'cancel', reason: 'r' });
    await host.publish(
      sketch('order', [...nodes, together('j'), end()], ['start -> f -> a -> j -> end', 'f -> b -> j']),
    );
    const unknown = { id: 'nothing' } as CaseUnderTest;
    expect(await ann.previewMigration('order', { from: 2, to: 3 })).toMatchObject({
      counts: { safe: 0, needsMapping: 0, unsound: 1 },
      cases: [{ reasons: [{ code: 'migration.waits-for-ever', node: 'j' }] }],
    });
    const asked = order([stuck, over, unknown], { from: 2, to: 3 });
    expect(await ann.migrate('order', asked)).toMatchObject({
      moved: 0,
      results: [
        { code: 'migration.unsound', facts: { reasons: [{ code: 'migration.waits-for-ever' }] } },
        { code: 'instance.ended' },
        { code: 'not-found' },
      ],
    });
    expect(await stuck.row()).toMatchObject({ version: 2, status: 'active' });
    expect(await stuck.events('instance.migrated')).toEqual([]);
  });

  it('is for who administers; trying it also for who publishes, of the cases that they see', async () => {
    const one = await host.as('bob').start('order');
    await host.publish(first);
    const vic = releaseDesk(host.engine.releases, await host.as('vic').scope());
    const bob = releaseDesk(host.engine.releases, await host.as('bob').scope());
    expect(await vic.previewMigration('order', { from: 1, to: 2 })).toMatchObject({
      ok: true,
      total: 0,
      mayMove: false,
    });
    expect(await vic.migrate('order', order([one]))).toMatchObject({ code: 'not-allowed' });
    expect(await bob.previewMigration('order', { from: 1, to: 2 })).toMatchObject({ code: 'not-allowed' });
    expect(await ann.migrate('order', order([one], { reason: ' ' }))).toMatchObject({ code: 'reason.missing' });
    expect(await ann.migrate('order', order([one], { to: 1 }))).toMatchObject({ code: 'migration.same-version' });
    expect(await ann.migrate('order', order([one], { to: 9 }))).toMatchObject({ code: 'version.unknown' });
    expect(await ann.migrate('order', order([]))).toMatchObject({ code: 'input.invalid' });
    const many = Array.from({ length: 501 }, (_, i) => ({ id: `c${i}` }) as CaseUnderTest);
    expect(await ann.migrate('order', order(many))).toMatchObject({ code: 'input.too-large' });
    expect(await one.row()).toMatchObject({ version: 1 });
  });
});
