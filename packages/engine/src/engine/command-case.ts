// What people do in running cases: checked for form and right, then posted into the case's mailbox.
import type { Scope } from '../authority/scope';
import { seesCase } from '../authority/sight';
import { commandInput, NEEDS } from '../input/command-input';
import { parseInput } from '../input/parse-input';
import { commandIdInput } from '../input/start-input';
import type { WishReply } from '../instance/entry';
import type { Instances } from '../instance/instances';
import type { PeopleSource } from '../instance/people-source';
import type { Store } from '../ports/store';
import { refuse } from '../reply/reply';

export interface CaseCommands {
  command(scope: Scope, instanceId: string, input: unknown, commandId: string): Promise<WishReply>;
  /** "I have seen it": by the recipient, or by who administers. */
  acknowledge(scope: Scope, deliveryId: string, commandId: string): Promise<WishReply>;
}

export function createCaseCommands(store: Store, instances: Instances, people: PeopleSource): CaseCommands {
  async function command(scope: Scope, instanceId: string, input: unknown, commandId: string): Promise<WishReply> {
    const id = parseInput(commandIdInput, commandId);
    if (!id.ok) return refuse('input.invalid', { path: 'commandId' });
    const parsed = parseInput(commandInput, input);
    if (!parsed.ok) return parsed;
    const body = parsed.value;
    if (!scope.permissions.includes(NEEDS[body.type])) {
      // Who may not see the case learns nothing of it, not even that the right is missing.
      const live = await instances.read(instanceId);
      const seen = live && seesCase(scope, { ...live.state, people: live.people });
      return refuse(seen ? 'not-allowed' : 'not-found');
    }
    if (body.type === 'handOver' || body.type === 'delegate' || body.type === 'offer') {
      const known = (await people.directory()).people;
      const isHere = (id: string) => known.has(id) && !known.get(id)?.inactive;
      const unknown = [body.to].flat().find((id) => !isHere(id));
      if (unknown !== undefined) return refuse('person.unknown', { person: unknown });
    }
    return instances.post(instanceId, { id: id.value, by: { person: scope.person }, scope, body, remember: true });
  }

  async function acknowledge(scope: Scope, deliveryId: string, commandId: string): Promise<WishReply> {
    const id = parseInput(commandIdInput, commandId);
    if (!id.ok) return refuse('input.invalid', { path: 'commandId' });
    const found = await store.queries.deliveries(scope, { delivery: deliveryId }, { limit: 1 });
    const row = found.rows[0];
    if (!row) return refuse('not-found');
    if (row.person !== scope.person && !scope.permissions.includes('administer')) return refuse('not-allowed');
    if (row.acknowledgedAt !== null) {
      const revision = (await instances.read(row.instanceId))?.state.revision ?? 0;
      return { ok: true, instanceId: row.instanceId, key: row.caseKey, revision };
    }
    return instances.post(row.instanceId, {
      id: id.value,
      by: { person: scope.person },
      scope: null,
      body: { type: 'acknowledge', alert: row.alert, clock: row.clock },
      remember: true,
    });
  }

  return { command, acknowledge };
}
