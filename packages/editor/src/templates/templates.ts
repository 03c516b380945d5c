// What one can begin with instead of a blank sheet: the example processes and ten small ones. Each is loaded when it is looked at.
import type { Diagram } from '@baton/core';
import { inLanguage, parseDiagram } from '@baton/core/diagram';
import { type Locale, words } from '@baton/words';
import type { SmallTemplateId } from './small-templates';

export interface Template {
  readonly id: string;
  /** `example`: a whole process of an example company. */
  readonly size: 'example' | 'small';
  /** The drawing, laid out, in that language where it is written in it; `id` is the identifier that the process shall have. */
  load(locale: Locale, id: string): Promise<TemplateDrawing>;
}

export interface TemplateDrawing {
  readonly diagram: Diagram;
  /** One or two sentences: what it is for. */
  readonly about: string;
}

const SMALL: readonly SmallTemplateId[] = [
  'purchase',
  'leave',
  'onboarding',
  'invoice',
  'complaint',
  'contract',
  'incident',
  'recruitment',
  'expense',
  'publication',
];

export const TEMPLATES: readonly Template[] = [
  ...SMALL.map(small),
  example('print-order', () => import('@baton/example-processes/drawings/print-order.json')),
  example('lead-to-sale', () => import('@baton/example-processes/drawings/lead-to-sale.json')),
  example('telecom-billing', () => import('@baton/example-processes/drawings/telecom-billing.json')),
  example('equipment-service', () => import('@baton/example-processes/drawings/equipment-service.json')),
  example('help-desk', () => import('@baton/example-processes/drawings/help-desk.json')),
];

/** Owns the cases of the small ones and is told when they get late: nobody who does their steps. */
const HEAD = 'director';

function small(id: SmallTemplateId): Template {
  return {
    id,
    size: 'small',
    async load(locale, processId) {
      const [{ SMALL_TEMPLATES }, { templateWords }, { drawAnswers }, { madeWords }] = await Promise.all([
        import('./small-templates'),
        import('@baton/words/templates'),
        import('../wizard/draw-answers'),
        import('../wizard/made-words'),
      ]);
      const texts = templateWords(locale);
      const diagram = drawAnswers(processId, { ...SMALL_TEMPLATES[id](texts), told: HEAD }, madeWords(words(locale)));
      return { diagram, about: texts[id].about };
    },
  };
}

function example(id: string, load: () => Promise<{ readonly default: unknown }>): Template {
  return {
    id,
    size: 'example',
    async load(locale, processId) {
      const parsed = parseDiagram((await load()).default);
      if (!parsed.ok) throw new Error(`the template ${id} is no drawing: ${JSON.stringify(parsed.issues)}`);
      const diagram = inLanguage({ ...parsed.diagram, id: processId }, locale);
      return { diagram, about: diagram.description ?? '' };
    },
  };
}
