import { describe, expect, it } from 'vitest';
import { model, play, processXml, TASK } from '../testing/play-scenario';

const def =
  '<error id="E" errorCode="no"/><escalation id="X" escalationCode="up"/><signal id="S" name="alert"/><message id="M" name="paid"/>';
const call = (id: string, called: string, inside = '') =>
  `<callActivity id="${id}" calledElement="${called}">${inside}</callActivity>`;

describe('called processes in a scenario', () => {
  it('are given up when the time at the rim is over, through two levels', async () => {
    const xml = model(
      def,
      processXml(
        'top',
        `<startEvent id="b"/>${call('c1', 'mid')}<boundaryEvent id="late" attachedToRef="c1"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><userTask id="after"/><userTask id="tooLate"/>`,
        ['b -> c1', 'c1 -> after', 'late -> tooLate'],
      ),
      processXml('mid', `<startEvent id="b"/>${call('c2', 'low')}<endEvent id="e"/>`, ['b -> c2', 'c2 -> e']),
      processXml(
        'low',
        `<startEvent id="b"/><userTask id="ask"/><boundaryEvent id="remind" attachedToRef="ask" cancelActivity="false"><timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition></boundaryEvent><userTask id="reminded"/><endEvent id="e"/>`,
        ['b -> ask', 'ask -> e', 'remind -> reminded'],
      ),
    );
    expect(
      await play(
        xml,
        [
          { start: { process: 'top' } },
          { expect: { activeTasks: ['ask'], pendingTimers: 2, instances: { top: 1, mid: 1, low: 1 } } },
          { advanceTime: 'PT1H' },
        ],
        { activeTasks: ['tooLate'], pendingTimers: 0, instances: { top: 1, mid: 0, low: 0 } },
      ),
    ).toEqual([]);
  });
  it('escalate to the caller and go on', async () => {
    const xml = model(
      def,
      processXml(
        'top',
        `<startEvent id="b"/>${call('c1', 'low')}<boundaryEvent id="esc" attachedToRef="c1" cancelActivity="false"><escalationEventDefinition escalationRef="X"/></boundaryEvent><userTask id="after"/><userTask id="told"/>`,
        ['b -> c1', 'c1 -> after', 'esc -> told'],
      ),
      processXml(
        'low',
        `<startEvent id="b"/><intermediateThrowEvent id="t"><escalationEventDefinition escalationRef="X"/></intermediateThrowEvent><userTask id="ask"/><endEvent id="e"/>`,
        ['b -> t', 't -> ask', 'ask -> e'],
      ),
    );
    expect(
      await play(
        xml,
        [{ start: { process: 'top' } }, { expect: { activeTasks: ['ask', 'told'] } }, { complete: { task: 'ask' } }],
        { activeTasks: ['after', 'told'] },
      ),
    ).toEqual([]);
  });
  it('are named by data, get and give data, receive messages, tell signals, and end at once', async () => {
    const xml = model(
      def,
      processXml(
        'top',
        `<startEvent id="b"/><parallelGateway id="f"/><callActivity id="c1" calledElement="${'$'}{which}"><extensionElements><camunda:in source="a" target="x"/><camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:in sourceExpression="${'$'}{a + 1}" target="y"/><camunda:out source="z" target="got"/></extensionElements></callActivity><intermediateCatchEvent id="hear"><signalEventDefinition signalRef="S"/></intermediateCatchEvent><userTask id="heard"/><userTask id="after"/>`,
        ['b -> f', 'f -> c1', 'f -> hear', 'hear -> heard', 'c1 -> after'],
      ),
      processXml(
        'low',
        `<startEvent id="b"/><receiveTask id="r" messageRef="M"/><intermediateThrowEvent id="t"><signalEventDefinition signalRef="S"/></intermediateThrowEvent><parallelGateway id="f"/><userTask id="other"/><endEvent id="e"><terminateEventDefinition/></endEvent>`,
        ['b -> r', 'r -> t', 't -> f', 'f -> other', 'f -> e'],
      ),
    );
    expect(
      await play(
        xml,
        [
          { start: { process: 'top', businessKey: 'BK', variables: { which: 'low', a: 4 } } },
          { message: { name: 'paid', businessKey: 'BK', variables: { z: 9 } } },
        ],
        {
          activeTasks: ['heard', 'after'],
          instances: { low: 0 },
          variables: { got: 9 },
          variablesAbsent: ['x', 'y', 'z'],
        },
      ),
    ).toEqual([]);
  });
  it('are undone', async () => {
    const xml = model(
      def,
      processXml(
        'top',
        `<startEvent id="b"/>${call('c1', 'low')}<boundaryEvent id="comp" attachedToRef="c1"><compensateEventDefinition/></boundaryEvent><userTask id="undo" isForCompensation="true"/><association id="as" sourceRef="comp" targetRef="undo" associationDirection="One"/><intermediateThrowEvent id="t"><compensateEventDefinition/></intermediateThrowEvent><userTask id="after"/>`,
        ['b -> c1', 'c1 -> t', 't -> after'],
      ),
      processXml('low', TASK, ['begin -> ask', 'ask -> over']),
    );
    expect(
      await play(
        xml,
        [
          { start: { process: 'top' } },
          { complete: { task: 'ask' } },
          { expect: { activeTasks: ['undo'] } },
          { complete: { task: 'undo' } },
        ],
        { activeTasks: ['after'] },
      ),
    ).toEqual([]);
    const inner = model(
      def,
      processXml(
        'top',
        `<startEvent id="b"/>${call('c1', 'low')}<intermediateThrowEvent id="t"><compensateEventDefinition/></intermediateThrowEvent><userTask id="after"/>`,
        ['b -> c1', 'c1 -> t', 't -> after'],
      ),
      processXml(
        'low',
        `<startEvent id="begin"/><userTask id="ask"/><boundaryEvent id="comp" attachedToRef="ask"><compensateEventDefinition/></boundaryEvent><userTask id="undo" isForCompensation="true"/><association id="as" sourceRef="comp" targetRef="undo" associationDirection="One"/><endEvent id="over"/>`,
        ['begin -> ask', 'ask -> over'],
      ),
    );
    expect(
      await play(
        inner,
        [
          { start: { process: 'top' } },
          { complete: { task: 'ask' } },
          { expect: { activeTasks: ['undo'] } },
          { complete: { task: 'undo' } },
        ],
        { activeTasks: ['after'] },
      ),
    ).toEqual([]);
  });
  it('run one after the other until enough are done', async () => {
    const xml = model(
      def,
      processXml(
        'top',
        `<startEvent id="b"/><callActivity id="c1" calledElement="low"><extensionElements><camunda:in source="item" target="item"/></extensionElements><multiInstanceLoopCharacteristics isSequential="true" camunda:collection="list" camunda:elementVariable="item"><completionCondition>${'$'}{nrOfCompletedInstances == 2}</completionCondition></multiInstanceLoopCharacteristics></callActivity><userTask id="after"/>`,
        ['b -> c1', 'c1 -> after'],
      ),
      processXml('low', TASK, ['begin -> ask', 'ask -> over']),
    );
    expect(
      await play(
        xml,
        [
          { start: { process: 'top', variables: { list: [1, 2, 3] } } },
          { complete: { task: 'ask', miIndex: 0 } },
          { expect: { activeTasks: ['ask'] } },
          { complete: { task: 'ask', miIndex: 1 } },
        ],
        { activeTasks: ['after'] },
      ),
    ).toEqual([]);
  });
});
