// A host with the first version, and Ann, who moves its cases. For tests of moving.
import type { MigrationOrder, ReleaseDesk } from '../../ports/process-releases';
import type { CaseUnderTest } from '../../testing/case-under-test';
import { createTestHost, type TestHost } from '../../testing/index';
import { releaseDesk } from '../../versions/release-service';
import { first, people } from './first-version';

export interface Mover {
  readonly host: TestHost;
  readonly ann: ReleaseDesk;
}

export async function createMover(): Promise<Mover> {
  const host = await createTestHost({ people, diagrams: [first] });
  return { host, ann: await deskOfAnn(host) };
}

/** Anew after the host was started again. */
export async function deskOfAnn(host: TestHost): Promise<ReleaseDesk> {
  return releaseDesk(host.engine.releases, await host.as('ann').scope());
}

let orders = 0;

/** From version 1 to 2, each order of its own. */
export function order(cases: readonly CaseUnderTest[], given: Partial<MigrationOrder> = {}): MigrationOrder {
  return {
    from: 1,
    to: 2,
    mapping: {},
    instances: cases.map(({ id }) => id),
    reason: 'The law has changed',
    commandId: `move-${++orders}`,
    ...given,
  };
}
