// One person in a scenario: starts cases, takes and completes tasks by the names of their steps, reads alerts. A refusal is thrown as Refused.
import type { CaseLink, Variables } from '@baton/core';
import type { Scope } from '../authority/scope';
import type { CommandInput } from '../input/command-input';
import type { DeliveryRow, WorkItemRow } from '../rows/rows';
import { CaseUnderTest } from './case-under-test';
import { demand } from './refused';
import type { TestHost } from './test-host';

export interface StartExtras {
  readonly title?: string;
  readonly owner?: string;
  readonly links?: readonly CaseLink[];
  readonly commandId?: string;
}

export interface CompleteExtras {
  readonly outcome?: string;
  readonly variables?: Variables;
  /** Instance id, where several cases have such a task; absent: the newest. */
  readonly in?: string;
}

let commands = 0;

export class PersonAtWork {
  constructor(
    private readonly host: TestHost,
    readonly id: string,
  ) {}

  async scope(): Promise<Scope> {
    const scope = await this.host.engine.scope({ person: this.id });
    if (!scope) throw new Error(`nobody is called ${this.id}`);
    return scope;
  }

  async start(
    processId: string,
    variables: Variables = {},
    { commandId, links, ...extras }: StartExtras = {},
  ): Promise<CaseUnderTest> {
    const input = { processId, variables, ...extras, ...(links ? { links: [...links] } : {}) };
    const reply = await this.host.engine.start(await this.scope(), input, commandId ?? nextCommand());
    const { instanceId } = demand(`${this.id} starts ${processId}`, reply);
    await this.host.engine.tick();
    return new CaseUnderTest(this.host, instanceId);
  }

  /** Completes the open task at the step of that name (or id). */
  async complete(step: string, { outcome, variables, in: instanceId }: CompleteExtras = {}): Promise<void> {
    const { item, ...at } = await this.taskAt(step, instanceId);
    const input = {
      type: 'complete' as const,
      item,
      ...(outcome ? { outcome } : {}),
      ...(variables ? { variables } : {}),
    };
    await this.act(`completes ${step}`, at.instanceId, input);
  }

  async claim(step: string, instanceId?: string): Promise<void> {
    const { item, ...at } = await this.taskAt(step, instanceId);
    await this.act(`takes ${step}`, at.instanceId, { type: 'claim', item });
  }

  async release(step: string, instanceId?: string): Promise<void> {
    const { item, ...at } = await this.taskAt(step, instanceId);
    await this.act(`puts ${step} back`, at.instanceId, { type: 'release', item });
  }

  async handOver(step: string, to: string, reason = 'handing over', instanceId?: string): Promise<void> {
    const { item, ...at } = await this.taskAt(step, instanceId);
    await this.act(`hands ${step} over`, at.instanceId, { type: 'handOver', item, to, reason });
  }

  /** Leaves a waiting step without its being done. */
  async skip(step: string, reason: string, instanceId: string, flow?: string): Promise<void> {
    const token = await this.host.case(instanceId).tokenAt(step);
    await this.act(`skips ${step}`, instanceId, { type: 'skip', token, reason, ...(flow ? { flow } : {}) });
  }

  async retry(step: string, reason: string, instanceId: string): Promise<void> {
    const token = await this.host.case(instanceId).tokenAt(step);
    await this.act(`tries ${step} again`, instanceId, { type: 'retry', token, reason });
  }

  /** Any command of a case; then what it makes due is done. */
  async act(what: string, instanceId: string, input: CommandInput, commandId = nextCommand()): Promise<void> {
    demand(`${this.id} ${what}`, await this.host.engine.command(await this.scope(), instanceId, input, commandId));
    await this.host.engine.tick();
  }

  /** Names of the steps whose open tasks this person holds, in order of their due time. */
  async tasks(): Promise<string[]> {
    return (await this.items({ assignee: this.id })).map((row) => row.name);
  }

  /** Names of the steps that are offered to this person. */
  async offers(): Promise<string[]> {
    return (await this.items({ candidate: this.id })).map((row) => row.name);
  }

  /** The inbox, newest first. */
  async alerts(): Promise<readonly DeliveryRow[]> {
    return (await this.host.engine.queries.alerts(await this.scope(), { limit: 500 })).rows;
  }

  /** "I have seen it": the newest alert that this person has not acknowledged. */
  async acknowledge(): Promise<void> {
    const scope = await this.scope();
    const open = (await this.alerts()).find((row) => row.acknowledgedAt === null);
    if (!open) throw new Error(`${this.id} has no alert to acknowledge`);
    demand(`${this.id} acknowledges`, await this.host.engine.acknowledge(scope, open.delivery, nextCommand()));
  }

  private async items(filter: {
    assignee?: string;
    candidate?: string;
    instanceId?: string;
  }): Promise<readonly WorkItemRow[]> {
    const found = await this.host.engine.queries.items(await this.scope(), { ...filter, open: true }, { limit: 500 });
    return found.rows;
  }

  private async taskAt(step: string, instanceId?: string): Promise<WorkItemRow> {
    const rows = await this.items(instanceId ? { instanceId } : {});
    const there = rows.filter((row) => row.name === step || row.node === step);
    const mine = there.filter((row) => row.assignee === this.id || row.candidates.includes(this.id));
    const found = newest(mine) ?? newest(there);
    if (found) return found;
    const open = rows.map((row) => `${row.name} (${row.assignee ?? row.candidates.join('/')})`).join(', ');
    throw new Error(`${this.id} sees no open task "${step}"; open are: ${open || 'none'}`);
  }
}

function newest(rows: readonly WorkItemRow[]): WorkItemRow | undefined {
  return rows.toSorted((a, b) => b.createdAt - a.createdAt)[0];
}

function nextCommand(): string {
  return `test-${++commands}`;
}
