// Which converter reads which BPMN element. What is not here is told: as not carried (data, groups) or as not supported.
import type { Node } from '@baton/core';
import { isSpiff } from '../vendor/namespaces';
import { businessRuleTask, manualTask, receiveTask, scriptTask, sendTask, serviceTask } from './automatic';
import { baseOf, type Drawn } from './base';
import { boundaryEvent } from './boundary-event';
import { complexGateway } from './complex-gateway';
import { callActivity, subProcess } from './containers';
import { catchEvent, endEvent, startEvent, throwEvent } from './events';
import type { ProcessContext } from './process-context';
import { userTask } from './user-task';

type Converter = (drawn: Drawn, context: ProcessContext) => Node | undefined;
type Gateway = 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway' | 'eventBasedGateway';

const gateway =
  (kind: Gateway): Converter =>
  (drawn, context) => ({ ...baseOf(drawn, context), kind });

const CONVERTERS: Readonly<Record<string, Converter>> = {
  'bpmn:StartEvent': startEvent,
  'bpmn:EndEvent': endEvent,
  'bpmn:IntermediateCatchEvent': catchEvent,
  'bpmn:IntermediateThrowEvent': throwEvent,
  'bpmn:BoundaryEvent': boundaryEvent,
  'bpmn:ExclusiveGateway': gateway('exclusiveGateway'),
  'bpmn:ParallelGateway': gateway('parallelGateway'),
  'bpmn:InclusiveGateway': gateway('inclusiveGateway'),
  'bpmn:EventBasedGateway': eventBasedGateway,
  'bpmn:ComplexGateway': complexGateway,
  'bpmn:Task': manualTask,
  'bpmn:ManualTask': byHand,
  'bpmn:UserTask': userTask,
  'bpmn:ServiceTask': serviceTask,
  'bpmn:SendTask': sendTask,
  'bpmn:ReceiveTask': receiveTask,
  'bpmn:ScriptTask': scriptTask,
  'bpmn:BusinessRuleTask': businessRuleTask,
  'bpmn:CallActivity': callActivity,
  'bpmn:SubProcess': subProcess,
  'bpmn:Transaction': subProcess,
  'bpmn:AdHocSubProcess': subProcess,
};

/** SpiffWorkflow shows these to people; other engines pass them. */
function byHand(drawn: Drawn, context: ProcessContext): Node {
  const isSpiffs = [...context.model.xmlOf(context.model.definitions).namespaces.values()].some(isSpiff);
  return isSpiffs ? userTask(drawn, context) : manualTask(drawn, context);
}

export const converterOf = (type: string): Converter | undefined => CONVERTERS[type];

function eventBasedGateway(drawn: Drawn, context: ProcessContext): Node {
  const { element } = drawn;
  if (element.get('instantiate') === true || element.get('eventGatewayType') === 'Parallel') {
    context.tell('error', 'bpmn.element-not-supported', element, { name: 'eventBasedGateway (instantiate, Parallel)' });
  }
  return { ...baseOf(drawn, context), kind: 'eventBasedGateway' };
}
