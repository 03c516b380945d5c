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

describe('messages and signals in a scenario', () => {
  const definitions = '<message id="M" name="paid"/><message id="N" name="New order"/><signal id="S" name="alert"/>';
  const receive = '<startEvent id="begin"/><receiveTask id="pay" messageRef="M"/><userTask id="ask"/>';
  const waiting = model(definitions, processXml('waiting', receive, ['begin -> pay', 'pay -> ask']));

  it('go to the instance whose data match, or to the element named', async () => {
    const steps = [
      { start: { process: 'waiting', variables: { order: 1 }, as: 'first' } },
      { start: { process: 'waiting', variables: { order: 2 }, as: 'second' } },
      { expect: { openMessages: ['paid'], waitingAt: ['pay', 'pay'] } },
      { message: { name: 'paid', correlation: { order: 3 }, expectError: true } },
      { message: { name: 'paid', correlation: { order: 2 }, variables: { sum: 5 } } },
      { expect: { instance: 'second', activeTasks: ['ask'], variables: { sum: 5 }, openMessages: [] } },
      { expect: { instance: 'first', activeTasks: [], openMessages: ['paid'] } },
      { message: { name: 'paid', to: 'nowhere', expectError: true } },
      { message: { name: 'paid', to: 'pay' } },
      { complete: { task: 'ask', instance: 'second' } },
    ];
    expect(await play(waiting, steps, { ended: false, instances: { waiting: 1 }, activeTasks: ['ask'] })).toEqual([]);
  });

  it('begin cases: by name, with a key, or when nobody waits', async () => {
    const nodes = '<startEvent id="begin"><messageEventDefinition messageRef="N"/></startEvent><userTask id="ask"/>';
    const xml = model(definitions, processXml('ordered', nodes, ['begin -> ask']));
    const steps = [
      { deploy: {} },
      { expect: { openMessages: ['New order'] } },
      { startByMessage: { name: 'New order', businessKey: 'K-1', variables: { a: 1 }, as: 'one' } },
      { message: { name: 'New order', variables: { a: 2 } } },
      { startByMessage: { name: 'Old order', expectError: true } },
    ];
    expect(await play(xml, steps, { instance: 'one', variables: { a: 1 }, instances: { ordered: 2 } })).toEqual([]);
  });

  it('reach all who wait: cases, and processes that begin by them', async () => {
    const catching = `<startEvent id="begin"/><intermediateCatchEvent id="hear"><signalEventDefinition signalRef="S"/></intermediateCatchEvent><endEvent id="over"/>`;
    const starting = '<startEvent id="woken"><signalEventDefinition signalRef="S"/></startEvent><userTask id="ask"/>';
    const xml = model(
      definitions,
      processXml('hears', catching, ['begin -> hear', 'hear -> over']),
      processXml('wakes', starting, ['woken -> ask']),
    );
    const steps = [
      { start: { process: 'hears' } },
      { start: { process: 'hears' } },
      { expect: { openSignals: ['alert'] } },
      { signal: { name: 'alert' } },
    ];
    expect(await play(xml, steps, { ended: true, instances: { hears: 0, wakes: 1 }, activeTasks: ['ask'] })).toEqual(
      [],
    );
  });
});

describe('structures in a scenario', () => {
  it('has scopes, ad-hoc activities that can be begun, and an end by hand', async () => {
    const adHoc = `<startEvent id="begin"/><adHocSubProcess id="desk" ordering="Sequential"><userTask id="a"/><userTask id="b"/></adHocSubProcess><userTask id="after"/>`;
    const xml = model(processXml('free', adHoc, ['begin -> desk', 'desk -> after']));
    const steps = [
      { start: { process: 'free' } },
      { expect: { activeScopes: ['desk'], enabledActivities: ['a', 'b'], activeTasks: [] } },
      { enableAdHocActivity: { activity: 'a', in: 'desk' } },
      { expect: { activeTasks: ['a'], enabledActivities: [] } },
      { complete: { task: 'a' } },
      { expect: { enabledActivities: ['a', 'b'] } },
      { enableAdHocActivity: { activity: 'none', in: 'desk', expectError: true } },
      { completeAdHoc: { in: 'desk' } },
    ];
    expect(await play(xml, steps, { activeTasks: ['after'], activeScopes: [] })).toEqual([]);
  });

  it('sets data of the case and of the called one', async () => {
    const call = '<startEvent id="begin"/><callActivity id="call" calledElement="inner"/><userTask id="after"/>';
    const xml = model(
      processXml('outer', call, ['begin -> call', 'call -> after']),
      processXml('inner', TASK, ['begin -> ask', 'ask -> over']),
    );
    const steps = [
      { start: { process: 'outer', as: 'outer' } },
      { expect: { instances: { outer: 1, inner: 1 }, activeTasks: ['ask'] } },
      { setVariables: { variables: { x: 1 } } },
      { setVariables: { variables: { y: 2 }, scope: 'called' } },
      { complete: { task: 'ask', instance: 'outer' } },
    ];
    const last = { instances: { inner: 0 }, activeTasks: ['after'], variables: { x: 1 }, variablesAbsent: ['y'] };
    expect(await play(xml, steps, last)).toEqual([]);
  });

  it('completes the run that is meant, and several at once', async () => {
    const many = `<startEvent id="begin"/><userTask id="each" camunda:assignee="${'$'}{who}"><multiInstanceLoopCharacteristics camunda:collection="people" camunda:elementVariable="who"/></userTask><userTask id="after"/>`;
    const xml = model(processXml('many', many, ['begin -> each', 'each -> after']));
    const steps = [
      { start: { process: 'many', variables: { people: ['ann', 'bob', 'cid'] } } },
      { expect: { activeTasks: ['each', 'each', 'each'], assignees: { each: ['cid', 'ann', 'bob'] } } },
      { complete: { task: 'each', miIndex: 1 } },
      { expect: { assignees: { each: ['ann', 'cid'] } } },
      { complete: { task: 'each', count: 2 } },
    ];
    expect(await play(xml, steps, { activeTasks: ['after'] })).toEqual([]);
  });

  it('repeats a standard loop while its condition holds', async () => {
    const loop = `<startEvent id="begin"/><userTask id="again"><standardLoopCharacteristics testBefore="false"><loopCondition>${'$'}{more}</loopCondition></standardLoopCharacteristics></userTask><userTask id="after"/>`;
    const xml = model(processXml('loop', loop, ['begin -> again', 'again -> after']));
    const steps = [
      { start: { process: 'loop', variables: { more: true } } },
      { complete: { task: 'again' } },
      { expect: { activeTasks: ['again'] } },
      { complete: { task: 'again', variables: { more: false } } },
    ];
    expect(await play(xml, steps, { activeTasks: ['after'] })).toEqual([]);
  });

  it('triggers what waits to be told, and passes automatic steps whose code is elsewhere', async () => {
    const nodes = `<startEvent id="begin"/><serviceTask id="code" camunda:class="org.example.Code"/><serviceTask id="expr" camunda:expression="${'$'}{bean.call()}"/><serviceTask id="ext" camunda:type="external" camunda:topic="t"/><sendTask id="send" camunda:delegateExpression="${'$'}{d}"/><receiveTask id="told"/><endEvent id="over"/>`;
    const flows = ['begin -> code', 'code -> expr', 'expr -> ext', 'ext -> send', 'send -> told', 'told -> over'];
    const xml = model(processXml('auto', nodes, flows));
    const steps = [
      { start: { process: 'auto' } },
      { expect: { waitingAt: ['told'], visited: ['code', 'expr', 'ext', 'send'] } },
      { trigger: { activity: 'told' } },
    ];
    expect(await play(xml, steps, { ended: true })).toEqual([]);
  });
});
