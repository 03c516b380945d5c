// What becomes of the tasks of a file: people and times, code and formulas, data, repetition, calls.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how JUEL is written
import { describe, expect, it } from 'vitest';
import { readInside } from './testing/bpmn-text';

describe('tasks', () => {
  it('takes over who is responsible, until when, and what is filled in', () => {
    const { node, diagram, told } = readInside(`
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
    const { node, problems } = readInside(
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
    const { diagram, node } = readInside(
      `${data('limit', 'int', '5')}<subProcess id="sub">${data('open', 'boolean', 'true')}</subProcess>`,
    );
    expect(diagram.variables).toEqual([{ name: 'limit', type: 'number', default: 5 }]);
    expect(node('sub')).toMatchObject({ variables: [{ name: 'open', type: 'boolean', default: true }] });
  });

  it('repeats for each and again', () => {
    const { node, told } = readInside(`
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
    const { node } = readInside(`
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
