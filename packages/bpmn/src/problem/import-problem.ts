// What an import tells: coded problems with their place in the file. The sentences stand in @baton/words.
import type { Places } from '../xml/places';

/** Every code that an import can tell, in the order in which docs/codes.md groups them. */
export const IMPORT_CODES = [
  'bpmn.too-large',
  'bpmn.encoding-unknown',
  'bpmn.xml-malformed',
  'bpmn.doctype-refused',
  'bpmn.entity-unknown',
  'bpmn.not-bpmn',
  'bpmn.no-process',
  'bpmn.id-twice',
  'bpmn.id-renamed',
  'bpmn.reference-dangling',
  'bpmn.path-dangling',
  'bpmn.attached-nowhere',
  'bpmn.element-unknown',
  'bpmn.element-not-carried',
  'bpmn.element-not-supported',
  'bpmn.attribute-unknown',
  'bpmn.extension-unknown',
  'bpmn.extension-not-carried',
  'bpmn.expression-untranslatable',
  'bpmn.expression-invalid',
  'bpmn.script-untranslatable',
  'bpmn.name-not-usable',
  'bpmn.name-renamed',
  'bpmn.timer-not-understood',
  'bpmn.event-not-understood',
  'bpmn.text-shortened',
  'bpmn.handler-named',
  'bpmn.value-approximated',
  'bpmn.diagram-invalid',
  'bpmn.more-problems',
] as const;
export type ImportProblemCode = (typeof IMPORT_CODES)[number];

/** `error`: the process cannot run as it was meant. `warning`: something that steers it is left out or read differently. `info`: the rest. */
export type ImportSeverity = 'error' | 'warning' | 'info';

export interface ImportProblem {
  readonly code: ImportProblemCode;
  readonly severity: ImportSeverity;
  /** From 1, in the text as given. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** BPMN id of the nearest element that has one; null where none is concerned. */
  readonly element: string | null;
  /** What people call that element: its name in the file; of a path without one, from where to where. Absent where it has none. */
  readonly elementName?: string;
  /** What that element is, as BPMN calls it (`userTask`, `messageFlow`). */
  readonly elementType?: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What the elements of the file are called, by the element that is meant. */
export type ElementNames = (element: string, offset: number) => Pick<ImportProblem, 'elementName' | 'elementType'>;

/** Where a problem is: an offset in the text and the element that it concerns. */
export interface ProblemPlace {
  readonly offset: number;
  readonly element: string | null;
}

/** Beyond this many of a severity the rest is counted only. */
const KEPT: Readonly<Record<ImportSeverity, number>> = { error: 2_000, warning: 2_000, info: 1_000 };
const FACT_LENGTH = 300;

/** Collects the problems of one import in the order in which they are found. */
export class ProblemList {
  readonly #found: { readonly problem: ImportProblem; readonly offset: number }[] = [];
  readonly #count: Record<ImportSeverity, number> = { error: 0, warning: 0, info: 0 };

  constructor(private readonly places: Places) {}

  add(
    severity: ImportSeverity,
    code: ImportProblemCode,
    place: ProblemPlace,
    facts: ImportProblem['facts'] = {},
  ): void {
    this.#count[severity] += 1;
    if (this.#count[severity] > KEPT[severity]) return;
    const { line, column } = this.places.at(place.offset);
    const problem = { code, severity, line, column, element: place.element, facts: shortened(facts) };
    this.#found.push({ problem, offset: place.offset });
  }

  /** By place in the file, with the names of their elements where `namesOf` knows them. */
  sorted(namesOf: ElementNames = () => ({})): readonly ImportProblem[] {
    const dropped = (['error', 'warning', 'info'] as const)
      .map((severity) => ({ severity, count: this.#count[severity] - KEPT[severity] }))
      .filter(({ count }) => count > 0)
      .map(({ severity, count }): ImportProblem => {
        return { code: 'bpmn.more-problems', severity, line: 1, column: 1, element: null, facts: { count } };
      });
    const found = this.#found.map(({ problem, offset }): ImportProblem => {
      return problem.element === null ? problem : { ...problem, ...namesOf(problem.element, offset) };
    });
    return [...dropped, ...found.toSorted((a, b) => a.line - b.line || a.column - b.column)];
  }
}

function shortened(facts: ImportProblem['facts']): ImportProblem['facts'] {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > FACT_LENGTH ? `${value.slice(0, FACT_LENGTH)}…` : value,
    ]),
  );
}
