// `@baton/core/diagram`: reading drawings and no more: what a page needs before anything is checked, worked out or run.
export { casePrefix } from '../diagram/case-prefix';
export { columnIds } from '../diagram/decision-table';
export { type Diagram, type DiagramIssue, diagramSchema, type ParsedDiagram, parseDiagram } from '../diagram/diagram';
export { type FormField, fitsMask, type Mask, type Outcome } from '../diagram/form';
export { type HandlerOffer, type OfferText, textOf, type ValueShape } from '../diagram/handler-offer';
export { type DiagramText, inLanguage, phrasesOf, textsOf } from '../diagram/in-language';
export { DIAGRAM_LIMITS, idSchema, nameSchema, variableNameSchema } from '../diagram/text';
export {
  fitsVariable,
  type Json,
  LIST_MOST,
  type ListItems,
  type RowField,
  type Variable,
  type Variables,
  type VariableType,
} from '../diagram/variable';
export { type Node, type NodeKind, type NodeOf, nodeSchema } from '../nodes/node';
