// Messages, signals and the structures of a process in a scenario.
import { describe, expect, it } from 'vitest';
import { model, play, processXml, TASK } from '../testing/play-scenario';

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
