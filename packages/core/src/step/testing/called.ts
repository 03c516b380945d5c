// Talking between a case and the cases that it calls. For tests of both sides.
import { type CaseDriver, end, sketch, start, step, userTask } from '../../testing';
import type { ChildNews, Effect } from '../effects';
import { any } from './drive';

/** What the host was asked to do, of one sort. */
export function asked<T extends Effect['type']>(test: CaseDriver, type: T) {
  return test.effects.filter((effect): effect is Extract<Effect, { type: T }> => effect.type === type);
}

export function tell(test: CaseDriver, news: ChildNews, call = asked(test, 'startChild').at(-1)) {
  return test.send({ type: 'childNews', token: call?.token ?? 0, epoch: call?.epoch ?? 0, news }, { system: 'engine' });
}

export const calling = (rest: object = {}, more: ReturnType<typeof userTask>[] = [], paths: string[] = []) =>
  sketch(
    'p',
    [start(), step('callActivity', 'call', { process: 'credit', ...rest }), userTask('after'), ...more, end()],
    ['start -> call -> after -> end', ...paths],
    { variables: [any('client'), any('score'), any('code'), any('which')] },
  );
