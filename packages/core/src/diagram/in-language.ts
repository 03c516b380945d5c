// A drawing with its texts in another language, as far as it brings them (`Diagram.texts`). Called before a drawing is shown to who does not
// draw: on the page of a case, as a template.
import type { Diagram } from './diagram';

/** @param locale such as `ar` */
export function inLanguage(diagram: Diagram, locale: string): Diagram {
  const texts = diagram.texts?.[locale];
  if (!texts) return diagram;
  return {
    ...diagram,
    name: texts.name ?? diagram.name,
    ...(diagram.description && { description: texts.description ?? diagram.description }),
    lanes: diagram.lanes.map((lane) => ({ ...lane, name: texts[`lane.${lane.id}.name`] ?? lane.name })),
    nodes: diagram.nodes.map((node) => {
      const name = texts[`node.${node.id}.name`] ?? node.name;
      const named = { ...node, ...(name !== undefined && { name }) };
      if (named.kind !== 'userTask') return named;
      const instructions = texts[`node.${node.id}.instructions`] ?? named.instructions;
      const outcomes = named.outcomes?.map((outcome) => ({
        ...outcome,
        name: texts[`outcome.${node.id}.${outcome.id}`] ?? outcome.name,
      }));
      return { ...named, ...(instructions !== undefined && { instructions }), ...(outcomes && { outcomes }) };
    }),
    flows: diagram.flows.map((flow) => {
      const name = texts[`flow.${flow.id}`] ?? flow.name;
      return { ...flow, ...(name !== undefined && { name }) };
    }),
  };
}
