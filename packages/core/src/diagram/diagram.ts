// The saved and published form of a process. Parsed with `parseDiagram`, which every entry point goes through.
import * as z from 'zod';
import { nodeSchema } from '../nodes/node';
import { spanClockSchema } from './deadline';
import { decisionTableSchema } from './decision-table';
import { flowSchema } from './flow';
import { ladderSchema } from './ladder';
import { laneSchema } from './lane';
import { layoutSchema } from './layout';
import { groupSchema, noteSchema } from './notes';
import { processTestSchema } from './process-test';
import { DIAGRAM_LIMITS, idSchema, nameSchema, textSchema } from './text';
import { variableSchema } from './variable';

export const diagramSchema = z.strictObject({
  /** Number of the form itself; older ones are brought up by `migrateFormat`. */
  format: z.literal(1),
  /** Identifier of the process, the same in all its versions. */
  id: idSchema,
  name: nameSchema,
  description: textSchema.optional(),
  /** Keys of its cases start with this: `PO` gives PO-1001. */
  keyPrefix: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{0,7}$/)
    .optional(),
  /** Title of a case: text in which `{variable}` is replaced. */
  caseTitle: nameSchema.optional(),
  /** Role that owns a case when whoever starts it names no owner. */
  ownerRole: idSchema.optional(),
  lanes: z.array(laneSchema).max(50),
  nodes: z.array(nodeSchema).max(DIAGRAM_LIMITS.nodes),
  flows: z.array(flowSchema).max(DIAGRAM_LIMITS.flows),
  variables: z.array(variableSchema).max(DIAGRAM_LIMITS.variables),
  /** Case data that no variable declares is taken as it is: for processes from elsewhere, whose data is not described. */
  undeclared: z.literal('accepted').optional(),
  /** Decision tables, by which steps decide. */
  decisions: z.array(decisionTableSchema).max(100).optional(),
  /** A name for this version, by which other processes may call it. */
  versionTag: nameSchema.optional(),
  ladders: z.array(ladderSchema).max(DIAGRAM_LIMITS.ladders),
  clocks: z.array(spanClockSchema).max(20).optional(),
  /** What is written beside the steps, for people. */
  notes: z.array(noteSchema).max(DIAGRAM_LIMITS.notes).optional(),
  /** Stages: steps that belong together, with a frame around them. */
  groups: z.array(groupSchema).max(DIAGRAM_LIMITS.groups).optional(),
  layout: layoutSchema.optional(),
  /**
   * Translations: by locale, by place: `name`, `description`, `caseTitle`, `lane.<id>.name`, `node.<id>.name` (`.note`, `.instructions`, `.script`,
   * `.question`, `.says.<input>`), `decision.<id>`, `column.<decision>.in.<column>` (`.out.`; see `columnIds`), `outcome.<node>.<id>`
   * (`.next`), `field.<node>.<variable>` (`.help`, `.section`), `flow.<id>`, `variable.<name>`, `option.<variable>.<id>`, `unit.<variable>` (`<list>.<field>`
   * for a field of a list's rows), `clock.<id>` (`clock.<node>.<id>` for a further one of a step), `pause.<cause>`, `ladder.<id>`, `note.<id>`, `group.<id>`.
   */
  texts: z.record(z.string().max(20), z.record(z.string().max(200), textSchema)).optional(),
  /** Runs that must go on as they went: played before a version is published. */
  tests: z.array(processTestSchema).max(DIAGRAM_LIMITS.tests).optional(),
});

export type Diagram = z.infer<typeof diagramSchema>;

/** A place in the JSON at which the form is not right. */
export interface DiagramIssue {
  readonly code:
    | 'diagram.not-json'
    | 'diagram.too-large'
    | 'diagram.format-unknown'
    | 'diagram.kind-unknown'
    | 'diagram.malformed';
  readonly path: readonly (string | number)[];
  readonly facts: Readonly<Record<string, string | number>>;
}

export type ParsedDiagram =
  | { readonly ok: true; readonly diagram: Diagram }
  | { readonly ok: false; readonly issues: readonly DiagramIssue[] };

const ISSUES_SHOWN = 50;

/** Reads a diagram from text (JSON) or from an already parsed value. Never throws. */
export function parseDiagram(input: unknown): ParsedDiagram {
  let value = input;
  if (typeof input === 'string') {
    if (input.length > DIAGRAM_LIMITS.bytes)
      return failed('diagram.too-large', [], { bytes: input.length, limit: DIAGRAM_LIMITS.bytes });
    try {
      value = JSON.parse(input);
    } catch (error) {
      return failed('diagram.not-json', [], { message: error instanceof Error ? error.message : 'not JSON' });
    }
  }
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format !== 1)
    return failed('diagram.format-unknown', ['format'], { format, known: 1 });
  const parsed = diagramSchema.safeParse(value);
  if (parsed.success) {
    const nested = tooDeeplyNested(parsed.data);
    if (nested < 0) return { ok: true, diagram: parsed.data };
    return failed('diagram.too-large', ['nodes', nested, 'parent'], { limit: DIAGRAM_LIMITS.nesting });
  }
  return { ok: false, issues: parsed.error.issues.slice(0, ISSUES_SHOWN).map(toIssue) };
}

/** Position of a node that lies too deep inside of sub-processes, or inside of itself; -1: none does. */
function tooDeeplyNested({ nodes }: Diagram): number {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]));
  const depths = new Map<string, number>();
  for (const [i, node] of nodes.entries()) {
    let depth = 0;
    for (let id = node.parent; id !== undefined; id = parents.get(id)) {
      const known = depths.get(id);
      if (known !== undefined) {
        depth += known + 1;
        break;
      }
      if (++depth > DIAGRAM_LIMITS.nesting) return i;
    }
    if (depth > DIAGRAM_LIMITS.nesting) return i;
    depths.set(node.id, depth);
  }
  return -1;
}

function failed(code: DiagramIssue['code'], path: DiagramIssue['path'], facts: DiagramIssue['facts']): ParsedDiagram {
  return { ok: false, issues: [{ code, path, facts }] };
}

function toIssue(issue: z.core.$ZodIssue): DiagramIssue {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'invalid_union' && path.at(-1) === 'kind')
    return { code: 'diagram.kind-unknown', path, facts: { message: issue.message } };
  if (issue.code === 'too_big' && issue.origin === 'array')
    return { code: 'diagram.too-large', path, facts: { limit: Number(issue.maximum) } };
  return { code: 'diagram.malformed', path, facts: { message: issue.message } };
}
