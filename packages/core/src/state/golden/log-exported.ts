// A case whose log is handed out while it runs, while it is paused and after its end: each time with an entry of its own.
import { CaseDriver, end, sketch, start, userTask } from '../../testing';

const BOSS = [{ person: 'boss' }, true] as const;

export function logExported(): CaseDriver {
  const test = new CaseDriver(sketch('log-exported', [start(), userTask('do'), end()], ['start -> do -> end'], {}));
  test.start();
  test.send({ type: 'exportLog' }, ...BOSS);
  test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
  test.send({ type: 'exportLog' }, ...BOSS);
  test.send({ type: 'resume', reason: 'over' }, ...BOSS);
  test.complete('do');
  test.send({ type: 'exportLog' }, ...BOSS);
  return test;
}
