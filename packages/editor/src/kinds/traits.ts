// Which paths a kind may have and whether something may happen meanwhile at it: what every gesture asks. A copy of the core's own answers, so
// that the canvas does not bring the step with it; a test holds the two together.
import type { NodeKind, NodeTraits } from '@baton/core';

type DrawnTraits = Pick<NodeTraits, 'incoming' | 'outgoing' | 'hostsBoundary'>;

const PASSED: DrawnTraits = { incoming: true, outgoing: true, hostsBoundary: false };
const HOST: DrawnTraits = { incoming: true, outgoing: true, hostsBoundary: true };

export const TRAITS = {
  startEvent: { incoming: false, outgoing: true, hostsBoundary: false },
  boundaryEvent: { incoming: false, outgoing: true, hostsBoundary: false },
  endEvent: { incoming: true, outgoing: false, hostsBoundary: false },
  businessRuleTask: HOST,
  callActivity: HOST,
  manualTask: HOST,
  receiveTask: HOST,
  scriptTask: HOST,
  sendTask: HOST,
  serviceTask: HOST,
  subProcess: HOST,
  userTask: HOST,
  eventBasedGateway: PASSED,
  exclusiveGateway: PASSED,
  inclusiveGateway: PASSED,
  intermediateCatchEvent: PASSED,
  intermediateThrowEvent: PASSED,
  milestone: PASSED,
  parallelGateway: PASSED,
} as const satisfies Record<NodeKind, DrawnTraits>;
