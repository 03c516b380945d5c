// The ids of one diagram: BPMN's own wherever they fit, else ones derived from them; elements without an id get one from what they are.
import { type BpmnElement, idOf } from '../model/element';
import type { ProblemList, ProblemPlace } from '../problem/import-problem';
import { idFor, isId } from './names';

export class IdMap {
  private readonly byElement = new Map<BpmnElement, string>();
  private readonly taken = new Set<string>();
  /** The number to try next for an id that is taken; many elements without ids want the same one. */
  private readonly next = new Map<string, number>();

  constructor(
    private readonly problems: ProblemList,
    private readonly placeOf: (element: BpmnElement) => ProblemPlace,
  ) {}

  /** Must be called for all elements that have ids before any without. `fallback` names one that has none. */
  assign(element: BpmnElement, fallback: string): string {
    const given = idOf(element);
    const id = this.free(idFor(given || fallback));
    if (given !== '' && id !== given) {
      this.problems.add(isId(given) ? 'warning' : 'info', 'bpmn.id-renamed', this.placeOf(element), {
        id: given,
        now: id,
      });
    }
    this.byElement.set(element, id);
    return id;
  }

  /** For a step that the import adds. */
  made(wanted: string): string {
    return this.free(idFor(wanted));
  }

  of(element: BpmnElement | undefined): string | undefined {
    return element && this.byElement.get(element);
  }

  /** Pairs of BPMN id and ours, where they differ. */
  renamed(): Readonly<Record<string, string>> {
    const pairs = [...this.byElement].map(([element, id]): [string, string] => [idOf(element), id]);
    return Object.fromEntries(pairs.filter(([given, id]) => given !== '' && given !== id));
  }

  private free(wanted: string): string {
    let id = wanted;
    let n = this.next.get(wanted) ?? 2;
    for (; this.taken.has(id); n += 1) id = `${wanted.slice(0, 90)}_${n}`;
    this.next.set(wanted, n);
    this.taken.add(id);
    return id;
  }
}
