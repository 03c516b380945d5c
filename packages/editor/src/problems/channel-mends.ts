// What mends an alert that goes by channels which the host does not have: it goes by those that are there. Pure.
import type { Channel, Diagram, Problem } from '@baton/core';
import { channelWords } from '../panel/remind/rung-words';
import type { Fixer } from './fixes';
import { changeAt } from './take-away';

/** Where one reads it at leisure comes first. */
const QUIET: readonly Channel[] = ['mail', 'app'];

export const tellByWhatIsHere: Fixer = (problem, { diagram, words }) => {
  const { here = [] } = problem.facts as { here?: readonly string[] };
  return QUIET.filter((channel) => here.includes(channel)).flatMap((channel) => {
    const mended = withChannels(diagram, problem, () => [channel]);
    return mended ? [fix(`tell by ${channel}`, words.mends.tellBy(channelWords(channel, words)), mended)] : [];
  });
};

export const leaveOutAbsent: Fixer = (problem, { diagram, words }) => {
  const { channels = [] } = problem.facts as { channels?: readonly Channel[] };
  const mended = withChannels(diagram, problem, (all) => all.filter((one) => !channels.includes(one)));
  const said = channels.map((channel) => channelWords(channel, words)).join(', ');
  return mended ? [fix('leave out', words.mends.leaveOut(said), mended)] : [];
};

function fix(id: string, words: string, diagram: Diagram) {
  return { id, words, command: { type: 'become', diagram } } as const;
}

/** Null: the drawing has no such alert any more. */
function withChannels(
  diagram: Diagram,
  problem: Problem,
  change: (channels: readonly Channel[]) => readonly Channel[],
): Diagram | null {
  const path = [...problem.path, 'channels'];
  const whole = problem.node === undefined ? diagram : diagram.nodes.find(({ id }) => id === problem.node);
  const channels = path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], whole);
  return Array.isArray(channels) ? changeAt(diagram, problem, path, change(channels)) : null;
}
