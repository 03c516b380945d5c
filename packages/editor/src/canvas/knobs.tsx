// The four knobs on the rim of a step: a path is pulled from them. Only for the pointer; the keyboard connects with C.

import type { NodeKind } from '@baton/core';
import { memo } from 'react';
import { TRAITS } from '../kinds/traits';
import { SHAPE } from '../layout/measures';
import { useCanvasTools } from './canvas-context';
import styles from './step-tools.module.css';

type Side = 'top' | 'bottom' | 'start' | 'end';
const ALL: readonly Side[] = ['top', 'bottom', 'start', 'end'];
const OPEN: readonly Side[] = ['top', 'start', 'end'];
const BELOW: readonly Side[] = ['bottom'];
const BEHIND: readonly Side[] = ['end'];

type Sides = Readonly<Record<(typeof SHAPE)[NodeKind], readonly Side[]>>;
/** By shape, where work runs down, and where it runs sideways. */
const DOWN: Sides = {
  card: ALL,
  decision: ['start', 'end', 'bottom'],
  bar: BELOW,
  flag: BELOW,
  tag: BELOW,
  ring: BELOW,
};
const ACROSS: Sides = {
  card: ALL,
  decision: ['top', 'bottom', 'end'],
  bar: BEHIND,
  flag: BEHIND,
  tag: BELOW,
  ring: BEHIND,
};

interface KnobsProps {
  readonly id: string;
  readonly kind: NodeKind;
  readonly open: boolean;
}

export const Knobs = memo(function Knobs({ id, kind, open }: KnobsProps) {
  const { editing, sideways } = useCanvasTools();
  if (!editing || !TRAITS[kind].outgoing) return null;
  const sides = open ? OPEN : sideways ? ACROSS[SHAPE[kind]] : DOWN[SHAPE[kind]];
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
