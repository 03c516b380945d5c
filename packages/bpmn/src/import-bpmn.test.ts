// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how JUEL is written
import { checkDiagram } from '@baton/core';
import { CaseDriver } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { importBpmn } from './import-bpmn';
import { file, process, readProcess } from './testing/bpmn-text';

const one = (inside: string, ...roots: readonly string[]) => readProcess(file(process(inside), ...roots));

const timer = (text: string, kind = 'timeDuration') =>
  `<timerEventDefinition><${kind}>${text}</${kind}></timerEventDefinition>`;

describe('tasks', () => {
  it('takes over who is responsible, until when, and what is filled in', () => {
    const { node, diagram, told } = one(`
      <startEvent id="s" camunda:initiator="starter"><extensionElements><camunda:formData>
        <camunda:formField id="sum" label="Sum" type="long" defaultValue="10"/></camunda:formData></extensionElements></startEvent>
      <userTask id="a" name=" Check
        it " camunda:assignee="kermit" camunda:dueDate="P2D"><documentation>Look closely at \${sum}.</documentation>
        <extensionElements><camunda:formData><camunda:formField id="ok" label="Fine?" type="boolean">
          <camunda:validation><camunda:constraint name="required"/></camunda:validation></camunda:formField>
          <camunda:formField id="kind" type="enum"><camunda:value id="big" name="Big"/></camunda:formField>
        </camunda:formData></extensionElements></userTask>
      <userTask id="b" camunda:candidateGroups="sales, support" camunda:candidateUsers="\${boss}" camunda:dueDate="\${until}"/>
      <userTask id="c" camunda:assignee="\${starter}"/>
      <userTask id="d"><extensionElements><zeebe:assignmentDefinition assignee="=owner.id" candidateGroups="team"/>
        <zeebe:taskSchedule dueDate="=now() + duration(&quot;PT4H&quot;)"/></extensionElements></userTask>
      <userTask id="e"><potentialOwner><resourceAssignmentExpression><formalExpression>user(kermit), group(management)</formalExpression>
        </resourceAssignmentExpression></potentialOwner></userTask>`);
    expect(told).toEqual([]);
    expect(node('a')).toEqual({
      kind: 'userTask',
      id: 'a',
      name: 'Check it',
      instructions: 'Look closely at {sum}.',
      assignment: { pools: [{ type: 'person', person: 'kermit' }], pick: 'roundRobin' },
      deadline: { budget: { dueIn: { amount: 2, unit: 'days' } } },
      form: [{ variable: 'ok', label: 'Fine?', required: true }, { variable: 'kind' }],
    });
    expect(node('b')).toMatchObject({
      assignment: {
        pools: [
          { type: 'variable', variable: 'boss' },
          { type: 'role', role: 'sales' },
          { type: 'role', role: 'support' },
        ],
        pick: 'offer',
      },
      deadline: { budget: { dueBy: 'until' } },
    });
    expect(node('c')).toMatchObject({ assignment: { pools: [{ type: 'starter' }] } });
    expect(node('d')).toMatchObject({
      assignment: {
        pools: [
          { type: 'expression', people: 'owner.id' },
          { type: 'role', role: 'team' },
        ],
      },
      deadline: { budget: { dueIn: { amount: 4, unit: 'hours' } } },
    });
    expect(node('e')).toMatchObject({
      assignment: {
        pools: [
          { type: 'person', person: 'kermit' },
          { type: 'role', role: 'management' },
        ],
      },
    });
    expect(diagram.undeclared).toBe('accepted');
    expect(diagram.variables).toEqual([
      { name: 'sum', type: 'number', label: 'Sum', default: 10, atStart: true },
      { name: 'ok', type: 'boolean', label: 'Fine?' },
      { name: 'kind', type: 'choice', options: [{ id: 'big', name: 'Big' }] },
    ]);
  });

  it('makes handlers of topics, classes, delegates and calls into code, and formulas of what only computes', () => {
    const { node, problems } = one(
      `
      <serviceTask id="topic" camunda:type="external" camunda:topic="print"><extensionElements>
        <camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle></extensionElements></serviceTask>
      <serviceTask id="class" camunda:class="org.acme.Print"/>
      <serviceTask id="bean" flowable:delegateExpression="\${printer}"/>
      <serviceTask id="zeebe"><extensionElements><zeebe:taskDefinition type="print" retries="5"/>
        <zeebe:ioMapping><zeebe:input source="=order.id" target="job.id"/><zeebe:output source="=done" target="printed"/></zeebe:ioMapping>
        </extensionElements></serviceTask>
      <serviceTask id="code" camunda:expression="\${printer.print(order)}" camunda:resultVariable="page"/>
      <serviceTask id="sum" camunda:expression="\${price * amount}" camunda:resultVariable="sum"/>
      <serviceTask id="setter" camunda:expression="\${execution.setVariable('a', b + 1)}"/>
      <serviceTask id="constant" camunda:expression="\${true}"/><serviceTask id="delegate" camunda:expression="\${printer}"/>
      <serviceTask id="nothing"/><task id="plain"/><manualTask id="hand"/>
      <scriptTask id="script" scriptFormat="groovy"><script>execution.setVariable("x", y + 1)</script></scriptTask>
      <scriptTask id="feel"><extensionElements><zeebe:script expression="=a + 1" resultVariable="b"/></extensionElements></scriptTask>
      <scriptTask id="hard" scriptFormat="groovy"><script>new File("x").delete()</script></scriptTask>
      <businessRuleTask id="rules" camunda:decisionRef="discount" camunda:resultVariable="rebate"/>
      <sendTask id="send" messageRef="m"/><receiveTask id="receive" messageRef="m"/>`,
      '<message id="m" name="Order paid"><extensionElements><zeebe:subscription correlationKey="=order.id"/></extensionElements></message>',
    );
    expect(node('topic')).toMatchObject({
      handler: 'print',
      retry: { attempts: 3, wait: { amount: 10, unit: 'minutes' } },
    });
    expect(node('class')).toMatchObject({ kind: 'serviceTask', handler: 'org.acme.Print' });
    expect(node('bean')).toMatchObject({ handler: 'printer' });
    expect(node('zeebe')).toMatchObject({
      handler: 'print',
      retry: { attempts: 5 },
      input: [{ from: 'context put({}, "id", order.id)', to: 'job' }],
      output: [{ from: 'done', to: 'printed' }],
    });
    expect(node('code')).toMatchObject({ handler: 'printer.print' });
    expect(node('sum')).toEqual({
      kind: 'serviceTask',
      id: 'sum',
      set: [{ variable: 'sum', value: 'price * amount' }],
    });
    expect(node('setter')).toMatchObject({ set: [{ variable: 'a', value: 'b + 1' }] });
    expect(node('constant')).toEqual({ kind: 'serviceTask', id: 'constant' });
    expect(node('delegate')).toMatchObject({ handler: 'printer' });
    expect(node('nothing')).toEqual({ kind: 'serviceTask', id: 'nothing' });
    expect([node('plain')?.kind, node('hand')?.kind]).toEqual(['manualTask', 'manualTask']);
    expect(node('script')).toMatchObject({ kind: 'scriptTask', set: [{ variable: 'x', value: 'y + 1' }] });
    expect(node('feel')).toMatchObject({ kind: 'scriptTask', set: [{ variable: 'b', value: 'a + 1' }] });
    expect(node('hard')).toMatchObject({ kind: 'scriptTask', set: [] });
    expect(node('rules')).toMatchObject({ handler: 'discount', result: 'rebate' });
    expect(node('send')).toMatchObject({ messageFrom: '"Order paid"', correlationKey: 'order.id' });
    expect(node('receive')).toMatchObject({ messageFrom: '"Order paid"', correlationKey: 'order.id' });
    const about = (element: string) =>
      problems.filter((problem) => problem.element === element).map(({ code }) => code);
    expect(about('hard')).toEqual(['bpmn.script-untranslatable']);
    expect(about('code')).toEqual(['bpmn.handler-named', 'bpmn.extension-not-carried']);
    expect(about('sum')).toEqual([]);
  });

  it('declares data objects that have a value, those of a sub-process with it', () => {
    const data = (id: string, type: string, value: string) =>
      `<dataObject id="${id}" name="${id}" itemSubjectRef="xsd:${type}"><extensionElements><flowable:value>${value}</flowable:value></extensionElements></dataObject>`;
    const { diagram, node } = one(
      `${data('limit', 'int', '5')}<subProcess id="sub">${data('open', 'boolean', 'true')}</subProcess>`,
    );
    expect(diagram.variables).toEqual([{ name: 'limit', type: 'number', default: 5 }]);
    expect(node('sub')).toMatchObject({ variables: [{ name: 'open', type: 'boolean', default: true }] });
  });

  it('repeats for each and again', () => {
    const { node, told } = one(`
      <userTask id="list"><multiInstanceLoopCharacteristics isSequential="true" camunda:collection="people" camunda:elementVariable="who">
        <completionCondition>\${nrOfCompletedInstances/nrOfInstances >= 0.6}</completionCondition></multiInstanceLoopCharacteristics></userTask>
      <userTask id="count"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>
      <userTask id="ref"><multiInstanceLoopCharacteristics><loopDataInputRef>people</loopDataInputRef><inputDataItem name="who"/>
        </multiInstanceLoopCharacteristics></userTask>
      <userTask id="zeebe"><multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=items"
        inputElement="item" outputCollection="results" outputElement="=item.sum"/></extensionElements></multiInstanceLoopCharacteristics></userTask>
      <userTask id="loop"><standardLoopCharacteristics testBefore="true" loopMaximum="5"><loopCondition>\${!done}</loopCondition>
        </standardLoopCharacteristics></userTask>`);
    expect(told).toEqual([]);
    expect(node('list')).toMatchObject({
      repeat: {
        type: 'each',
        collection: 'people',
        element: 'who',
        parallel: false,
        until: 'nrOfCompletedInstances / nrOfInstances >= 0.6',
      },
    });
    expect(node('count')).toMatchObject({ repeat: { type: 'each', count: '3', parallel: true } });
    expect(node('ref')).toMatchObject({ repeat: { collection: 'people', element: 'who' } });
    expect(node('zeebe')).toMatchObject({
      repeat: { collection: 'items', element: 'item', result: { variable: 'results', value: 'item.sum' } },
    });
    expect(node('loop')).toMatchObject({ repeat: { type: 'loop', while: 'done != true', testBefore: true, max: 5 } });
  });

  it('calls processes with what goes in and out', () => {
    const { node } = one(`
      <callActivity id="seven" calledElement="order.print" camunda:calledElementBinding="version" camunda:calledElementVersion="2">
        <extensionElements><camunda:in source="a" target="b"/><camunda:in sourceExpression="\${a + 1}" target="c"/>
        <camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:out variables="all"/></extensionElements></callActivity>
      <callActivity id="computed" calledElement="\${which}"/>
      <callActivity id="eight"><extensionElements><zeebe:calledElement processId="print" propagateAllChildVariables="false"/></extensionElements>
        </callActivity>`);
    expect(node('seven')).toEqual({
      kind: 'callActivity',
      id: 'seven',
      process: 'order_print',
      binding: { version: 2 },
      key: 'caseKey',
      input: [
        { from: 'if is defined(a) then a else null', to: 'b' },
        { from: 'a + 1', to: 'c' },
      ],
      outputAll: true,
    });
    expect(node('computed')).toMatchObject({ processFrom: 'which' });
    expect(node('eight')).toEqual({ kind: 'callActivity', id: 'eight', process: 'print', inputAll: true });
  });
});

describe('events', () => {
  it('reads timers by their position', () => {
    const { node, told } = one(`
      <startEvent id="daily">${timer('R/PT24H', 'timeCycle')}</startEvent>
      <startEvent id="cron">${timer('0 0 9 ? * MON-FRI', 'timeCycle')}</startEvent>
      <startEvent id="once">${timer('2030-01-01T00:00:00Z', 'timeDate')}</startEvent>
      <userTask id="t"/>
      <boundaryEvent id="three" attachedToRef="t" cancelActivity="false">${timer('R3/PT10H', 'timeCycle')}</boundaryEvent>
      <boundaryEvent id="nightly" attachedToRef="t" cancelActivity="false">${timer('0 0 2 * * ?', 'timeCycle')}</boundaryEvent>
      <boundaryEvent id="late" attachedToRef="t">${timer('P1DT2H')}</boundaryEvent>
      <intermediateCatchEvent id="var">${timer('${wait}')}</intermediateCatchEvent>
      <intermediateCatchEvent id="local">${timer('2030-01-01T00:00:00', 'timeDate')}</intermediateCatchEvent>
      <intermediateCatchEvent id="seconds">${timer('PT90S')}</intermediateCatchEvent>
      <intermediateCatchEvent id="python">${timer('timedelta(hours=2)')}</intermediateCatchEvent>
      <intermediateCatchEvent id="quoted">${timer('"P1D"')}</intermediateCatchEvent>
      <intermediateCatchEvent id="feel">${timer('="PT5M"')}</intermediateCatchEvent>`);
    expect(told).toEqual([]);
    expect(node('daily')).toMatchObject({
      event: { type: 'timer', schedule: { every: { amount: 24, unit: 'hours' } } },
    });
    expect(node('cron')).toMatchObject({ event: { schedule: { cron: '0 0 9 ? * MON-FRI' } } });
    expect(node('once')).toMatchObject({ event: { schedule: { at: '2030-01-01T00:00:00Z' } } });
    expect(node('three')).toMatchObject({
      interrupting: false,
      event: {
        when: { elapsed: { amount: 10, unit: 'hours' } },
        repeat: { every: { amount: 10, unit: 'hours' }, times: 2 },
      },
    });
    expect(node('nightly')).toMatchObject({ event: { when: { cron: '0 0 2 * * ?' } } });
    expect(node('late')).toMatchObject({ interrupting: true, event: { when: { expression: 'duration("P1DT2H")' } } });
    expect(node('var')).toMatchObject({ event: { wait: { expression: 'wait' } } });
    expect(node('local')).toMatchObject({ event: { wait: { expression: '"2030-01-01T00:00:00"' } } });
    expect(node('seconds')).toMatchObject({ event: { wait: { for: { amount: 1.5, unit: 'minutes' } } } });
    expect(node('python')).toMatchObject({ event: { wait: { for: { amount: 120, unit: 'minutes' } } } });
    expect(node('quoted')).toMatchObject({ event: { wait: { for: { amount: 1, unit: 'days' } } } });
    expect(node('feel')).toMatchObject({ event: { wait: { for: { amount: 5, unit: 'minutes' } } } });
  });

  it('reads errors, escalations, signals, links, compensation and terminating ends', () => {
    const { node, diagram } = one(
      `
      <userTask id="t"/><userTask id="undo" isForCompensation="true"/>
      <boundaryEvent id="e" attachedToRef="t"><errorEventDefinition errorRef="err" camunda:errorCodeVariable="code"/></boundaryEvent>
      <boundaryEvent id="any" attachedToRef="t"><errorEventDefinition/></boundaryEvent>
      <boundaryEvent id="esc" attachedToRef="t" cancelActivity="false"><escalationEventDefinition escalationRef="up"/></boundaryEvent>
      <boundaryEvent id="comp" attachedToRef="t"><compensateEventDefinition/></boundaryEvent>
      <association id="as" sourceRef="comp" targetRef="undo"/>
      <intermediateThrowEvent id="back"><compensateEventDefinition activityRef="t"/></intermediateThrowEvent>
      <intermediateThrowEvent id="far"><linkEventDefinition name="L"/></intermediateThrowEvent>
      <intermediateThrowEvent id="reached" name="Half way"/>
      <intermediateThrowEvent id="call"><signalEventDefinition signalRef="s"/></intermediateThrowEvent>
      <intermediateCatchEvent id="sig"><signalEventDefinition signalRef="s"/></intermediateCatchEvent>
      <intermediateCatchEvent id="cond"><conditionalEventDefinition camunda:variableName="a" camunda:variableEvents="create, delete"><condition>\${a > 1}</condition>
        </conditionalEventDefinition></intermediateCatchEvent>
      <endEvent id="all"><terminateEventDefinition flowable:terminateAll="true"/></endEvent>
      <boundaryEvent id="open" attachedToRef="t"><errorEventDefinition errorRef="codeless"/></boundaryEvent>
      <endEvent id="thrown"><errorEventDefinition errorRef="codeless"/></endEvent>
      <endEvent id="raw"><errorEventDefinition errorRef="unknown"/></endEvent>
      <endEvent id="send"><messageEventDefinition camunda:class="org.acme.Send"/></endEvent>
      <subProcess id="es" triggeredByEvent="true"><startEvent id="ess" isInterrupting="false"><escalationEventDefinition/></startEvent></subProcess>
      <transaction id="tx"><endEvent id="cancel"><cancelEventDefinition/></endEvent></transaction>
      <adHocSubProcess id="ad" ordering="Sequential" cancelRemainingInstances="false"><userTask id="x"/>
        <completionCondition>\${done}</completionCondition></adHocSubProcess>
      <adHocSubProcess id="rest"><userTask id="y"/><completionCondition>\${done}</completionCondition></adHocSubProcess>`,
      '<error id="err" errorCode="E1"/> <error id="codeless" errorCode=""/><escalation id="up" escalationCode="U1"/><signal id="s" name="all hands" flowable:scope="processInstance"/>',
    );
    expect(node('e')).toMatchObject({ event: { type: 'error', code: 'E1', codeVariable: 'code' }, interrupting: true });
    expect(node('any')).toMatchObject({ event: { type: 'error' } });
    expect(node('any')).not.toHaveProperty('event.code');
    expect(node('esc')).toMatchObject({ event: { type: 'escalation', code: 'U1' }, interrupting: false });
    expect(node('comp')).toMatchObject({ event: { type: 'compensation', handler: 'undo' } });
    expect(node('undo')).toMatchObject({ forCompensation: true });
    expect(node('back')).toMatchObject({ event: { type: 'compensation', activity: 't' } });
    expect(node('far')).toMatchObject({ kind: 'intermediateThrowEvent', event: { type: 'link', link: 'L' } });
    expect(node('reached')).toEqual({ kind: 'milestone', id: 'reached', name: 'Half way' });
    expect(node('call')).toMatchObject({ event: { type: 'signal', signal: 'all hands', scope: 'case' } });
    expect(node('sig')).toMatchObject({ event: { type: 'signal', signal: 'all hands' } });
    expect(node('cond')).toMatchObject({
      event: { type: 'condition', when: 'a > 1', on: ['a'], changes: ['create', 'delete'] },
    });
    expect(node('all')).toMatchObject({ terminate: 'case' });
    expect(node('open')).toMatchObject({ event: { type: 'error' } });
    expect(node('open')).not.toHaveProperty('event.code');
    expect(node('thrown')).toMatchObject({ event: { type: 'error', code: 'codeless' } });
    expect(node('raw')).toMatchObject({ event: { type: 'error', code: 'unknown' } });
    expect(node('send')).toMatchObject({ kind: 'sendTask', handler: 'org.acme.Send' });
    expect(diagram.flows).toContainEqual({ id: 'send_to_end', from: 'send', to: 'send_end' });
    expect(node('es')).toMatchObject({ variant: 'event' });
    expect(node('ess')).toMatchObject({ parent: 'es', event: { type: 'escalation' }, interrupting: false });
    expect(node('tx')).toMatchObject({ variant: 'transaction' });
    expect(node('ad')).toMatchObject({
      variant: 'adHoc',
      adHoc: { order: 'sequential', until: 'done', cancelRemaining: false },
    });
    // What still runs is given up unless the model says otherwise (BPMN 2.0.2, table 10.22).
    expect(node('rest')).toMatchObject({ adHoc: { order: 'parallel', until: 'done', cancelRemaining: true } });
  });
});

describe('an event with several definitions', () => {
  it('is whichever happens first, or all that is thrown', () => {
    const message = (name: string) => `<messageEventDefinition messageRef="${name}"/>`;
    const { node, diagram, told } = one(`
      <startEvent id="s">${message('a')}${message('b')}</startEvent>
      <intermediateCatchEvent id="c">${message('d')}${timer('PT1H')}</intermediateCatchEvent>
      <endEvent id="e">${message('x')}<errorEventDefinition errorRef="y"/></endEvent>
      <sequenceFlow id="f" sourceRef="s" targetRef="c"/><sequenceFlow id="g" sourceRef="c" targetRef="e"/>`);
    expect(told.filter((line) => !line.includes('reference-dangling'))).toEqual([]);
    expect(diagram.flows.map(({ from, to }) => `${from}>${to}`).sort()).toEqual([
      'c>c_1',
      'c>c_2',
      'c_1>c_then',
      'c_2>c_then',
      'c_then>e',
      'e>e_2',
      's>s_then',
      's_2>s_then',
      's_then>c',
    ]);
    expect(node('s_2')).toMatchObject({ kind: 'startEvent', event: { message: 'b' } });
    expect(node('c')).toEqual({ kind: 'eventBasedGateway', id: 'c' });
    expect(node('c_2')).toMatchObject({ kind: 'intermediateCatchEvent', event: { type: 'timer' } });
    expect(node('e')).toMatchObject({ kind: 'intermediateThrowEvent', event: { message: 'x' } });
    expect(node('e_2')).toMatchObject({ kind: 'endEvent', event: { code: 'y' } });
  });
});

describe('an event that waits for all of its definitions', () => {
  it('is a fork, the events, and a join; at a start each of them begins the case', () => {
    const signal = (name: string) => `<signalEventDefinition signalRef="${name}"/>`;
    const { node, diagram } = one(`
      <startEvent id="s" parallelMultiple="true">${signal('a')}${signal('b')}</startEvent>
      <intermediateCatchEvent id="c" parallelMultiple="true">${signal('d')}${signal('e')}</intermediateCatchEvent>
      <endEvent id="z"/><sequenceFlow id="f" sourceRef="s" targetRef="c"/><sequenceFlow id="g" sourceRef="c" targetRef="z"/>`);
    expect(diagram.flows.map(({ from, to }) => `${from}>${to}`).sort()).toEqual([
      'c>c_1',
      'c>c_2',
      'c_1>c_then',
      'c_2>c_then',
      'c_then>z',
      's>s_awaits',
      's_2>s_2_awaits',
      's_2_awaits>s_then',
      's_awaits>s_then',
      's_then>c',
    ]);
    expect([node('c')?.kind, node('c_then')?.kind]).toEqual(['parallelGateway', 'parallelGateway']);
    expect(node('s_awaits')).toMatchObject({ kind: 'intermediateCatchEvent', event: { signal: 'b' } });
    expect(node('s_2_awaits')).toMatchObject({ event: { signal: 'a' } });
  });
});

describe('paths', () => {
  it('reads conditions of every way of writing, defaults, and paths without ids', () => {
    const { diagram, flow, problems } = one(`
      <startEvent id="s"/><exclusiveGateway id="g" default="rest"/><endEvent id="e"/>
      <sequenceFlow sourceRef="s" targetRef="g"/><sequenceFlow sourceRef="s" targetRef="g"/>
      <sequenceFlow id="juel" sourceRef="g" targetRef="e"><conditionExpression xsi:type="tFormalExpression">\${a == 'x' &amp;&amp; !b}</conditionExpression></sequenceFlow>
      <sequenceFlow id="feel" sourceRef="g" targetRef="e"><conditionExpression>= a > 1</conditionExpression></sequenceFlow>
      <sequenceFlow id="js" sourceRef="g" targetRef="e"><conditionExpression language="JavaScript">next(null, this.environment.variables.a === 1)</conditionExpression></sequenceFlow>
      <sequenceFlow id="python" sourceRef="g" targetRef="e"><conditionExpression>a == 1 and not b</conditionExpression></sequenceFlow>
      <sequenceFlow id="bean" sourceRef="g" targetRef="e">
        <conditionExpression>\${bean.decide(a)}</conditionExpression></sequenceFlow>
      <sequenceFlow id="rest" sourceRef="g" targetRef="e"/>`);
    expect(diagram.flows.slice(0, 2)).toEqual([
      { id: 'flow_s_g', from: 's', to: 'g' },
      { id: 'flow_s_g_2', from: 's', to: 'g' },
    ]);
    expect(['juel', 'feel', 'js', 'python', 'bean', 'rest'].map((id) => flow(id)?.when ?? null)).toEqual([
      'a = "x" and b != true',
      'a > 1',
      'a = 1',
      'a = 1 and b != true',
      null,
      null,
    ]);
    expect(flow('rest')).toMatchObject({ otherwise: true });
    expect(problems).toEqual([
      {
        code: 'bpmn.expression-untranslatable',
        severity: 'error',
        line: 11,
        column: 9,
        element: 'bean',
        elementType: 'sequenceFlow',
        facts: { text: '${bean.decide(a)}', part: '.decide(' },
      },
    ]);
  });
});

describe('the drawing', () => {
  it('makes columns of lanes, diagrams of pools, notes of annotations, and keeps where things stand', () => {
    const result = importBpmn(
      file(
        `<collaboration id="c"><participant id="p1" name="Shop" processRef="a"/><participant id="p2" name="Client" processRef="b"/></collaboration>
        <process id="a"><laneSet><lane id="l1" name="Desk"><flowNodeRef>s</flowNodeRef></lane>
          <lane id="l2" name="Press"><childLaneSet><lane id="l3" name="Fold"><flowNodeRef>t</flowNodeRef></lane></childLaneSet></lane></laneSet>
          <startEvent id="s"/><task id="t"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
          <subProcess id="sub"><task id="in"/></subProcess>
          <textAnnotation id="n"><text>Mind the fold.</text></textAnnotation><association id="x" sourceRef="t" targetRef="n"/>
          <textAnnotation id="loose"><text>Since 1998.</text></textAnnotation>
          <group id="g" categoryValueRef="v"/></process>
        <category id="k"><categoryValue id="v" value="First things"/></category>
        <process id="b"><startEvent id="s"/></process>`,
        `<bpmndi:BPMNDiagram><bpmndi:BPMNPlane>
          <bpmndi:BPMNShape bpmnElement="l1" isHorizontal="true"><dc:Bounds x="0" y="0" width="600" height="100"/></bpmndi:BPMNShape>
          <bpmndi:BPMNShape bpmnElement="s"><dc:Bounds x="100" y="100" width="36" height="36"/></bpmndi:BPMNShape>
          <bpmndi:BPMNShape bpmnElement="t"><dc:Bounds x="200" y="150" width="100" height="80"/></bpmndi:BPMNShape>
          <bpmndi:BPMNShape bpmnElement="sub"><dc:Bounds x="400" y="100" width="300" height="200"/></bpmndi:BPMNShape>
          <bpmndi:BPMNShape bpmnElement="n"><dc:Bounds x="300" y="250" width="100" height="30"/></bpmndi:BPMNShape>
          <bpmndi:BPMNShape bpmnElement="g"><dc:Bounds x="90" y="90" width="250" height="200"/></bpmndi:BPMNShape>
          <bpmndi:BPMNShape bpmnElement="in"><dc:Bounds x="450" y="120" width="100" height="80"/></bpmndi:BPMNShape>
          <bpmndi:BPMNEdge bpmnElement="f"><di:waypoint x="136" y="118"/><di:waypoint x="180" y="118"/><di:waypoint x="200" y="190"/></bpmndi:BPMNEdge>
        </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`,
      ),
    );
    const [shop, client] = result.ok ? result.processes.map(({ diagram }) => diagram) : [];
    expect([shop?.name, client?.name]).toEqual(['Shop', 'Client']);
    expect(client?.nodes).toEqual([{ kind: 'startEvent', id: 's' }]);
    expect(shop?.lanes).toEqual([
      { id: 'l1', name: 'Desk' },
      { id: 'l3', name: 'Press / Fold' },
    ]);
    expect(shop?.nodes).toContainEqual({ kind: 'manualTask', id: 't', lane: 'l3' });
    expect(shop?.notes).toEqual([
      { id: 'n', text: 'Mind the fold.', about: 't' },
      { id: 'loose', text: 'Since 1998.' },
    ]);
    expect(shop?.groups).toEqual([{ id: 'g', name: 'First things', members: ['s', 't'] }]);
    expect(client?.notes).toBeUndefined();
    expect(shop?.layout).toEqual({
      direction: 'right',
      // Along the work and across it, about the middles of what is drawn.
      nodes: { s: { x: 34, y: 4 }, t: { x: 98, y: 140 }, sub: { x: 101, y: 650 }, in: { x: 34, y: 4 } },
      flows: { f: [{ x: 45, y: 116 }] },
      notes: { n: { x: 110, y: 170 } },
    });
    expect(result.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('gateways of the rarer kinds', () => {
  const paths = (...ends: readonly (readonly [string, string, string?])[]) =>
    ends
      .map(
        ([from, to, when], i) =>
          `<sequenceFlow id="f${i}" sourceRef="${from}" targetRef="${to}">${when ? `<conditionExpression>${when}</conditionExpression>` : ''}</sequenceFlow>`,
      )
      .join('');
  const three = `<startEvent id="s"/><parallelGateway id="fork"/><userTask id="a" camunda:assignee="ann"/><userTask id="b" camunda:assignee="ann"/><userTask id="c" camunda:assignee="ann"/><userTask id="d" camunda:assignee="ann"/><endEvent id="e"/>`;
  const joined = (condition: string, ...more: readonly (readonly [string, string, string?])[]) =>
    one(
      `${three}<complexGateway id="x">${condition}</complexGateway>${paths(
        ['s', 'fork'],
        ['fork', 'a'],
        ['fork', 'b'],
        ['fork', 'c'],
        ['a', 'x'],
        ['b', 'x'],
        ['c', 'x'],
        ...(more.length > 0 ? more : [['x', 'e'] as const]),
      )}`,
    );
  const when = (text: string) => `<activationCondition>${text}</activationCondition>`;

  it.each([
    ['activationCount >= 2', 2],
    ['${activationCount > 1}', 2],
    ['=2 &lt;= activationCount', 2],
    ['${activationCount ge 1}', 1],
  ])('goes on with the n-th path: %s', (text, count) => {
    const { node, told } = joined(when(text));
    expect(told).toEqual([]);
    expect(node('x')).toMatchObject({ kind: 'parallelGateway', waitFor: { count, rest: 'ignore' } });
  });

  it('waits for all where all are asked for', () => {
    const { node } = joined(when('${activationCount == 3}'));
    expect(node('x')).toEqual({ kind: 'parallelGateway', id: 'x' });
  });

  it.each(['${activationCount &gt; 5}', '${color == "red"}', ''])('tells where the rule is another: %s', (text) => {
    const { told, node } = joined(text === '' ? '' : when(text));
    expect(told).toContain('error bpmn.element-not-supported');
    expect(node('x')?.kind).toBe('inclusiveGateway');
  });

  it('goes apart by conditions, also behind a join', () => {
    const { node, flow, told, diagram } = joined(
      when('activationCount >= 2'),
      ['x', 'e', '${sum &gt; 3}'],
      ['x', 'c', '${sum &lt;= 3}'],
    );
    expect(told).toEqual([]);
    expect(node('x_then')?.kind).toBe('inclusiveGateway');
    expect(flow('f7')).toMatchObject({ from: 'x_then', to: 'e', when: 'sum > 3' });
    expect(diagram.flows.filter(({ from }) => from === 'x').map(({ to }) => to)).toEqual(['x_then']);
    const apart = one(
      `<startEvent id="s"/><complexGateway id="x" default="f2"/><endEvent id="e"/><endEvent id="d"/>${paths(['s', 'x'], ['x', 'e', '${a}'], ['x', 'd'])}`,
    );
    expect(apart.told).toEqual([]);
    expect(apart.node('x')?.kind).toBe('inclusiveGateway');
  });

  const message = (id: string, name: string) =>
    `<intermediateCatchEvent id="${id}"><messageEventDefinition messageRef="${name}"/></intermediateCatchEvent>`;
  const events = (attributes: string) =>
    one(
      `<eventBasedGateway id="g" instantiate="true" ${attributes}/>${message('m1', 'paid')}
      <receiveTask id="m2" messageRef="ordered"/><userTask id="a"/><userTask id="b"/><endEvent id="e"/>${paths(
        ['g', 'm1'],
        ['g', 'm2'],
        ['m1', 'a'],
        ['m2', 'b'],
        ['a', 'e'],
        ['b', 'e'],
      )}`,
      '<message id="paid" name="paid"/>',
      '<message id="ordered" name="ordered"/>',
    );

  it('begins with each of the events behind a gateway that instantiates', () => {
    const { node, told, diagram } = events('');
    expect(told).toEqual([]);
    expect(node('g')).toBeUndefined();
    expect(node('m1')).toMatchObject({ kind: 'startEvent', event: { type: 'message', message: 'paid' } });
    expect(node('m2')).toMatchObject({ kind: 'startEvent', event: { type: 'message', message: 'ordered' } });
    expect(diagram.flows.map(({ from, to }) => `${from} ${to}`)).toEqual(['m1 a', 'm2 b', 'a e', 'b e']);
    expect(
      checkDiagram(diagram).filter(({ severity, code }) => severity === 'error' && !code.startsWith('assignment')),
    ).toEqual([]);
  });

  it('waits for the others where all of them are needed', () => {
    const { node, told, diagram } = events('eventGatewayType="Parallel"');
    expect(told).toEqual([]);
    expect(node('m1_awaits')).toMatchObject({ kind: 'receiveTask', message: 'ordered' });
    expect(node('m2_awaits')).toMatchObject({ kind: 'intermediateCatchEvent', event: { message: 'paid' } });
    expect(diagram.flows.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
      [
        'm1 m1_fork',
        'm1_fork m1_then',
        'm1_fork m1_awaits',
        'm1_awaits m2_then',
        'm1_then a',
        'm2 m2_fork',
        'm2_fork m2_then',
        'm2_fork m2_awaits',
        'm2_awaits m1_then',
        'm2_then b',
        'a e',
        'b e',
      ].sort(),
    );
    expect(
      checkDiagram(diagram).filter(({ severity, code }) => severity === 'error' && !code.startsWith('assignment')),
    ).toEqual([]);
  });

  it('runs so: with two of three, and with both messages whichever came first', () => {
    const two = new CaseDriver(joined(when('activationCount >= 2'), ['x', 'd'], ['d', 'e']).diagram);
    expect(two.start()).toBeNull();
    for (const step of ['a', 'b']) expect(two.complete(step)).toBeNull();
    expect(two.places().toSorted()).toEqual(['c', 'd']);
    for (const step of ['d', 'c']) expect(two.complete(step)).toBeNull();
    expect(two.state?.status).toBe('completed');
    for (const [first, other] of [
      ['m1', 'ordered'],
      ['m2', 'paid'],
    ] as const) {
      const both = new CaseDriver(events('eventGatewayType="Parallel"').diagram);
      const start = { type: 'start', key: 'T-1', title: '', owner: null, variables: {}, startAt: first } as const;
      expect(both.send(start)).toBeNull();
      expect(both.places().toSorted()).toEqual([first === 'm1' ? 'a' : 'b', `${first}_awaits`]);
      both.send({ type: 'receive', message: other, key: 'T-1', variables: {} }, { system: 'message' });
      expect(both.places().toSorted()).toEqual(['a', 'b']);
    }
  });

  it('begins with a receive task that instantiates; one with events at its rim is told', () => {
    const begun = one(
      `<receiveTask id="r" instantiate="true" messageRef="m"/><endEvent id="e"/>${paths(['r', 'e'])}`,
      '<message id="m" name="hello"/>',
    );
    expect(begun.told).toEqual([]);
    expect(begun.node('r')).toMatchObject({ kind: 'startEvent', event: { type: 'message', message: 'hello' } });
    const timed = one(
      `<eventBasedGateway id="g" instantiate="true"/><intermediateCatchEvent id="t">${timer('P1D')}</intermediateCatchEvent><endEvent id="e"/>${paths(['g', 't'], ['t', 'e'])}`,
    );
    expect(timed.told).toContain('error bpmn.element-not-supported');
  });
});

it('takes data that goes away for data set to null', () => {
  const { node, told } =
    one(`<startEvent id="s"/><intermediateCatchEvent id="w"><conditionalEventDefinition camunda:variableName="x"
    camunda:variableEvents="delete"><condition>\${x == null}</condition></conditionalEventDefinition></intermediateCatchEvent>`);
  expect(told).toEqual([]);
  expect(node('w')).toMatchObject({ event: { type: 'condition', on: ['x'], changes: ['delete'] } });
});

it('reads the FEEL of Camunda 8: its functions, and its counter, which begins with 1', () => {
  const { node, told } =
    one(`<startEvent id="s"/><serviceTask id="a"><extensionElements><zeebe:taskDefinition type="work"/>
    <zeebe:ioMapping><zeebe:input source="=loopCounter" target="nr"/><zeebe:input source="=get or else(x, &quot;none&quot;)" target="y"/>
    </zeebe:ioMapping></extensionElements></serviceTask>
    <serviceTask id="b"><extensionElements><zeebe:taskDefinition type="work"/>
    <zeebe:ioMapping><zeebe:input source="=uuid()" target="id"/></zeebe:ioMapping></extensionElements></serviceTask>`);
  expect(JSON.stringify(node('a'))).toContain('(loopCounter + 1)');
  expect(JSON.stringify(node('a'))).toContain('if is defined(x) and x != null then x else');
  expect(told).toEqual(['error bpmn.expression-untranslatable']);
});
