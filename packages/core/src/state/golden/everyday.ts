// Cases that between them make every type of event that there is. Their histories are kept, and read again by later versions.
import {
  CaseDriver,
  end,
  inside,
  milestone,
  receive,
  serviceTask,
  sketch,
  start,
  subProcess,
  timeout,
  together,
  userTask,
  wait,
} from '../../testing';

const HOUR = { amount: 1, unit: 'workingHours' } as const;

const BOSS = [{ person: 'boss' }, true] as const;

export function everythingOnce(): CaseDriver {
  const rungs = [50, 80, 100].map((share) => ({
    id: `r${share}`,
    at: { share },
    actions: [{ alert: 'reminder' as const, to: [{ type: 'assignee' as const }], channels: ['app' as const] }],
  }));
  const test = new CaseDriver(
    sketch(
      'golden',
      [
        start(),
        together('fork'),
        userTask('ask', { deadline: { budget: { dueIn: HOUR }, rungs } }),
        { ...userTask('offer'), assignment: undefined } as never,
        subProcess('sub'),
        inside('sub', start('in')),
        inside('sub', wait('pause', { for: HOUR })),
        inside('sub', receive('paid', 'paid')),
        inside('sub', end('out')),
        serviceTask('bill', { handler: 'bill', retry: { attempts: 2, wait: { amount: 5, unit: 'minutes' } } }),
        timeout('late', 'reply', { elapsed: HOUR }),
        receive('reply', 'reply'),
        together('join'),
        milestone('answered'),
        milestone('done'),
        end(),
      ],
      [
        'start -> fork -> ask -> join -> done -> end',
        'fork -> offer -> join',
        'fork -> sub -> join',
        'in -> pause -> paid -> out',
        'fork -> bill -> join',
        'fork -> reply -> answered -> join',
        'late -> answered',
      ],
      {
        variables: [
          { name: 'sum', type: 'number' },
          { name: 'promised', type: 'date' },
        ],
        clocks: [
          { id: 'promise', name: 'Promise', from: 'start', to: 'end', deadline: { budget: { dueBy: 'promised' } } },
        ],
      },
    ),
  );
  test.start({ sum: 1 });
  const itemAt = (step: string) => test.state?.items.find((item) => test.nameOf(item.node) === step)?.id ?? 0;
  const tokenAt = (step: string) => test.state?.tokens.find((token) => test.nameOf(token.node) === step)?.id ?? 0;
  test.send({ type: 'setVariables', variables: { promised: '2026-05-20' }, reason: 'agreed' }, ...BOSS);
  test.send(
    { type: 'assign', item: itemAt('offer'), choice: { person: null, people: ['bob'], reasons: [] } },
    { system: 'engine' },
  );
  test.send({ type: 'claim', item: itemAt('offer') }, { person: 'bob' });
  test.send({ type: 'release', item: itemAt('offer') }, { person: 'bob' });
  test.send({ type: 'handOver', item: itemAt('offer'), to: 'eve', reason: 'bob is away' }, ...BOSS);
  test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
  test.send({ type: 'resume', reason: 'strike is over' }, ...BOSS);
  test.advanceTo(test.now + 32 * 60_000);
  const alert = test.events('alert.raised')[0]?.alert;
  test.send(
    { type: 'address', alert: alert?.id ?? 0, deliveries: [{ id: 'd1', person: 'ann', channel: 'app' }] },
    { system: 'engine' },
  );
  test.send({ type: 'recordDelivery', delivery: 'd1', state: 'delivered', attempt: 1 }, { system: 'channel' });
  test.send({ type: 'acknowledge', alert: alert?.id ?? 0, clock: alert?.clock ?? 0 });
  const job = () => test.state?.jobs[0]?.id ?? 0;
  test.send({ type: 'failJob', job: job(), error: 'no paper', retryable: true }, { system: 'handler' });
  test.advanceTo(test.now + 90 * 60_000);
  test.send({ type: 'failJob', job: job(), error: 'no paper', retryable: true }, { system: 'handler' });
  test.send({ type: 'retry', token: tokenAt('bill'), reason: 'paper is here' }, ...BOSS);
  test.send({ type: 'completeJob', job: job(), variables: { sum: 2 } }, { system: 'handler' });
  test.send({ type: 'receive', message: 'paid', key: 'T-1', variables: {} }, { system: 'message' });
  test.send({ type: 'skip', token: tokenAt('offer'), reason: 'not needed' }, ...BOSS);
  test.complete('ask');
  return test;
}

export function endedByOneBranch(): CaseDriver {
  const test = new CaseDriver(
    sketch(
      'golden',
      [
        start(),
        together('fork'),
        receive('a', 'a'),
        wait('b', { for: HOUR }),
        serviceTask('c', { handler: 'c' }),
        { ...end('stop'), terminate: true } as never,
        together('join'),
        end(),
        userTask('go'),
      ],
      ['start -> fork -> a -> join -> end', 'fork -> b -> join', 'fork -> c -> join', 'fork -> go -> stop'],
    ),
  );
  test.start();
  test.send({ type: 'receive', message: 'a', key: 'T-1', variables: {} }, { system: 'message' });
  test.complete('go');
  return test;
}

export function cancelled(): CaseDriver {
  const test = new CaseDriver(
    sketch(
      'golden',
      [
        start(),
        together('fork'),
        receive('a', 'a'),
        wait('b', { for: HOUR }),
        serviceTask('c', { handler: 'c' }),
        userTask('go'),
        end(),
      ],
      ['start -> fork -> a -> end', 'fork -> b -> end', 'fork -> c -> end', 'fork -> go -> end'],
    ),
  );
  test.start();
  test.send({ type: 'cancel', reason: 'client is gone' }, ...BOSS);
  return test;
}

export function handToHand(): CaseDriver {
  const assignment = {
    pools: [{ type: 'role' as const, role: 'clerk' }],
    pick: 'roundRobin' as const,
    accept: { within: HOUR, last: { type: 'person' as const, person: 'max' } },
  };
  const test = new CaseDriver(
    sketch('hands', [start(), userTask('ask', { assignment }), end()], ['start -> ask -> end']),
  );
  const item = () => test.state?.items[0]?.id as number;
  test.start();
  test.advanceTo(test.now + 3_600_000);
  test.send({ type: 'accept', item: item() });
  test.send({ type: 'delegate', item: item(), to: 'bob', reason: 'the figures' });
  test.send({ type: 'giveBack', item: item() }, { person: 'bob' });
  test.send({ type: 'offer', item: item(), to: ['bob', 'eve'], reason: 'too much' });
  test.send({ type: 'refuse', item: item(), reason: 'away' }, { person: 'bob' });
  test.send({ type: 'refuse', item: item(), reason: 'ill' }, { person: 'eve' });
  test.send({ type: 'reassign', item: item(), because: 'absent' }, { system: 'engine' }, true);
  test.complete('ask');
  return test;
}

export function heldUpAndMoved(): CaseDriver {
  const rungs = [50, 80, 120].map((share) => ({
    id: `r${share}`,
    at: { share },
    actions: [{ alert: 'reminder' as const, to: [{ type: 'assignee' as const }], channels: ['app' as const] }],
  }));
  const deadline = { budget: { dueIn: { amount: 8, unit: 'workingHours' as const } }, ladder: 'l' };
  const test = new CaseDriver(
    sketch(
      'golden',
      [start(), userTask('do', { deadline: { ...deadline, pauseWhen: [{ cause: 'weather' }] } }), end()],
      ['start -> do -> end'],
      { ladders: [{ id: 'l', name: 'L', rungs, acknowledgedFor: HOUR }] },
    ),
  );
  test.start();
  const clock = test.state?.clocks[0]?.id ?? 0;
  test.advanceTo(test.now + 2 * 3_600_000);
  test.send({ type: 'pauseClocks', cause: 'weather', reason: 'storm' }, ...BOSS);
  test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
  test.advanceTo(test.now + 24 * 3_600_000);
  test.send({ type: 'resume', reason: 'over' }, ...BOSS);
  test.send({ type: 'resumeClocks', cause: 'weather', reason: 'sun' }, ...BOSS);
  test.advanceTo(test.now + 5 * 3_600_000);
  const alert = test.events('alert.raised')[0]?.alert;
  test.send({ type: 'acknowledge', alert: alert?.id ?? 0, clock });
  test.advanceTo(test.now + 24 * 3_600_000);
  const dueAt = test.now + 48 * 3_600_000;
  test.send({ type: 'moveDeadline', clock, dueAt, reason: 'agreed' }, ...BOSS);
  test.advanceTo(dueAt + 3_600_000);
  return test;
}
