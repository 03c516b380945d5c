// What the fake server answers about processes: their list, a draft, a version, the buttons of the world outside.
import { SAMPLE_NOW } from './sample-company';
import { sampleDiagram, sampleOutside } from './sample-process';

const A_MINUTE = 60_000;

export function processAnswer(id: string | undefined, last: string | undefined): object {
  if (last === 'outside') return sampleOutside;
  if (last === 'draft') return { diagram: sampleDiagram, revision: 4, basedOn: 3, problems: [] };
  if (id && last === 'versions')
    return {
      processId: id,
      version: 3,
      name: 'Print order',
      hash: '',
      publishedAt: SAMPLE_NOW,
      publishedBy: 'dana',
      summary: '',
      diagram: sampleDiagram,
    };
  return { rows: sampleProcesses, total: sampleProcesses.length };
}

const sampleProcesses = [
  {
    id: 'print_order',
    name: 'Print order',
    version: 3,
    current: 3,
    draftRevision: 4,
    draftSavedAt: SAMPLE_NOW - 20 * A_MINUTE,
    draftSavedBy: 'nora',
    changed: true,
    publishedAt: SAMPLE_NOW - 9e8,
    running: 13,
  },
  {
    id: 'lead_to_sale',
    name: 'Lead to sale',
    version: 1,
    current: 1,
    draftRevision: null,
    changed: false,
    publishedAt: SAMPLE_NOW - 4e8,
    running: 0,
  },
  {
    id: 'refill_reminder',
    name: 'Cartridges soon empty?',
    version: 2,
    current: 2,
    draftRevision: null,
    changed: false,
    publishedAt: SAMPLE_NOW - 6e8,
    running: 4,
    byEvent: true,
  },
  {
    id: 'help_desk',
    name: 'Help desk',
    version: null,
    current: null,
    draftRevision: 2,
    draftSavedAt: SAMPLE_NOW - 980 * A_MINUTE,
    draftSavedBy: 'dana',
    changed: true,
    publishedAt: null,
    running: 0,
  },
];
