// What becomes of the paths, the drawing and the formulas of a file.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how JUEL is written
import { describe, expect, it } from 'vitest';
import { importBpmn } from './import-bpmn';
import { file, readInside } from './testing/bpmn-text';

describe('paths', () => {
  it('reads conditions of every way of writing, defaults, and paths without ids', () => {
    const { diagram, flow, problems } = readInside(`
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

it('takes data that goes away for data set to null', () => {
  const { node, told } =
    readInside(`<startEvent id="s"/><intermediateCatchEvent id="w"><conditionalEventDefinition camunda:variableName="x"
    camunda:variableEvents="delete"><condition>\${x == null}</condition></conditionalEventDefinition></intermediateCatchEvent>`);
  expect(told).toEqual([]);
  expect(node('w')).toMatchObject({ event: { type: 'condition', on: ['x'], changes: ['delete'] } });
});

it('reads the FEEL of Camunda 8: its functions, and its counter, which begins with 1', () => {
  const { node, told } =
    readInside(`<startEvent id="s"/><serviceTask id="a"><extensionElements><zeebe:taskDefinition type="work"/>
    <zeebe:ioMapping><zeebe:input source="=loopCounter" target="nr"/><zeebe:input source="=get or else(x, &quot;none&quot;)" target="y"/>
    </zeebe:ioMapping></extensionElements></serviceTask>
    <serviceTask id="b"><extensionElements><zeebe:taskDefinition type="work"/>
    <zeebe:ioMapping><zeebe:input source="=uuid()" target="id"/></zeebe:ioMapping></extensionElements></serviceTask>`);
  expect(JSON.stringify(node('a'))).toContain('(loopCounter + 1)');
  expect(JSON.stringify(node('a'))).toContain('if is defined(x) and x != null then x else');
  expect(told).toEqual(['error bpmn.expression-untranslatable']);
});
