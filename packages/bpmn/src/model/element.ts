// Reading the properties of a model element with their types. Used by all converters.
import type { ModdleElement } from 'bpmn-moddle';

export type BpmnElement = ModdleElement;

export const isA = (element: BpmnElement | undefined, type: string): boolean =>
  element?.$instanceOf(`bpmn:${type}`) ?? false;

export function one(element: BpmnElement, name: string): BpmnElement | undefined {
  const value = element.get(name);
  return isElement(value) ? value : undefined;
}

export function many(element: BpmnElement, name: string): readonly BpmnElement[] {
  const value = element.get(name);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** A text that says something: trimmed, undefined when nothing is left. */
export function text(element: BpmnElement | undefined, name: string): string | undefined {
  const value = element?.get(name);
  if (typeof value !== 'string') return undefined;
  return value.trim() || undefined;
}

export const flag = (element: BpmnElement, name: string): boolean => element.get(name) === true;

export const idOf = (element: BpmnElement): string => text(element, 'id') ?? '';

function isElement(value: unknown): value is BpmnElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
