// One case in a scenario: where it is, what is in its log.
import type { InstanceEvent, LogRecord, Variables } from '@baton/core';
import { SYSTEM_SCOPE } from '../authority/sight';
import type { ReadableEntry } from '../log/readable-log';
import type { CaseRow, DeliveryRow, WorkItemRow } from '../rows/rows';
import type { TestHost } from './test-host';

export class CaseUnderTest {
  constructor(
    private readonly host: TestHost,
    readonly id: string,
  ) {}

  async row(): Promise<CaseRow> {
    const row = await this.host.engine.queries.case(SYSTEM_SCOPE, this.id);
    if (!row) throw new Error(`there is no case ${this.id}`);
    return row;
  }

  /** Names of the steps where it is, sorted. */
  async places(): Promise<string[]> {
    return (await this.row()).places.map((place) => place.name).sort();
  }

  async status(): Promise<CaseRow['status']> {
    return (await this.row()).status;
  }

  async outcome(): Promise<string | null> {
    return (await this.row()).outcome;
  }

  async variables(): Promise<Variables> {
    return (await this.row()).variables;
  }

  async milestones(): Promise<string[]> {
    return (await this.row()).milestones.map((milestone) => milestone.name);
  }

  /** The newest task at the step of that name (or id), open or not. */
  async task(step: string): Promise<WorkItemRow> {
    const { rows } = await this.host.engine.queries.items(SYSTEM_SCOPE, { instanceId: this.id }, { limit: 500 });
    const found = rows.filter((row) => row.name === step || row.node === step).toSorted((a, b) => b.item - a.item)[0];
    if (!found) throw new Error(`there was no task "${step}" in this case`);
    return found;
  }

  async tokenAt(step: string): Promise<number> {
    const place = (await this.row()).places.find((candidate) => candidate.name === step || candidate.node === step);
    if (!place) throw new Error(`the case is not at "${step}" but at: ${(await this.places()).join(', ')}`);
    return place.token;
  }

  async alerts(): Promise<readonly DeliveryRow[]> {
    const found = await this.host.engine.queries.deliveries(SYSTEM_SCOPE, { instanceId: this.id }, { limit: 500 });
    return found.rows.toReversed();
  }

  async log(): Promise<readonly ReadableEntry[]> {
    const log = await this.host.engine.queries.log(SYSTEM_SCOPE, this.id, 0);
    return log?.rows ?? [];
  }

  /** The entries of one type, as the step wrote them. */
  async events<T extends InstanceEvent['type']>(type: T): Promise<Extract<InstanceEvent, { type: T }>[]> {
    const rows = (await this.host.store.queries.log(SYSTEM_SCOPE, this.id, 0, 100_000)) ?? [];
    const events = rows.map((row) => (JSON.parse(row.bytes) as LogRecord).event);
    return events.filter((event): event is Extract<InstanceEvent, { type: T }> => event.type === type);
  }
}
