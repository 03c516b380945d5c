// In what the form of a task differs between two drawings. Pure; called by the words of the comparison.
import type { Node } from '@baton/core';
import { isSameDrawing as same } from './same-drawing';

type Fields = NonNullable<Extract<Node, { kind: 'userTask' }>['form']>;
type Field = Fields[number];

export interface FormChanges {
  readonly added: readonly Field[];
  readonly removed: readonly Field[];
  /** Must be filled in now, and need not be any more. */
  readonly needed: readonly Field[];
  readonly freed: readonly Field[];
  /** Differ in something else: name, help, look, outcomes. */
  readonly changed: readonly Field[];
  readonly isReordered: boolean;
}

export function formChanges(before: Node, after: Node): FormChanges {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const was = new Map(old.map((field) => [field.variable, field]));
  const is = new Set(now.map(({ variable }) => variable));
  const kept = now.filter(({ variable }) => was.has(variable));
  const differs = (field: Field) => {
    const { required: _now, ...rest } = field;
    const { required: _was, ...former } = was.get(field.variable) as Field;
    return !same(rest, former);
  };
  const turned = kept.filter(({ variable, required = false }) => required !== (was.get(variable)?.required ?? false));
  const order = old.filter(({ variable }) => is.has(variable)).map(({ variable }) => variable);
  return {
    added: now.filter(({ variable }) => !was.has(variable)),
    removed: old.filter(({ variable }) => !is.has(variable)),
    needed: turned.filter(({ required }) => required),
    freed: turned.filter(({ required }) => !required),
    changed: kept.filter(differs),
    isReordered: kept.some(({ variable }, i) => variable !== order[i]),
  };
}

function fieldsOf(node: Node): Fields {
  return node.kind === 'userTask' ? (node.form ?? []) : [];
}
