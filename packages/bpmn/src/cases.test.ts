// Models of other engines and tools, which stand beside the repository where they are: each is read without a crash, each result is a diagram,
// and what the conformance scenarios play is read without an error.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, parseDiagram } from '@baton/core';
import BpmnModdle, { type ModdleElement } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { importBpmn } from './import-bpmn';
import { readModel } from './model/bpmn-model';
import { ProblemList } from './problem/import-problem';
import { decodeXml } from './xml/decode';
import { Places } from './xml/places';
import { readXml } from './xml/read-xml';

const home = join(import.meta.dirname, '../../../../shared/cases/bpmn');
const present = existsSync(home);
if (!present) console.log('Skipped: the BPMN models of other engines are not in ../shared/cases/bpmn.');

const folders = ['engine', 'real', 'miwg-reference', 'miwg-vendors', 'js-engine-models', 'editor-fixtures'];
const filesOf = (folder: string) =>
  present ? readdirSync(join(home, folder)).filter((file) => /bpmn/.test(file)) : [];
const read = (...path: readonly string[]) => readFileSync(join(home, ...path));

/** Not well-formed or without a process, and so without a diagram. */
const NO_DIAGRAM: ReadonlySet<string> = new Set([
  'bpmnjs__draw-message-label.bpmn',
  'bpmnjs__empty-definitions.bpmn',
  'bpmnjs__error-invalid-child.bpmn',
  'bpmnjs__multiple-nested-processes.bpmn',
  'GenMyModel-0.47__C.1.0-roundtrip.bpmn',
]);

describe.skipIf(!present)('models of other engines and tools', () => {
  it.each(folders)(
    'every file of %s makes diagrams that parse, and compile where nothing is wrong',
    (folder) => {
      const files = filesOf(folder);
      let clean = 0;
      for (const file of files) {
        const result = importBpmn(read(folder, file));
        expect(result.ok, file).toBe(!NO_DIAGRAM.has(file));
        if (!result.ok) {
          expect(result.problems.map(({ severity }) => severity)).toContain('error');
          continue;
        }
        const hasErrors = result.problems.some(({ severity }) => severity === 'error');
        if (!hasErrors) clean += 1;
        for (const { diagram } of result.processes) {
          expect(parseDiagram(JSON.stringify(diagram)), file).toEqual({ ok: true, diagram });
          expect(() => compile(diagram, { version: 1, hash: file }), file).not.toThrow();
        }
      }
      console.log(`${folder}: ${clean} of ${files.length} files without an error`);
      expect(files.length).toBeGreaterThan(5);
    },
    60_000,
  );

  it('what the scenarios play is read without an error', () => {
    const { scenarios } = JSON.parse(read('expected.json').toString('utf8'));
    const files = new Set<string>(
      scenarios.flatMap((one: { file: string; alsoDeploy?: string[] }) => [one.file, ...(one.alsoDeploy ?? [])]),
    );
    expect(files.size).toBeGreaterThan(100);
    for (const file of files) {
      const result = importBpmn(read(file));
      expect(result.ok, file).toBe(true);
      expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  }, 60_000);
});

describe.skipIf(!present)('the model that we build', () => {
  const moddle = new BpmnModdle();

  it.each(folders)(
    'is that of bpmn-moddle for every file of %s',
    async (folder) => {
      for (const file of filesOf(folder)) {
        const text = decodeXml(read(folder, file));
        const xml = text.ok ? readXml(text.text) : undefined;
        if (!text.ok || !xml?.ok) continue;
        const ours = readModel(xml.root, new ProblemList(new Places('')));
        if (!ours) continue;
        const { rootElement, warnings } = await moddle.fromXML(text.text);
        // It leaves out elements whose ids it does not like and references with a prefix, which we take.
        if (warnings.some(({ message }) => /illegal ID|duplicate ID|unresolved reference <[^>]*:/.test(message)))
          continue;
        expect(shapeOf(ours.definitions), file).toBe(shapeOf(rootElement));
      }
    },
    60_000,
  );
});

/** An element with all that BPMN says of it, references by id; extensions, and what is written twice, left out. */
function shapeOf(element: ModdleElement): string {
  const lines: string[] = [];
  const write = (one: ModdleElement, depth: number): void => {
    lines.push(`${' '.repeat(depth)}${one.$type.replace('bpmn:FormalExpression', 'bpmn:Expression')}`);
    for (const property of one.$descriptor.properties ?? []) {
      const name = property.ns.name;
      if (property.isVirtual || /^bpmn:(incoming|outgoing|extensionElements|language)$|^di:values$/.test(name))
        continue;
      const value = Object.hasOwn(one, property.name) || Object.hasOwn(one, name) ? one.get(property.name) : undefined;
      for (const item of Array.isArray(value) ? value : [value]) {
        if (item === undefined || item === '') continue;
        if (typeof item !== 'object')
          lines.push(`${' '.repeat(depth + 1)}${name}=${JSON.stringify(String(item).replace(/\s+/g, ' ').trim())}`);
        else if (property.isReference)
          lines.push(`${' '.repeat(depth + 1)}${name}->${String((item as ModdleElement).get('id'))}`);
        else {
          lines.push(`${' '.repeat(depth + 1)}${name}:`);
          write(item as ModdleElement, depth + 2);
        }
      }
    }
  };
  write(element, 0);
  return lines.join('\n');
}
