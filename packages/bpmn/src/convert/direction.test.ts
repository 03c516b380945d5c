// Drawings without lanes: which way they run is read off their paths.
import { describe, expect, it } from 'vitest';
import { importBpmn } from '../import-bpmn';
import { file } from '../testing/bpmn-text';

describe('which way a drawing runs', () => {
  const at = (id: string, x: number, y: number) =>
    `<bpmndi:BPMNShape bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="100" height="80"/></bpmndi:BPMNShape>`;
  const way = (x: number, y: number) =>
    `<bpmndi:BPMNEdge bpmnElement="f"><di:waypoint x="100" y="40"/><di:waypoint x="${x}" y="${y}"/></bpmndi:BPMNEdge>`;
  const drawn = (planes: string) => {
    const result = importBpmn(
      file(
        `<process id="p"><task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/></process>`,
        `<bpmndi:BPMNDiagram><bpmndi:BPMNPlane>${planes}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`,
      ),
    );
    return result.ok ? result.processes[0]?.diagram.layout : undefined;
  };

  it('is read off its paths where it has no lanes', () => {
    const across = drawn(at('a', 0, 0) + at('b', 200, 0) + way(200, 40));
    expect(across?.direction).toBe('right');
    expect(across?.nodes?.b).toEqual({ x: across?.nodes?.a?.x, y: 344 });
    const down = drawn(at('a', 0, 0) + at('b', 0, 200) + way(50, 200));
    expect(down?.direction).toBeUndefined();
    expect(down?.nodes?.b).toEqual({ x: down?.nodes?.a?.x, y: 224 });
  });
});

it('lanes stand in the order in which they are drawn, whatever the file names first', () => {
  const lane = (id: string, y: number) =>
    `<bpmndi:BPMNShape bpmnElement="${id}" isHorizontal="true"><dc:Bounds x="0" y="${y}" width="600" height="100"/></bpmndi:BPMNShape>`;
  const lanesOf = (planes: string) => {
    const lanes = ['low', 'high'].map((id) => `<lane id="${id}" name="${id}"/>`).join('');
    const result = importBpmn(
      file(
        `<process id="p"><laneSet>${lanes}</laneSet><task id="a"/></process>`,
        `<bpmndi:BPMNDiagram><bpmndi:BPMNPlane>${planes}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`,
      ),
    );
    return result.ok ? result.processes[0]?.diagram.lanes.map(({ id }) => id) : [];
  };
  expect(lanesOf(lane('low', 500) + lane('high', 100))).toEqual(['high', 'low']);
  expect(lanesOf(lane('low', 500))).toEqual(['low', 'high']);
});
