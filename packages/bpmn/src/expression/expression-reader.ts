// From an expression of the file to FEEL that compiles, or a problem at its place. All converters read expressions through this.
import { compileExpression } from '@baton/core';
import { readCamundaFeel } from '../feel/camunda-feel';
import { feelString } from '../juel/feel-text';
import { isTemplate, type Translation, translateExpression, translateTemplate } from '../juel/translate-juel';
import { feelNameFor, isFeelName } from '../names/names';
import type { ImportSeverity, ProblemList } from '../problem/import-problem';
import type { Found } from '../vendor/vendor-reader';

export interface Reading {
  /** As the file names it, such as `javascript`; empty for the engine's own. */
  readonly language?: string | undefined;
  readonly severity?: ImportSeverity;
  /** A text without `${}` around it is: an expression, a name of the case data, or itself. */
  readonly bare?: 'expression' | 'text';
}

const FEEL = /(^|[/:#])feel([/:#]|$)/i;
const SCRIPTS = /java|ecma|^js$|groovy|mvel|kotlin|python|juel/i;

export class ExpressionReader {
  constructor(private readonly problems: ProblemList) {}

  /** FEEL, or undefined when there is nothing to read or it cannot be read; then a problem says so. */
  feel(found: Found | undefined, reading: Reading = {}): string | undefined {
    if (!found) return undefined;
    const { severity = 'error' } = reading;
    const result = this.translate(found.value, reading);
    if (!result.ok) {
      const facts = { text: found.value, part: result.part };
      this.problems.add(severity, 'bpmn.expression-untranslatable', found.place, facts);
      return undefined;
    }
    const compiled = compileExpression(result.feel);
    if (compiled.ok && result.feel.length <= 4_000) return result.feel;
    const reason = compiled.ok ? 'expression.too-long' : compiled.code;
    this.problems.add(severity, 'bpmn.expression-invalid', found.place, { text: found.value, reason });
    return undefined;
  }

  /** A value that is plain text unless it is marked as an expression. */
  value(found: Found | undefined, reading: Reading = {}): string | undefined {
    return this.feel(found, { ...reading, bare: 'text' });
  }

  /** The value of a variable by its name, null where it is missing: what mappings of Camunda and Flowable pass on. */
  source(found: Found | undefined): string | undefined {
    if (!found || isTemplate(found.value) || found.value.startsWith('=')) return this.feel(found);
    const name = this.variable(found);
    return name && `if is defined(${name}) then ${name} else null`;
  }

  /** A name that case data can have: as written, else with `_` for what FEEL cannot read, the same in every file. */
  variable(found: Found | undefined): string | undefined {
    if (!found) return undefined;
    const { value, place } = found;
    if (isFeelName(value)) return value;
    const now = feelNameFor(value);
    if (now === undefined) this.problems.add('error', 'bpmn.name-not-usable', place, { name: value });
    else this.problems.add('warning', 'bpmn.name-renamed', place, { name: value, now });
    return now;
  }

  private translate(text: string, { language = '', bare = 'expression' }: Reading): Translation {
    const trimmed = text.trim();
    if (trimmed.startsWith('=')) return camunda(trimmed.slice(1).trim(), true);
    if (FEEL.test(language)) return camunda(trimmed, false);
    if (isTemplate(trimmed)) return translateTemplate(trimmed);
    if (bare === 'text') return { ok: true, feel: feelString(trimmed), reads: [] };
    if (SCRIPTS.test(language)) {
      return translateExpression(trimmed.replace(/^return\s+/, '').replace(/;\s*$/, ''), 'script');
    }
    // No language and no marks: Python's way of writing for SpiffWorkflow, else JUEL's, else FEEL's.
    const plain = translateExpression(trimmed, 'script');
    if (plain.ok) return plain;
    const juel = translateExpression(trimmed, 'juel');
    if (juel.ok) return juel;
    const feel = compileExpression(trimmed);
    return feel.ok && feel.reads.every(isFeelName) ? { ok: true, feel: trimmed, reads: feel.reads } : plain;
  }
}

/** Only Camunda 8 marks FEEL by `=`; there the first run is number 1. */
function camunda(text: string, countsFromOne: boolean): Translation {
  const read = readCamundaFeel(text, countsFromOne);
  return read.ok
    ? { ok: true, feel: read.feel, reads: [] }
    : { ok: false, at: text.indexOf(read.part), part: read.part };
}

/** What a FEEL text says when it is nothing but a text, a number or a name. */
export function literalText(feel: string): string | undefined {
  if (!/^"(?:[^"\\]|\\.)*"$/.test(feel)) return undefined;
  try {
    return JSON.parse(feel) as string;
  } catch {
    // FEEL knows escapes that JSON does not; then it is no plain text for us.
    return undefined;
  }
}
