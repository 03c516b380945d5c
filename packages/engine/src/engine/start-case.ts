// Starts a case for a person: which version, who owns it, what it is called. The same command id starts one case, however often it is sent.
import type { Diagram } from '@baton/core';
import type { Scope } from '../authority/scope';
import { parseInput } from '../input/parse-input';
import { commandIdInput, startInput } from '../input/start-input';
import type { WishReply } from '../instance/entry';
import type { PeopleSource } from '../instance/people-source';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { ProcessGraphs } from '../processes/process-graphs';
import { refuse } from '../reply/reply';
import { periodGiven } from '../starts/one-per';
import { type CaseBeginner, instanceIdOf } from './begin-case';

export type StartCase = (scope: Scope, input: unknown, commandId: string) => Promise<WishReply>;

export function createStartCase(
  store: Store,
  graphs: ProcessGraphs,
  beginner: CaseBeginner,
  people: PeopleSource,
  runtime: Runtime,
): StartCase {
  /** The named owner; else whoever starts it, if the process asks for no role or they have it; else the least loaded of that role. */
  async function ownerOf(
    diagram: Diagram,
    scope: Scope,
    named: string | undefined,
  ): Promise<string | null | 'unknown'> {
    if (named === undefined) return beginner.ownerOf(diagram, scope.person);
    const person = (await people.directory()).people.get(named);
    return person && !person.inactive ? named : 'unknown';
  }

  /** What the same command, or the same period, has begun already. */
  async function begunBefore(scope: Scope, commandId: string): Promise<WishReply | null> {
    const instanceId = instanceIdOf(runtime, commandId);
    const before = await store.outcome(instanceId, commandId);
    if (before === null) return null;
    const seen = await store.queries.case(scope, instanceId);
    return seen ? (JSON.parse(before) as WishReply) : refuse('not-found');
  }

  return async (scope, input, commandId) => {
    if (!scope.permissions.includes('start')) return refuse('not-allowed');
    const id = parseInput(commandIdInput, commandId);
    if (!id.ok) return refuse('input.invalid', { path: 'commandId' });
    const parsed = parseInput(startInput, input);
    if (!parsed.ok) return parsed;
    const { processId, version, variables = {}, owner, ...given } = parsed.value;
    const before = await begunBefore(scope, id.value);
    if (before) return before;
    const starter = async () => (await people.directory()).people.get(scope.person);
    const graph = await (version === undefined
      ? graphs.forNewCase(processId, starter)
      : graphs.version(processId, version));
    if (!graph) return refuse('process.unknown', { processId });
    const period = periodGiven(graph, given.startAt, variables);
    const begun = period && (await begunBefore(scope, period.commandId));
    if (begun) return begun;
    const command = period?.commandId ?? id.value;
    const owning = await ownerOf(graph.diagram, scope, owner);
    if (owning === 'unknown') return refuse('person.unknown', { person: owner ?? '' });
    return beginner.begin({
      ...(period ? { key: period.key } : {}),
      ...given,
      instanceId: instanceIdOf(runtime, command),
      commandId: command,
      graph,
      by: { person: scope.person },
      scope,
      owner: owning,
      variables,
    });
  };
}
