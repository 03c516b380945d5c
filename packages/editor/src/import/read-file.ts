// Reads a chosen file: a process drawn elsewhere (BPMN) or one saved from here. Everything that can be wrong with a file is an answer.
// The importer is loaded when a file is read.
import type { ImportedProcess, ImportProblem } from '@baton/bpmn';
import type { Diagram } from '@baton/core';
import { DIAGRAM_LIMITS, parseDiagram } from '@baton/core/diagram';

export type ReadFile =
  | {
      readonly ok: true;
      /** At least one. */
      readonly processes: readonly ReadProcess[];
      readonly problems: readonly ImportProblem[];
    }
  | { readonly ok: false; readonly fault: FileFault; readonly problems: readonly ImportProblem[] };

export interface ReadProcess {
  readonly diagram: Diagram;
  /** As the file has it; null: it was saved from here. */
  readonly bpmnId: string | null;
  /** The file brings places for most of its steps. */
  readonly isLaidOut: boolean;
}

export type FileFault =
  | { readonly type: 'unreadable' }
  | { readonly type: 'tooLarge'; readonly bytes: number; readonly limit: number }
  /** Neither XML nor a saved process. */
  | { readonly type: 'notOurs' }
  | { readonly type: 'newer' }
  | { readonly type: 'broken'; readonly place: string; readonly message: string }
  /** What is wrong stands among the problems. */
  | { readonly type: 'bpmn' };

/** Twice the importer's own limit of characters: beyond it a file is not even read into memory. */
const MOST_BYTES = 40_000_000;

export async function readFile(file: Blob): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return faulty({ type: 'tooLarge', bytes: file.size, limit: MOST_BYTES });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return faulty({ type: 'unreadable' });
  }
  const start = firstSigns(bytes);
  if (start.startsWith('{')) return savedProcess(new TextDecoder().decode(bytes));
  if (!start.startsWith('<')) return faulty({ type: 'notOurs' });
  const { importBpmn } = await import('@baton/bpmn');
  const read = importBpmn(bytes);
  if (!read.ok) return { ok: false, fault: { type: 'bpmn' }, problems: read.problems };
  return { ok: true, processes: read.processes.map(fromBpmn), problems: read.problems };
}

function fromBpmn({ diagram, bpmnId }: ImportedProcess): ReadProcess {
  return { diagram, bpmnId, isLaidOut: isMostlyPlaced(diagram) };
}

/** At least half of what stands on the sheets has a place; the rest is put beside it. */
function isMostlyPlaced({ nodes, layout }: Diagram): boolean {
  const placed = layout?.nodes ?? {};
  const own = nodes.filter(({ kind }) => kind !== 'boundaryEvent');
  return own.filter(({ id }) => placed[id] !== undefined).length >= Math.max(1, own.length / 2);
}

function savedProcess(text: string): ReadFile {
  if (text.length > DIAGRAM_LIMITS.bytes)
    return faulty({ type: 'tooLarge', bytes: text.length, limit: DIAGRAM_LIMITS.bytes });
  const parsed = parseDiagram(text);
  if (parsed.ok) {
    const isLaidOut = Object.keys(parsed.diagram.layout?.nodes ?? {}).length > 0;
    return { ok: true, processes: [{ diagram: parsed.diagram, bpmnId: null, isLaidOut }], problems: [] };
  }
  const issue = parsed.issues[0];
  if (issue?.code === 'diagram.format-unknown') return faulty({ type: 'newer' });
  if (issue?.code === 'diagram.not-json') return faulty({ type: 'notOurs' });
  return faulty({
    type: 'broken',
    place: issue?.path.join('.') ?? '',
    message: String(issue?.facts.message ?? issue?.code ?? ''),
  });
}

/** The beginning of the text without mark and white space; the bytes of UTF-16 have zeros between. */
function firstSigns(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes.subarray(0, 200)).replaceAll(/[\0\uFEFF\uFFFD\s]/g, '');
}

function faulty(fault: FileFault): ReadFile {
  return { ok: false, fault, problems: [] };
}
