// Starts a case: which version, who owns it, what it is called. The same command id starts one case, however often it is sent.
import { type AssignmentRule, choose, type Diagram } from '@baton/core';
import type { Scope } from '../authority/scope';
import { parseInput } from '../input/parse-input';
import { commandIdInput, startInput } from '../input/start-input';
import type { WishReply } from '../instance/entry';
import type { Instances } from '../instance/instances';
import type { PeopleSource } from '../instance/people-source';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { ProcessGraphs } from '../processes/process-graphs';
import { refuse } from '../reply/reply';

export type StartCase = (scope: Scope, input: unknown, commandId: string) => Promise<WishReply>;

export function createStartCase(
  store: Store,
  graphs: ProcessGraphs,
  instances: Instances,
  people: PeopleSource,
  runtime: Runtime,
): StartCase {
  /** The named owner; else whoever starts it, if the process asks for no role or they have it; else the least loaded of that role. */
  async function ownerOf(
    diagram: Diagram,
    scope: Scope,
    named: string | undefined,
  ): Promise<string | null | 'unknown'> {
    if (named === undefined && diagram.ownerRole === undefined) return scope.person;
    const directory = await people.directory();
    if (named !== undefined) {
      const person = directory.people.get(named);
      return person && !person.inactive ? named : 'unknown';
    }
    const role = diagram.ownerRole as string;
    if (directory.people.get(scope.person)?.roles.includes(role)) return scope.person;
    const rule: AssignmentRule = { pools: [{ type: 'role', role }], pick: 'leastLoaded' };
    const open = await store.openLoads();
    const context = { at: runtime.now(), owner: null, starter: scope.person, doers: new Map(), variables: {} };
    return choose(rule, directory, { open, cursors: new Map() }, context).person;
  }

  return async (scope, input, commandId) => {
    if (!scope.permissions.includes('start')) return refuse('not-allowed');
    const id = parseInput(commandIdInput, commandId);
    if (!id.ok) return refuse('input.invalid', { path: 'commandId' });
    const parsed = parseInput(startInput, input);
    if (!parsed.ok) return parsed;
    const { processId, version = 'latest', variables = {}, title, owner, links } = parsed.value;
    const instanceId = instanceIdOf(runtime, id.value);
    const before = await store.outcome(instanceId, id.value);
    if (before !== null) {
      const seen = await store.queries.case(scope, instanceId);
      return seen ? (JSON.parse(before) as WishReply) : refuse('not-found');
    }
    const graph = await graphs.version(processId, version);
    if (!graph) return refuse('process.unknown', { processId });
    const owning = await ownerOf(graph.diagram, scope, owner);
    if (owning === 'unknown') return refuse('person.unknown', { person: owner ?? '' });
    const prefix = graph.diagram.keyPrefix ?? prefixOf(graph.diagram);
    const key = `${prefix}-${await store.nextNumber(prefix)}`;
    return instances.post(instanceId, {
      id: id.value,
      by: { person: scope.person },
      scope,
      body: {
        type: 'start',
        key,
        title: title ?? '',
        owner: owning,
        variables,
        ...(links ? { links } : {}),
      },
      remember: true,
      graph,
    });
  };
}

/** A case's id follows from the command that starts it, so that the same command finds the case it has started. */
export function instanceIdOf(runtime: Pick<Runtime, 'sha256'>, commandId: string): string {
  return runtime.sha256(`start\n${commandId}`).slice(0, 32);
}

/** First letters of the process's id: `print-order` gives PO. */
function prefixOf(diagram: Diagram): string {
  const letters = diagram.id.split(/[^A-Za-z0-9]+/).map((part) => part[0] ?? '');
  return letters.join('').slice(0, 8).toUpperCase() || 'C';
}
