// What BPMN 2.0.2 says of sub-processes, called processes and undoing, each on a model of a few elements.
import { expect, it } from 'vitest';
import { DEFINITIONS, model, play, processXml } from '../testing/play-scenario';

const $ = '$';

it.each<[string, string, object[], object]>([
  [
    'a called process gets null for what is not there, and gives back null',
    model(
      DEFINITIONS,
      processXml(
        'top',
        `<startEvent id="b"/><callActivity id="c" calledElement="low"><extensionElements><camunda:in source="nope" target="x"/><camunda:in source="a" target="y"/><camunda:out source="gone" target="got"/></extensionElements></callActivity><userTask id="after"/>`,
        ['b -> c', 'c -> after'],
      ),
      processXml('low', '<startEvent id="b"/><userTask id="ask"/><endEvent id="e"/>', ['b -> ask', 'ask -> e']),
    ),
    [{ start: { process: 'top', variables: { a: null } } }, { complete: { task: 'ask' } }],
    { activeTasks: ['after'] },
  ],
  [
    'an error out of the handler of that very error goes further out',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><subProcess id="s"><startEvent id="sb"/><userTask id="t"/><endEvent id="te"><errorEventDefinition errorRef="E"/></endEvent><sequenceFlow id="x1" sourceRef="sb" targetRef="t"/><sequenceFlow id="x2" sourceRef="t" targetRef="te"/><subProcess id="es" triggeredByEvent="true"><startEvent id="eb"><errorEventDefinition errorRef="E"/></startEvent><userTask id="h"/><endEvent id="he"><errorEventDefinition errorRef="E"/></endEvent><sequenceFlow id="x3" sourceRef="eb" targetRef="h"/><sequenceFlow id="x4" sourceRef="h" targetRef="he"/></subProcess></subProcess><boundaryEvent id="be" attachedToRef="s"><errorEventDefinition errorRef="E"/></boundaryEvent><userTask id="out"/><userTask id="norm"/>`,
        ['b -> s', 's -> norm', 'be -> out'],
      ),
    ),
    [
      { start: { process: 'p' } },
      { complete: { task: 't' } },
      { expect: { activeTasks: ['h'] } },
      { complete: { task: 'h' } },
    ],
    { activeTasks: ['out'] },
  ],
  [
    'each run of a sub-process has an event sub-process of its own',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><subProcess id="s"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics><startEvent id="sb"/><userTask id="t"/><endEvent id="te"/><sequenceFlow id="x1" sourceRef="sb" targetRef="t"/><sequenceFlow id="x2" sourceRef="t" targetRef="te"/><subProcess id="es" triggeredByEvent="true"><startEvent id="eb"><messageEventDefinition messageRef="M"/></startEvent><userTask id="h"/><sequenceFlow id="x3" sourceRef="eb" targetRef="h"/></subProcess></subProcess><userTask id="norm"/>`,
        ['b -> s', 's -> norm'],
      ),
    ),
    [
      { start: { process: 'p' } },
      { expect: { activeTasks: ['t', 't'], openMessages: ['paid'] } },
      { message: { name: 'paid' } },
      { expect: { notActiveTasks: ['norm'] } },
    ],
    { activeTasks: ['h', 't'] },
  ],
  [
    'an event sub-process undoes what was done around it, and waits for that',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><subProcess id="s"><startEvent id="sb"/><userTask id="t"/><boundaryEvent id="cb" attachedToRef="t"><compensateEventDefinition/></boundaryEvent><userTask id="undo" isForCompensation="true"/><association id="as" sourceRef="cb" targetRef="undo"/><userTask id="t2"/><sequenceFlow id="x1" sourceRef="sb" targetRef="t"/><sequenceFlow id="x2" sourceRef="t" targetRef="t2"/><subProcess id="es" triggeredByEvent="true"><startEvent id="eb"><messageEventDefinition messageRef="M"/></startEvent><intermediateThrowEvent id="ct"><compensateEventDefinition/></intermediateThrowEvent><userTask id="h"/><sequenceFlow id="x3" sourceRef="eb" targetRef="ct"/><sequenceFlow id="x4" sourceRef="ct" targetRef="h"/></subProcess></subProcess><userTask id="norm"/>`,
        ['b -> s', 's -> norm'],
      ),
    ),
    [
      { start: { process: 'p' } },
      { complete: { task: 't' } },
      { message: { name: 'paid' } },
      { expect: { activeTasks: ['undo'], waitingAt: ['ct'] } },
      { complete: { task: 'undo' } },
      { expect: { activeTasks: ['h'] } },
      { complete: { task: 'h' } },
    ],
    { activeTasks: ['norm'] },
  ],
  [
    'an ad-hoc sub-process gives up the rest once it is enough',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><adHocSubProcess id="ad"><userTask id="x"/><userTask id="y"/><completionCondition>${$}{done}</completionCondition></adHocSubProcess><userTask id="z"/>`,
        ['b -> ad', 'ad -> z'],
      ),
    ),
    [
      { start: { process: 'p', variables: { done: false } } },
      { enableAdHocActivity: { activity: 'x', in: 'ad' } },
      { enableAdHocActivity: { activity: 'y', in: 'ad' } },
      { complete: { task: 'x', variables: { done: true } } },
    ],
    { activeTasks: ['z'] },
  ],
  [
    'an escalation is caught two levels out, and the step goes on',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><subProcess id="o"><startEvent id="ob"/><subProcess id="i"><startEvent id="ib"/><intermediateThrowEvent id="th"><escalationEventDefinition escalationRef="X"/></intermediateThrowEvent><userTask id="t"/><sequenceFlow id="x1" sourceRef="ib" targetRef="th"/><sequenceFlow id="x2" sourceRef="th" targetRef="t"/></subProcess><sequenceFlow id="x3" sourceRef="ob" targetRef="i"/></subProcess><boundaryEvent id="be" attachedToRef="o" cancelActivity="false"><escalationEventDefinition escalationRef="X"/></boundaryEvent><userTask id="r"/>`,
        ['b -> o', 'be -> r'],
      ),
    ),
    [{ start: { process: 'p' } }],
    { activeTasks: ['r', 't'] },
  ],
  [
    'an end that stops everything stops its own level',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><parallelGateway id="f"/><subProcess id="s"><startEvent id="sb"/><parallelGateway id="sf"/><userTask id="k"/><userTask id="tt"/><endEvent id="te"><terminateEventDefinition/></endEvent><sequenceFlow id="x1" sourceRef="sb" targetRef="sf"/><sequenceFlow id="x2" sourceRef="sf" targetRef="k"/><sequenceFlow id="x3" sourceRef="sf" targetRef="tt"/><sequenceFlow id="x4" sourceRef="tt" targetRef="te"/></subProcess><userTask id="after"/><userTask id="other"/><endEvent id="end"><terminateEventDefinition/></endEvent>`,
        ['b -> f', 'f -> s', 'f -> other', 's -> after', 'after -> end'],
      ),
    ),
    [
      { start: { process: 'p' } },
      { complete: { task: 'tt' } },
      { expect: { activeTasks: ['after', 'other'] } },
      { complete: { task: 'after' } },
    ],
    { ended: true, activeTasks: [] },
  ],
  [
    'an event sub-process has event sub-processes of its own',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><userTask id="t"/><subProcess id="es" triggeredByEvent="true"><startEvent id="eb"><messageEventDefinition messageRef="M"/></startEvent><userTask id="h"/><sequenceFlow id="x3" sourceRef="eb" targetRef="h"/><subProcess id="es2" triggeredByEvent="true"><startEvent id="eb2"><signalEventDefinition signalRef="S"/></startEvent><userTask id="h2"/><sequenceFlow id="x4" sourceRef="eb2" targetRef="h2"/></subProcess></subProcess>`,
        ['b -> t'],
      ),
    ),
    [
      { start: { process: 'p' } },
      { expect: { openSignals: [] } },
      { message: { name: 'paid' } },
      { expect: { activeTasks: ['h'], openSignals: ['alert'], openMessages: [] } },
      { signal: { name: 'alert' } },
      { expect: { activeTasks: ['h2'] } },
      { complete: { task: 'h2' } },
    ],
    { ended: true },
  ],
  [
    'an error goes out through two called processes',
    model(
      DEFINITIONS,
      processXml(
        'top',
        `<startEvent id="b"/><callActivity id="c" calledElement="mid"/><boundaryEvent id="be" attachedToRef="c"><errorEventDefinition errorRef="E"/></boundaryEvent><userTask id="r"/>`,
        ['b -> c', 'be -> r'],
      ),
      processXml(
        'mid',
        `<startEvent id="b"/><callActivity id="c2" calledElement="low"/><boundaryEvent id="be2" attachedToRef="c2"><errorEventDefinition errorRef="E2"/></boundaryEvent><userTask id="r2"/>`,
        ['b -> c2', 'be2 -> r2'],
      ),
      processXml(
        'low',
        '<startEvent id="b"/><userTask id="ask"/><endEvent id="e"><errorEventDefinition errorRef="E"/></endEvent>',
        ['b -> ask', 'ask -> e'],
      ),
    ),
    [{ start: { process: 'top' } }, { complete: { task: 'ask' } }],
    { activeTasks: ['r'], instances: { mid: 0, low: 0 } },
  ],
  [
    'a cancelled run of a transaction is undone, and all of it is left at its rim',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><transaction id="s"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics><startEvent id="sb"/><userTask id="t"/><boundaryEvent id="cb" attachedToRef="t"><compensateEventDefinition/></boundaryEvent><userTask id="undo" isForCompensation="true"/><association id="as" sourceRef="cb" targetRef="undo"/><endEvent id="te"><cancelEventDefinition/></endEvent><sequenceFlow id="x1" sourceRef="sb" targetRef="t"/><sequenceFlow id="x2" sourceRef="t" targetRef="te"/></transaction><boundaryEvent id="be" attachedToRef="s"><cancelEventDefinition/></boundaryEvent><userTask id="out"/><userTask id="norm"/>`,
        ['b -> s', 's -> norm', 'be -> out'],
      ),
    ),
    [{ start: { process: 'p' } }, { complete: { task: 't', count: 1 } }, { complete: { task: 'undo' } }],
    { notActiveTasks: ['norm'], activeTasks: ['out'] },
  ],
])('%s', async (_, xml, steps, expected) => {
  expect(await play(xml, steps, expected)).toEqual([]);
});
