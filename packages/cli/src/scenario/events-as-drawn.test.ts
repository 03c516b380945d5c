// What BPMN 2.0.2 says of events, loops and runs, each on a model of a few elements.
import { expect, it } from 'vitest';
import { DEFINITIONS, model, play, processXml } from '../testing/play-scenario';

const $ = '$';

it.each<[string, string, object[], object]>([
  [
    'a timer at the rim that lets the step go on fires three times',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><userTask id="t"/><boundaryEvent id="be" attachedToRef="t" cancelActivity="false"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent><userTask id="r"/>`,
        ['b -> t', 'be -> r'],
      ),
    ),
    [
      { start: { process: 'p' } },
      { advanceTime: 'PT1H' },
      { expect: { activeTasks: ['r', 't'], pendingTimers: 1 } },
      { advanceTime: 'PT2H' },
      { expect: { activeTasks: ['r', 'r', 'r', 't'], pendingTimers: 0 } },
      { advanceTime: 'P1D' },
    ],
    { activeTasks: ['r', 'r', 'r', 't'] },
  ],
  [
    'one that ends the step fires once, cycle or not',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><userTask id="t"/><boundaryEvent id="be" attachedToRef="t"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent><userTask id="r"/>`,
        ['b -> t', 'be -> r'],
      ),
    ),
    [{ start: { process: 'p' } }, { advanceTime: 'PT5H' }],
    { activeTasks: ['r'], pendingTimers: 0 },
  ],
  [
    'a signal reaches all who wait, at a rim and on the way',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><parallelGateway id="f"/><userTask id="t"/><boundaryEvent id="bs" attachedToRef="t"><signalEventDefinition signalRef="S"/></boundaryEvent><userTask id="hit"/><intermediateCatchEvent id="c"><signalEventDefinition signalRef="S"/></intermediateCatchEvent><userTask id="caught"/><intermediateThrowEvent id="th"><signalEventDefinition signalRef="S"/></intermediateThrowEvent><userTask id="go"/>`,
        ['b -> f', 'f -> t', 'f -> c', 'f -> go', 'go -> th', 'bs -> hit', 'c -> caught'],
      ),
    ),
    [{ start: { process: 'p' } }, { complete: { task: 'go' } }],
    { activeTasks: ['caught', 'hit'] },
  ],
  [
    'what happens first ends the wait for the others, each time anew',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><eventBasedGateway id="g"/><intermediateCatchEvent id="m"><messageEventDefinition messageRef="M"/></intermediateCatchEvent><intermediateCatchEvent id="ti"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent><userTask id="a"/><userTask id="z"/>`,
        ['b -> g', 'g -> m', 'g -> ti', 'ti -> a', 'a -> g', 'm -> z'],
      ),
    ),
    [
      { start: { process: 'p' } },
      { advanceTime: 'PT1H' },
      { complete: { task: 'a' } },
      { expect: { pendingTimers: 1, openMessages: ['paid'] } },
      { message: { name: 'paid' } },
    ],
    { activeTasks: ['z'], pendingTimers: 0, openMessages: [] },
  ],
  [
    'a loop ends after so many turns',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><userTask id="t"><standardLoopCharacteristics testBefore="true" loopMaximum="2"><loopCondition>${$}{more}</loopCondition></standardLoopCharacteristics></userTask><userTask id="z"/>`,
        ['b -> t', 't -> z'],
      ),
    ),
    [
      { start: { process: 'p', variables: { more: true } } },
      { complete: { task: 't' } },
      { expect: { activeTasks: ['t'] } },
      { complete: { task: 't' } },
    ],
    { activeTasks: ['z'] },
  ],
  [
    'a loop that does not hold is not begun',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><userTask id="t"><standardLoopCharacteristics testBefore="true"><loopCondition>${$}{more}</loopCondition></standardLoopCharacteristics></userTask><userTask id="z"/>`,
        ['b -> t', 't -> z'],
      ),
    ),
    [{ start: { process: 'p', variables: { more: false } } }],
    { activeTasks: ['z'] },
  ],
  [
    'the counters of runs are as they are once a run is done',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><userTask id="t"><multiInstanceLoopCharacteristics><loopCardinality>4</loopCardinality><completionCondition>${$}{nrOfCompletedInstances / nrOfInstances >= 0.5 and nrOfActiveInstances == 2}</completionCondition></multiInstanceLoopCharacteristics></userTask><userTask id="z"/>`,
        ['b -> t', 't -> z'],
      ),
    ),
    [{ start: { process: 'p' } }, { complete: { task: 't', count: 2 } }],
    { activeTasks: ['z'] },
  ],
  [
    'a condition begins an event sub-process at each change at which it holds',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><userTask id="t"/><subProcess id="es" triggeredByEvent="true"><startEvent id="eb" isInterrupting="false"><conditionalEventDefinition><condition>${$}{n > 1}</condition></conditionalEventDefinition></startEvent><userTask id="h"/><sequenceFlow id="x3" sourceRef="eb" targetRef="h"/></subProcess>`,
        ['b -> t'],
      ),
    ),
    [
      { start: { process: 'p', variables: { n: 0 } } },
      { setVariables: { variables: { n: 2 } } },
      { expect: { activeTasks: ['h', 't'] } },
      { setVariables: { variables: { n: 3 } } },
    ],
    { activeTasks: ['h', 'h', 't'] },
  ],
  [
    'a message at the rim of all runs comes as often as it is sent',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><userTask id="t"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask><boundaryEvent id="be" attachedToRef="t" cancelActivity="false"><messageEventDefinition messageRef="M"/></boundaryEvent><userTask id="r"/><userTask id="z"/>`,
        ['b -> t', 'be -> r', 't -> z'],
      ),
    ),
    [
      { start: { process: 'p' } },
      { message: { name: 'paid' } },
      { message: { name: 'paid' } },
      { complete: { task: 't' } },
      { message: { name: 'paid' } },
      { complete: { task: 't' } },
    ],
    { activeTasks: ['r', 'r', 'r', 'z'], openMessages: [] },
  ],
  [
    'runs for each of nothing are none; for each of null is a problem',
    model(
      DEFINITIONS,
      processXml(
        'p',
        `<startEvent id="b"/><userTask id="t"><multiInstanceLoopCharacteristics camunda:collection="list" camunda:elementVariable="i"/></userTask><userTask id="z"/>`,
        ['b -> t', 't -> z'],
      ),
    ),
    [
      { start: { process: 'p', variables: { list: [] } } },
      { expect: { activeTasks: ['z'] } },
      { start: { process: 'p', variables: { list: null }, as: 'n' } },
    ],
    { instance: 'n', error: true, errorAt: 't' },
  ],
])('%s', async (_, xml, steps, expected) => {
  expect(await play(xml, steps, expected)).toEqual([]);
});
