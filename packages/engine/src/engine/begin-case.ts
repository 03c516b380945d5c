// Begins a case, whoever asks: a person, a message, a signal, a schedule, a calling case. The same command id begins one case.
import {
  type ActorRef,
  type AssignmentRule,
  type CaseLink,
  casePrefix,
  choose,
  type Diagram,
  type ParentCase,
  type ProcessGraph,
  type Variables,
} from '@baton/core';
import type { Scope } from '../authority/scope';
import type { Wish, WishReply } from '../instance/entry';
import type { Instances } from '../instance/instances';
import type { PeopleSource } from '../instance/people-source';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';

export interface Beginning {
  readonly instanceId: string;
  readonly commandId: string;
  readonly graph: ProcessGraph;
  readonly by: ActorRef;
  /** Null: the engine itself. */
  readonly scope: Scope | null;
  readonly owner: string | null;
  readonly variables: Variables;
  readonly title?: string | undefined;
  /** Null or absent: the next number of the process. */
  readonly key?: string | null | undefined;
  readonly links?: readonly CaseLink[] | undefined;
  /** Id of the start event. */
  readonly startAt?: string | undefined;
  readonly parent?: ParentCase | undefined;
  readonly settles?: Wish['settles'];
}

export interface CaseBeginner {
  begin(beginning: Beginning): Promise<WishReply>;
  /** Of a case that nobody starts by hand: the least loaded of the owners' role, else `otherwise`. */
  ownerOf(diagram: Diagram, otherwise: string | null): Promise<string | null>;
}

export function createCaseBeginner(
  store: Store,
  instances: Instances,
  people: PeopleSource,
  runtime: Runtime,
): CaseBeginner {
  return {
    async begin({ instanceId, commandId, graph, by, scope, key, title, links, startAt, parent, settles, ...given }) {
      const prefix = casePrefix(graph.diagram);
      return instances.post(instanceId, {
        id: commandId,
        by,
        scope,
        body: {
          type: 'start',
          key: key ?? `${prefix}-${await store.nextNumber(prefix)}`,
          title: title ?? '',
          owner: given.owner,
          variables: given.variables,
          ...(links ? { links } : {}),
          ...(startAt ? { startAt } : {}),
          ...(parent ? { parent } : {}),
        },
        remember: true,
        graph,
        ...(settles ? { settles } : {}),
      });
    },

    async ownerOf(diagram, otherwise) {
      const role = diagram.ownerRole;
      if (role === undefined) return otherwise;
      const directory = await people.directory();
      if (otherwise !== null && directory.people.get(otherwise)?.roles.includes(role)) return otherwise;
      const rule: AssignmentRule = { pools: [{ type: 'role', role }], pick: 'leastLoaded' };
      const open = await store.openLoads();
      const context = { at: runtime.now(), owner: null, starter: otherwise, doers: new Map(), variables: {} };
      return choose(rule, directory, { open, cursors: new Map() }, context).person;
    },
  };
}

/** A case's id follows from the command that starts it, so that the same command finds the case it has started. */
export function instanceIdOf(runtime: Pick<Runtime, 'sha256'>, commandId: string): string {
  return runtime.sha256(`start\n${commandId}`).slice(0, 32);
}
