// Plays the shared scenarios on models that were changed in ways that say the same: they must go as before.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importBpmn } from '@baton/bpmn';
import { memoryStore } from '@baton/engine';
import { expect, it } from 'vitest';
import { SAME_BUT_DRAWN_OTHERWISE } from '../testing/changed-models';
import { type Model, runScenario } from './run-scenario';
import { readScenarioFile, type Scenario } from './scenario-file';

const root = fileURLToPath(new URL('../../../../../shared/cases/bpmn/', import.meta.url));
const isThere = existsSync(`${root}expected.json`);
if (!isThere) console.warn('skipped: the shared BPMN cases are not beside this project');

const models = new Map<string, Model>();
function modelOf(file: string): Model {
  const known = models.get(file);
  if (known) return known;
  const imported = importBpmn(readFileSync(root + file, 'utf8'));
  if (!imported.ok) throw new Error(`${file} is not imported`);
  const model = {
    diagrams: imported.processes.map(({ diagram }) => diagram),
    renamed: Object.assign({}, ...imported.processes.map(({ renamed }) => renamed)),
  };
  models.set(file, model);
  return model;
}

it.skipIf(!isThere).each(Object.entries(SAME_BUT_DRAWN_OTHERWISE))(
  '%s',
  async (name, change) => {
    const scenarios = readScenarioFile(JSON.parse(readFileSync(`${root}expected.json`, 'utf8')));
    const troupe = {
      modelOf: (file: string) => ({ ...modelOf(file), diagrams: modelOf(file).diagrams.map(change) }),
      openStore: async () => memoryStore(),
      reload: false,
    };
    const differ: string[] = [];
    for (const scenario of scenarios) {
      if (scenario.dialect !== undefined || isOtherwise(name, scenario)) continue;
      const { failures } = await runScenario(troupe, scenario);
      const wrong = failures.filter((failure) => !failure.includes('activeScopes'));
      if (wrong.length > 0) differ.push(`${scenario.id}: ${wrong.join(' | ')}`);
    }
    expect(differ).toEqual([]);
  },
  300_000,
);

function isOtherwise(change: string, scenario: Scenario): boolean {
  // The number of a run is that of the innermost activity that runs several times: here there are more of them.
  if (change.includes('every')) return JSON.stringify(scenario).includes('miIndex');
  // Five come to the join in one go, and go on as one.
  return change.includes('join of any') && /NonInterruptingEscalation.*MultiInstance/.test(scenario.id);
}
