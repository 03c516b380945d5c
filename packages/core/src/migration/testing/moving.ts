// A case at some step, moved to another drawing. For tests of moving.
import { expect } from 'vitest';
import type { Diagram } from '../../diagram/diagram';
import { compile } from '../../graph/compile';
import type { Node } from '../../nodes/node';
import type { InstanceState } from '../../state/instance-state';
import { CaseDriver, OFFICE_FACTS, sketch } from '../../testing';
import { type MigrationContext, migrate } from '../migrate';

export function moved(test: CaseDriver, to: Diagram, mapping: Record<string, string> = {}) {
  const context: MigrationContext = { facts: OFFICE_FACTS, at: test.now };
  return migrate(test.state as InstanceState, test.graph, compile(to, { version: 2, hash: 'two' }), mapping, context);
}

export function at(nodes: readonly Node[], paths: readonly string[], ...done: string[]): CaseDriver {
  const test = new CaseDriver(sketch('p', nodes, paths));
  expect(test.start()).toBeNull();
  for (const step of done) expect(test.complete(step)).toBeNull();
  return test;
}

/** Goes on in the new version with what `migrate` answered. */
export function goOn(test: CaseDriver, to: Diagram, mapping: Record<string, string> = {}): CaseDriver {
  const migration = moved(test, to, mapping);
  if (migration.verdict !== 'safe') throw new Error(JSON.stringify(migration.reasons));
  const next = new CaseDriver(to);
  Object.assign(next, { graph: compile(to, { version: 2, hash: 'two' }) });
  next.records.push(...test.records);
  for (const event of migration.events)
    next.records.push({ seq: next.records.length + 1, at: test.now, by: { system: 'engine' }, command: 'm', event });
  next.effects.push(...test.effects, ...migration.effects);
  next.state = migration.state;
  next.now = test.now;
  return next;
}
