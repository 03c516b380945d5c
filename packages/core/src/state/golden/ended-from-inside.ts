// A called case that another one ends with all that runs in it: what it called besides ends first, then it tells who called it.
import { CaseDriver, end, sketch, start, step, together, userTask } from '../../testing';

export function endedFromInside(): CaseDriver {
  const test = new CaseDriver(
    sketch(
      'order',
      [
        start(),
        together('fork'),
        step('callActivity', 'credit', { process: 'credit' }),
        step('callActivity', 'stock', { process: 'stock' }),
        userTask('decide', { outcomes: [{ id: 'stop', name: 'Stop' }] }),
        end('everything', { terminate: 'case' }),
        end(),
      ],
      ['start -> fork -> credit -> end', 'fork -> stock -> end', 'fork -> decide -(stop)-> everything'],
    ),
  );
  const parent = { instance: 'i1', token: 4, epoch: 1 };
  test.send({ type: 'start', key: 'O-1', title: 'Order', owner: null, variables: {}, parent });
  const [credit, stock] = test.effects.filter((effect) => effect.type === 'startChild');
  const tell = (call: typeof credit, news: object) =>
    test.send(
      { type: 'childNews', token: call?.token ?? 0, epoch: call?.epoch ?? 0, news: news as never },
      { system: 'engine' },
    );
  tell(credit, { type: 'completed', variables: {}, endsAll: true });
  tell(stock, { type: 'cancelled' });
  return test;
}
