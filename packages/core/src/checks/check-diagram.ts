// Checks of a drawing before it is published: what would go wrong, as problems with their place. Called by the editor while drawing, by
// `baton check` and by publishing, which errors stop.
import type { Diagram } from '../diagram/diagram';
import { kindOf } from '../nodes/registry';
import type { CheckSurroundings } from './check-context';
import { checkClocks, checkLadders } from './check-deadlines';
import { checkExpressions } from './check-expression';
import { checkFlows } from './check-flows';
import { checkReach, endingSteps } from './check-reach';
import { checkReferences } from './check-references';
import { checkTitle } from './check-title';
import { checkVariables } from './check-variables';
import { checkBranches } from './data/check-branches';
import { checkEmpty } from './data/check-empty';
import { checkSent } from './data/check-sent';
import { checkTables } from './data/check-tables';
import { checkTypes } from './data/check-types';
import { checkWritten } from './data/check-written';
import { possibleWays } from './data/possible-ways';
import { indexDrawing } from './drawing-index';
import { checkHandlers } from './handlers/check-handlers';
import { NodeChecks } from './node-checks';
import { checkPeople } from './people/check-people';
import type { Problem } from './problem';
import { checkSoundness } from './soundness/check-soundness';
import { checkChannels } from './time/check-channels';
import { checkPromises } from './time/check-promises';
import { checkRungs } from './time/check-rungs';
import { checkTimeTargets } from './time/check-time-targets';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Every problem, errors first, in the order of the drawing. Never throws on a diagram that `parseDiagram` accepted. */
export function checkDiagram(diagram: Diagram, surroundings: CheckSurroundings = {}): Problem[] {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const drawing = indexDrawing(diagram);
  checkFlows(drawing, report);
  checkVariables(diagram, report);
  checkTitle(diagram, report);
  checkLadders(drawing, report);
  checkClocks(drawing, surroundings, report);
  for (const node of diagram.nodes) kindOf(node.kind).check(node, new NodeChecks(drawing, node, surroundings, report));
  checkExpressions(drawing, report);
  checkReferences(drawing, report);
  checkHandlers(drawing, surroundings.handlers, report);
  const ending = endingSteps(drawing);
  checkReach(drawing, ending, report);
  const possible = possibleWays(drawing);
  checkSoundness(possible, ending, report);
  checkWritten(possible, report);
  checkEmpty(possible, report);
  checkBranches(drawing, report);
  checkTables(drawing, report);
  checkTypes(drawing, report);
  checkSent(drawing, report);
  checkPeople(drawing, surroundings, report);
  checkTimeTargets(drawing, surroundings, report);
  checkRungs(drawing, report);
  checkChannels(drawing, surroundings, report);
  checkPromises(drawing, report);
  return SEVERITIES.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
}
