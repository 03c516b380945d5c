// The look of a step, drawn anew only when what it shows has changed: an act elsewhere in a large drawing leaves it alone. Called by the step's node.
import { memo, useContext } from 'react';
import type { LookProps } from '../kinds/editor-kind';
import { editorKind, factsOf } from '../kinds/registry';
import { NameLangContext, useLangOf } from '../kinds/spoken-lang';
import { StepIconContext, StepIconsContext } from '../kinds/step-icons';

export const StepLook = memo(function StepLook(props: LookProps) {
  const { kind } = props.node;
  const { Look } = editorKind(kind);
  const own = useContext(StepIconsContext)?.({ kind, node: props.node });
  const lang = useLangOf()(`node.${props.node.id}.name`);
  const look = <Look {...props} />;
  const spoken = lang === undefined ? look : <NameLangContext value={lang}>{look}</NameLangContext>;
  return own === undefined || own === null ? spoken : <StepIconContext value={own}>{spoken}</StepIconContext>;
}, isSame);

/** A look shows its step, its facts, its title and its state, in the words of one language. */
function isSame(a: LookProps, b: LookProps): boolean {
  if (a.node !== b.node || a.overlay !== b.overlay || a.width !== b.width || a.tinted !== b.tinted) return false;
  if (a.context === b.context) return true;
  if (a.context.words !== b.context.words || a.context.format !== b.context.format) return false;
  return saidOf(a) === saidOf(b);
}

const said = new WeakMap<LookProps, string>();

function saidOf(props: LookProps): string {
  const known = said.get(props);
  if (known !== undefined) return known;
  const { node, context } = props;
  const text = JSON.stringify([factsOf(node, context), editorKind(node.kind).title?.(node as never, context)]);
  said.set(props, text);
  return text;
}
