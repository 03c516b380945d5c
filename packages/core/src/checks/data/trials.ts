// Values with which conditions are tried: for decisions between paths, and for paths that no data can open.
import type { Json } from '../../diagram/variable';
import { type ConditionSketch, type ConditionValue, isSketch } from '../../expression/condition-sketch';
import type { DrawingIndex } from '../drawing-index';
import { valuesToTry } from './values-to-try';

/** Beyond so many combinations of values nothing is tried. */
const TRIES = 2_000;

/** Of variables, by name. */
export type Values = Readonly<Record<string, Json>>;

/**
 * Every combination of values that makes a difference to these conditions; null: they ask for more than one or two variables compared with fixed
 * values. `known`: variables that have one value here. `orNothing`: also of variables that have no value.
 */
export function trialsOf(
  drawing: DrawingIndex,
  sketches: readonly ConditionSketch[],
  { known = {}, orNothing = false }: { readonly known?: Values; readonly orNothing?: boolean } = {},
): readonly Values[] | null {
  const fixed = fixedValuesIn(sketches);
  if (!fixed || fixed.size === 0 || fixed.size > 2) return null;
  let trials: Values[] = [{}];
  for (const [name, values] of fixed) {
    const variable = drawing.variables.get(name);
    const told = variable && valuesToTry(variable, values);
    const tried = name in known ? [known[name] as Json] : told && orNothing ? [...told, null] : told;
    if (!tried || trials.length * tried.length > TRIES) return null;
    trials = trials.flatMap((trial) => tried.map((value) => ({ ...trial, [name]: value })));
  }
  return trials;
}

/** By variable, the values that it is compared with; null: something else is asked. */
export function fixedValuesIn(sketches: readonly ConditionSketch[]): ReadonlyMap<string, readonly Json[]> | null {
  const fixed = new Map<string, Json[]>();
  return sketches.every((sketch) => collect(sketch, fixed)) ? fixed : null;
}

/** False where it asks for more than a comparison with fixed values. */
function collect(sketch: ConditionSketch, fixed: Map<string, Json[]>): boolean {
  return sketch.parts.every((part) => {
    if (isSketch(part)) return collect(part, fixed);
    if (
      part.variable.includes('.') ||
      ['null', 'not null', 'contains', 'starts with', 'ends with'].includes(part.operator)
    )
      return false;
    const values = fixed.get(part.variable) ?? [];
    if (part.operator === 'in') values.push(...part.values.map(plain));
    else if (part.operator === 'between') values.push(plain(part.from), plain(part.to));
    else if ('value' in part) values.push(plain(part.value));
    fixed.set(part.variable, values);
    return true;
  });
}

function plain(value: ConditionValue): Json {
  if (typeof value !== 'object') return value;
  return 'date' in value ? value.date : value.dateTime;
}
