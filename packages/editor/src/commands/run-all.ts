// Several commands as one undo step: what a fix or a choice in the panel does in more than one place. All are done or none.
import { type CommandDefinition, done, type EditorCommand, refused } from './command';

export interface RunAll {
  readonly type: 'runAll';
  readonly commands: readonly Exclude<EditorCommand, RunAll>[];
}

export const runAll: CommandDefinition<RunAll> = {
  type: 'runAll',
  run(change, { commands }) {
    const nodes: string[] = [];
    const flows: string[] = [];
    for (const command of commands) {
      const result = change.run(command);
      if (!result.ok) return result;
      nodes.push(...result.nodes);
      flows.push(...result.flows);
    }
    return commands.length === 0 ? refused('nothing-to-do') : done({ nodes, flows });
  },
};
