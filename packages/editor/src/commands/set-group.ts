// Draws a stage around steps, names it, or says which steps belong to it. A step belongs to at most one stage.
import { type CommandDefinition, done, refused } from './command';

export interface SetGroup {
  readonly type: 'setGroup';
  /** Absent: a new one. */
  readonly id?: string;
  readonly name?: string;
  /** All of its steps. */
  readonly members?: readonly string[];
  readonly typing?: boolean;
}

export const setGroup: CommandDefinition<SetGroup> = {
  type: 'setGroup',
  run(change, { id, name, members }) {
    const { diagram } = change;
    const there = new Set(diagram.nodes.filter((node) => node.kind !== 'boundaryEvent').map((node) => node.id));
    const steps = members && [...new Set(members)].filter((member) => there.has(member));
    let group = diagram.groups?.find((candidate) => candidate.id === id);
    if (id !== undefined && !group) return refused('node.unknown', { node: id });
    if (!group && (!steps || steps.length === 0 || !name?.trim())) return refused('nothing-to-do');
    diagram.groups ??= [];
    if (!group) {
      diagram.groups.push({ id: change.newId('stage'), name: (name as string).trim(), members: [] });
      group = diagram.groups.at(-1) as NonNullable<typeof group>;
    }
    if (name?.trim()) group.name = name.trim();
    if (steps) {
      group.members = steps;
      const own = new Set(steps);
      for (const other of diagram.groups)
        if (other.id !== group.id && other.members.some((member) => own.has(member)))
          other.members = other.members.filter((member) => !own.has(member));
    }
    return done({ parts: [group.id] });
  },
  mergeKey: ({ id, typing }) => (typing && id ? `setGroup ${id}` : null),
};
