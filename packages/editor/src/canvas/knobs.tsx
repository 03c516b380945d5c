// The four knobs on the rim of a step: a path is pulled from them. Only for the pointer; the keyboard connects with C.

import type { NodeKind } from '@baton/core';
import { memo } from 'react';
import { TRAITS } from '../kinds/traits';
import { SHAPE } from '../layout/measures';
import { useCanvas } from './canvas-context';
import styles from './step-tools.module.css';

const SIDES = ['top', 'bottom', 'start', 'end'] as const;

interface KnobsProps {
  readonly id: string;
  readonly kind: NodeKind;
  readonly open: boolean;
}

export const Knobs = memo(function Knobs({ id, kind, open }: KnobsProps) {
  const { editing } = useCanvas();
  if (!editing || !TRAITS[kind].outgoing) return null;
  const sides = open
    ? (['top', 'start', 'end'] as const)
    : SHAPE[kind] === 'card'
      ? SIDES
      : SHAPE[kind] === 'decision'
        ? (['start', 'end', 'bottom'] as const)
        : (['bottom'] as const);
  return sides.map((side) => (
    <span
      key={side}
      className={`nodrag nopan ${styles.knob}`}
      data-side={side}
      data-knob={id}
      onPointerDown={(event) => editing.gestures.startConnect(event, id)}
    />
  ));
});
