// What a problem of an import speaks of, in plain words. Called by `importProblem` and by the list of problems in the editor.
import type { ImportNames } from './en/imports';
import type { Words } from './words';

/** What happens, where it is called otherwise there. */
const EVENTS: Readonly<Record<string, keyof Words['events']['catches']>> = {
  conditional: 'condition',
  compensate: 'compensation',
};

/** What has one word here and several names there. */
const ALIASES: Readonly<Record<string, keyof ImportNames>> = {
  dataObject: 'data',
  dataObjectReference: 'data',
  dataStoreReference: 'dataStore',
  interface: 'service',
  conditionExpression: 'condition',
  formKey: 'form',
  formRef: 'form',
  formDefinition: 'form',
  userTaskForm: 'form',
  taskListener: 'listener',
  executionListener: 'listener',
  jobPriority: 'priority',
  asyncBefore: 'running',
  asyncAfter: 'running',
  async: 'running',
  exclusive: 'running',
};

/** `UserTask`, `messageFlow`, `errorRef`, `timerEventDefinition`, `complexGateway (...)`; undefined where there is no plainer word. */
export function importedThing({ events, importNames, kinds }: Words, name: string): string | undefined {
  const [whole = ''] = name.split(' ');
  const key = whole.charAt(0).toLowerCase() + whole.slice(1);
  const thing = of(ALIASES, key) ?? key;
  const event = key.replace(/(EventDefinition|Ref)$/, '');
  const happens = event === key ? undefined : of(events.catches, of(EVENTS, event) ?? event);
  return of(importNames, thing) ?? of(kinds, key)?.name ?? happens;
}

function of<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
