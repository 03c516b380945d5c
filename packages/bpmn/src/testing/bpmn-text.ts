// Short ways to write BPMN in tests: the head of a file, and what came out by the id of a step.
import type { Diagram, Flow, Node } from '@baton/core';
import { importBpmn } from '../import-bpmn';
import type { ImportProblem } from '../problem/import-problem';

const HEAD = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
  'xmlns:flowable="http://flowable.org/bpmn"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
].join(' ');

export const file = (...parts: readonly string[]): string =>
  `<definitions ${HEAD}>\n${parts.join('\n')}\n</definitions>`;

export const process = (inside: string): string => `<process id="p" isExecutable="true">\n${inside}\n</process>`;

export const timer = (text: string, kind = 'timeDuration'): string =>
  `<timerEventDefinition><${kind}>${text}</${kind}></timerEventDefinition>`;

export interface Read {
  readonly diagram: Diagram;
  readonly problems: readonly ImportProblem[];
  /** `severity code` of each problem that is more than information. */
  readonly told: readonly string[];
  node(id: string): Node | undefined;
  flow(id: string): Flow | undefined;
}

/** Reads a file with one process; throws when there is none. */
export function readProcess(xml: string): Read {
  const result = importBpmn(xml);
  const [only] = result.ok ? result.processes : [];
  if (!only) throw new Error(JSON.stringify(result.problems));
  const { diagram } = only;
  return {
    diagram,
    problems: result.problems,
    told: result.problems
      .filter(({ severity }) => severity !== 'info')
      .map(({ severity, code }) => `${severity} ${code}`),
    node: (id) => diagram.nodes.find((node) => node.id === id),
    flow: (id) => diagram.flows.find((flow) => flow.id === id),
  };
}

/** What stands inside of the only process, and besides it. */
export function readInside(inside: string, ...roots: readonly string[]): Read {
  return readProcess(file(process(inside), ...roots));
}
