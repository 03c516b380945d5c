import { end, sketch, start, userTask } from '@baton/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LogRow } from '../rows/rows';
import { sha256 } from '../runtime/sha256';
import { createTestHost, type TestHost } from '../testing/index';
import { verifyLog } from './verify-log';

const diagram = sketch('order', [start(), userTask('ask'), end()], ['start -> ask -> end']);
const people = [{ id: 'ann', name: 'Ann', roles: [] }];

describe('verifyLog', () => {
  let host: TestHost;
  let rows: LogRow[];
  let ids: string[];
  const heads = (instanceId: string) => host.store.load(instanceId);

  beforeAll(async () => {
    host = await createTestHost({ people, diagrams: [diagram] });
    for (let i = 0; i < 3; i++) {
      await host.as('ann').start('order');
      await host.as('ann').complete('ask');
    }
    rows = [];
    for await (const row of host.store.allLogs()) rows.push(row);
    ids = [...new Set(rows.map((row) => row.instanceId))];
  });

  it('passes what was not touched', async () => {
    expect(await verifyLog(rows, sha256, heads)).toEqual({ ok: true, instances: 3, entries: rows.length });
    expect(await verifyLog([], sha256)).toEqual({ ok: true, instances: 0, entries: 0 });
  });

  it('finds each single changed entry, with its place', async () => {
    for (const [i, row] of rows.entries()) {
      const changed = rows.with(i, { ...row, bytes: row.bytes.replace(/"at":\d/, '"at":9') });
      expect(await verifyLog(changed, sha256)).toEqual({
        ok: false,
        code: 'log.changed',
        instanceId: row.instanceId,
        seq: row.seq,
      });
    }
  });

  it('finds each single removed entry, with its place', async () => {
    for (const [i, row] of rows.entries()) {
      expect(await verifyLog(rows.toSpliced(i, 1), sha256, heads)).toMatchObject({
        ok: false,
        instanceId: row.instanceId,
        seq: row.seq,
      });
    }
  });

  it('finds a cut-off end by the head of the case', async () => {
    const of = rows.filter((row) => row.instanceId === ids[1]);
    const cut = rows.filter((row) => row !== of.at(-1) && row !== of.at(-2));
    expect(await verifyLog(cut, sha256)).toMatchObject({ ok: true });
    expect(await verifyLog(cut, sha256, heads)).toEqual({
      ok: false,
      code: 'log.removed',
      instanceId: ids[1],
      seq: of.length - 1,
    });
  });

  it('finds an entry that was changed with its own hash made to fit', async () => {
    const i = 2;
    const bytes = `${rows[i]!.bytes} `;
    const forged = { ...rows[i]!, bytes, hash: sha256(`${rows[i - 1]!.hash}\n${bytes}`) };
    expect(await verifyLog(rows.with(i, forged), sha256)).toMatchObject({
      ok: false,
      code: 'log.changed',
      seq: rows[i]!.seq + 1,
    });
  });

  it('finds the log of one case in the place of another', async () => {
    const moved = rows.filter((row) => row.instanceId === ids[0]).map((row) => ({ ...row, instanceId: 'elsewhere' }));
    expect(await verifyLog(moved, sha256)).toMatchObject({
      ok: false,
      code: 'log.changed',
      instanceId: 'elsewhere',
      seq: 1,
    });
  });

  it('tells a case whose log was tampered with in its own log query', async () => {
    const order = host.case(ids[0] as string);
    const scope = await host.as('ann').scope();
    expect(await host.engine.queries.log(scope, order.id, 0)).toMatchObject({ verified: true });
    const stored = await host.store.queries.log({ ...scope, sight: 'all' }, order.id, 0, 100);
    const row = stored?.[1] as { bytes: string };
    const honest = row.bytes;
    row.bytes = `${honest} `;
    expect(await host.engine.queries.log(scope, order.id, 0)).toMatchObject({ verified: false });
    row.bytes = honest;
  });
});
