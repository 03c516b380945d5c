// What a scenario does and checks, and how its time goes.
import { describe, expect, it } from 'vitest';
import { model, play, processXml, TASK } from '../testing/play-scenario';

const line = model(processXml('line', TASK, ['begin -> ask', 'ask -> over']));

describe('a scenario', () => {
  it('starts, completes with data, and checks where the case came along', async () => {
    const steps = [
      { start: { process: 'line', variables: { a: 1 } } },
      { expect: { activeTasks: ['ask'], ended: false, instances: { line: 1 }, notVisited: ['over'] } },
      { complete: { task: 'ask', variables: { b: { c: [1] } } } },
    ];
    const last = {
      ended: true,
      allInstances: true,
      activeTasks: [],
      endEvent: 'over',
      visited: ['begin', 'ask', 'over'],
      variables: { a: 1, b: { c: [1] } },
      variablesAbsent: ['c'],
      instances: { line: 0 },
    };
    expect(await play(line, steps, last)).toEqual([]);
    expect(await play(line, steps, last, false)).toEqual([]);
  });

  it.each([
    [{ ended: true }, 'ended'],
    [{ allInstances: true }, 'allInstances'],
    [{ activeTasks: [] }, 'activeTasks'],
    [{ activeTasks: ['ask', 'ask'] }, 'activeTasks'],
    [{ notActiveTasks: ['ask'] }, 'notActiveTasks'],
    [{ waitingAt: ['over'] }, 'waitingAt'],
    [{ visited: ['over'] }, 'visited'],
    [{ notVisited: ['begin'] }, 'notVisited'],
    [{ openMessages: ['m'] }, 'openMessages'],
    [{ openSignals: ['s'] }, 'openSignals'],
    [{ pendingTimers: 1 }, 'pendingTimers'],
    [{ instances: { line: 0 } }, 'instances'],
    [{ variables: { a: 2 } }, 'variables'],
    [{ variablesAbsent: ['a'] }, 'variablesAbsent'],
    [{ error: true }, 'error'],
    [{ errorAt: 'ask' }, 'errorAt'],
    [{ endEvent: 'over' }, 'endEvent'],
    [{ assignees: { ask: ['ann'] } }, 'assignees'],
    [{ enabledActivities: ['ask'] }, 'enabledActivities'],
    [{ activeScopes: ['ask'] }, 'activeScopes'],
    [{ weather: 'fine' }, 'weather'],
  ])('tells what is not as expected: %j', async (wrong, name) => {
    const failures = await play(line, [{ start: { process: 'line', variables: { a: 1 } } }], wrong);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain(name);
  });

  it('tells which step could not be done, and which one was expected to fail', async () => {
    const start = { start: { process: 'line' } };
    expect(await play(line, [start, { complete: { task: 'nothing' } }])).toEqual([
      'it checks nothing: say what is expected',
      'step 2 complete: no task nothing is open; open: ask',
    ]);
    expect(await play(line, [start, { message: { name: 'm' } }], { ended: false })).toHaveLength(1);
    expect(await play(line, [start, { message: { name: 'm', expectError: true } }])).toEqual([]);
    expect(await play(line, [{ start: { process: 'line', expectError: true } }])).toEqual([
      'step 1 start: was expected to fail',
    ]);
    expect(await play(line, [{ start: { process: 'other' } }], { error: true })).toEqual([]);
    expect(await play(line, [{ dance: {} }])).toEqual([
      expect.stringMatching(/^step 1: there is no step "dance"; there are deploy, start, .*, expect$/),
    ]);
  });

  it('finds the place of a problem', async () => {
    const nodes = '<startEvent id="begin"/><exclusiveGateway id="which"/><userTask id="ask"/>';
    const xml = model(processXml('choice', nodes, ['begin -> which', 'which -[a == 1]-> ask']));
    const start = { start: { process: 'choice', variables: { a: 2 } } };
    expect(await play(xml, [start], { error: true, errorAt: 'which' })).toEqual([]);
    expect((await play(xml, [start], { error: true, errorAt: 'ask' }))[0]).toContain(
      'errorAt: expected at ask, is which',
    );
  });
});

describe('time in a scenario', () => {
  const timer = (id: string, inside: string) =>
    `<intermediateCatchEvent id="${id}"><timerEventDefinition>${inside}</timerEventDefinition></intermediateCatchEvent>`;

  it('stands still until it is moved, and runs what is due in order', async () => {
    const nodes = `<startEvent id="begin"/>${timer('first', '<timeDuration>PT1H</timeDuration>')}${timer('second', '<timeDuration>PT0S</timeDuration>')}<userTask id="ask"/>`;
    const xml = model(processXml('waits', nodes, ['begin -> first', 'first -> second', 'second -> ask']));
    const steps = [
      { start: { process: 'waits' } },
      { expect: { pendingTimers: 1, waitingAt: ['first'] } },
      { advanceTime: 'PT59M' },
      { expect: { activeTasks: [], pendingTimers: 1 } },
      { advanceTime: 'PT1M' },
    ];
    expect(await play(xml, steps, { activeTasks: ['ask'], pendingTimers: 0 })).toEqual([]);
  });

  it('can be set, also to years ago, before anything is published', async () => {
    const nodes = `<startEvent id="begin"><timerEventDefinition><timeDate>2011-03-11T12:13:14</timeDate></timerEventDefinition></startEvent><userTask id="ask"/>`;
    const xml = model(processXml('dated', nodes, ['begin -> ask']));
    const steps = [
      { setTime: '2011-03-10T00:00:00' },
      { deploy: {} },
      { expect: { pendingTimers: 1, instances: { dated: 0 } } },
      { setTime: '2011-03-11T12:13:15' },
    ];
    expect(await play(xml, steps, { pendingTimers: 0, instances: { dated: 1 }, activeTasks: ['ask'] })).toEqual([]);
  });

  it('begins cases every so often, as many times as said', async () => {
    const nodes = `<startEvent id="begin"><timerEventDefinition><timeCycle>R3/PT10M</timeCycle></timerEventDefinition></startEvent><userTask id="ask"/>`;
    const xml = model(processXml('again', nodes, ['begin -> ask']));
    const steps = [
      { deploy: {} },
      { advanceTime: 'PT10M' },
      { expect: { instances: { again: 1 } } },
      { advanceTime: 'PT5H' },
    ];
    expect(await play(xml, steps, { instances: { again: 3 }, pendingTimers: 0 })).toEqual([]);
  });

  it('begins cases by cron', async () => {
    const nodes = `<startEvent id="begin"><timerEventDefinition><timeCycle>0 0/5 * * * ?</timeCycle></timerEventDefinition></startEvent><userTask id="ask"/>`;
    const xml = model(processXml('cron', nodes, ['begin -> ask']));
    const steps = [{ deploy: {} }, { expect: { pendingTimers: 1 } }, { advanceTime: 'PT5M' }, { advanceTime: 'PT5M' }];
    expect(await play(xml, steps, { instances: { cron: 2 }, pendingTimers: 1 })).toEqual([]);
  });
});
