// The print order and the company that it comes with, as an editor opens them: for stories and tests of panel, check, text and try-out.
import { type BusinessCalendar, type Diagram, type Person, parseDiagram, type Role } from '@baton/core';
import company from '../../../../examples/processes/company/company.json' with { type: 'json' };
import diagramFile from '../../../../examples/processes/print-order/diagram.json' with { type: 'json' };
import { createEditor, type Editor, type EditorDirectory, type EditorOptions } from '../document/editor';

export const printOrder: Diagram = parsed(diagramFile);

export const halftone: EditorDirectory = {
  people: company.people as Person[],
  roles: company.roles as Role[],
  calendars: company.calendars as BusinessCalendar[],
  openItems: new Map([
    ['olga', 2],
    ['tom', 4],
    ['grace', 3],
    ['maria', 5],
    ['nora', 3],
  ]),
};

export function openPrintOrder(options: Partial<EditorOptions> = {}): Editor {
  return createEditor({ diagram: printOrder, directory: halftone, ...options });
}

function parsed(file: unknown): Diagram {
  const result = parseDiagram(file);
  if (!result.ok) throw new Error(`the print order is not a diagram: ${JSON.stringify(result.issues)}`);
  return result.diagram;
}
