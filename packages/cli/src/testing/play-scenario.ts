// Small BPMN models as text, and scenarios played on them, for the tests of the runner.
import { importBpmn } from '@baton/bpmn';
import { memoryStore } from '@baton/engine';
import { runScenario, type Troupe } from '../scenario/run-scenario';

/** Nodes as XML, flows as `a -> b`, each with an id of its own; `a -[condition]-> b` in the language of `${...}`. */
export function processXml(id: string, nodes: string, flows: readonly string[]): string {
  const drawn = flows.map((flow, index) => {
    const [, from, condition, to] = /^(\w+) -(?:\[(.*)\]-)?> (\w+)$/.exec(flow) as RegExpExecArray;
    const inside = condition ? `<conditionExpression>${'$'}{${condition}}</conditionExpression>` : '';
    return `<sequenceFlow id="${id}_f${index}" sourceRef="${from}" targetRef="${to}">${inside}</sequenceFlow>`;
  });
  return `<process id="${id}" isExecutable="true">${nodes}${drawn.join('')}</process>`;
}

export function model(...parts: readonly string[]): string {
  return `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    id="d" targetNamespace="t">${parts.join('')}</definitions>`;
}

/** What was wrong. */
export async function play(xml: string, steps: readonly object[], expected: object = {}, reload = true) {
  const troupe: Troupe = {
    modelOf() {
      const imported = importBpmn(xml);
      if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
      return { diagrams: imported.processes.map(({ diagram }) => diagram), renamed: {} };
    },
    openStore: async () => memoryStore(),
    reload,
  };
  const scenario = { id: 'own', file: 'own.bpmn', steps: steps as Record<string, unknown>[], expect: { ...expected } };
  return (await runScenario(troupe, scenario)).failures;
}

/** What the models below refer to. */
export const DEFINITIONS =
  '<error id="E" errorCode="no"/><error id="E2" errorCode="other"/><escalation id="X" escalationCode="up"/><signal id="S" name="alert"/><message id="M" name="paid"/>';

/** A task of a person between a start and an end. */
export const TASK = '<startEvent id="begin"/><userTask id="ask"/><endEvent id="over"/>';
