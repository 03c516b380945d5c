// The name of a step, written where it stands. Enter keeps it, Escape does not, leaving keeps it.
import type { Node } from '@baton/core';
import { useLayoutEffect, useRef } from 'react';
import { SHAPE } from '../layout/measures';
import { useCanvas } from './canvas-context';
import styles from './step-node.module.css';

export function RenameField({ node, label }: { node: Node; label: string }) {
  const { editing } = useCanvas();
  const ref = useRef<HTMLInputElement>(null);
  const settled = useRef(false);
  useLayoutEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
  }, []);
  if (!editing) return null;

  const finish = (keep: boolean, toStep: boolean) => {
    if (settled.current) return;
    settled.current = true;
    const name = ref.current?.value ?? '';
    if (keep && name.trim() !== (node.name ?? '')) editing.acts.rename(node.id, name.trim());
    else editing.editor.view.update({ renaming: null });
    if (toStep) editing.editor.view.update({ focus: node.id });
  };
  return (
    <input
      ref={ref}
      dir="auto"
      className={`nodrag nopan ${styles.rename}`}
      data-shape={SHAPE[node.kind]}
      aria-label={label}
      defaultValue={node.name ?? ''}
      placeholder={label}
      maxLength={200}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(true, true);
        if (event.key === 'Escape') finish(false, true);
        if (event.key === 'Tab') finish(true, false);
      }}
      onBlur={() => finish(true, false)}
    />
  );
}
