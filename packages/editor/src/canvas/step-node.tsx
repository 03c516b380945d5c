// One step on the canvas: the look of its kind, its state, and in an editor its knobs and small bar. Rendered by React Flow.
import { classes, Icon } from '@baton/look';
import type { NodeProps, Node as RendererNode } from '@xyflow/react';
import { type CSSProperties, memo, useLayoutEffect, useRef, useState } from 'react';
import type { StepOverlay } from '../kinds/editor-kind';
import { TRAITS } from '../kinds/traits';
import { levelOf } from '../layout/insets';
import type { SceneNode } from '../layout/scene';
import { type BarSpot, barSpot } from './bar-spot';
import { useCanvas } from './canvas-context';
import { HoverBar } from './hover-bar';
import { Knobs } from './knobs';
import { RenameField } from './rename-field';
import { StepLook } from './step-look';
import marks from './step-marks.module.css';
import styles from './step-node.module.css';
import { stepSentence } from './step-sentence';

export interface StepData extends Record<string, unknown> {
  readonly step: SceneNode;
  readonly overlay: StepOverlay | undefined;
  readonly selected: boolean;
  /** The one that takes the tab stop. */
  readonly reachable: boolean;
  /** Shall take the keyboard now. */
  readonly wantsFocus: number;
  readonly renaming: boolean;
  readonly marked: 'target' | 'impossible' | 'source' | null;
  readonly fresh: boolean;
}

export type StepNodeModel = RendererNode<StepData, 'step'>;

export const StepNode = memo(function StepNode({ data }: NodeProps<StepNodeModel>) {
  const { step, overlay, selected, reachable, wantsFocus, renaming, marked, fresh } = data;
  const shared = useCanvas();
  const { kinds, dir, editing, scene, numbers, takeFocus } = shared;

  const { node, box } = step;
  const level = levelOf(scene(), node.id);
  const around = level.inside === null ? undefined : scene().byId.get(level.inside)?.node;
  const partName = around && (around.name ?? kinds.words.kinds.subProcess.name);
  const ref = useRef<HTMLButtonElement>(null);
  // Knobs and bar are made when a pointer comes near: a large drawing has them for a few steps only.
  const [spot, setSpot] = useState<BarSpot | null>(null);
  const hasTools = editing !== null && (spot !== null || selected);

  useLayoutEffect(() => {
    if (wantsFocus > 0 && takeFocus(wantsFocus)) ref.current?.focus({ preventScroll: true });
  }, [wantsFocus, takeFocus]);

  return (
    <div
      dir={dir}
      data-part="step"
      onPointerDownCapture={(event) => {
        // A pen draws paths from step to step; what is selected it moves.
        const draws = event.pointerType === 'pen' && !selected && TRAITS[node.kind].outgoing;
        if (draws && editing && !(event.target as Element).closest('[data-hoverbar], [data-knob], input'))
          editing.gestures.startConnect(event, node.id, () => editing.editor.view.select(node.id));
      }}
      onPointerEnter={editing ? () => setSpot(barSpot(scene(), box)) : undefined}
      className={classes(styles.step, fresh && styles.fresh)}
      data-kind={node.kind}
      data-open={step.open}
      data-selected={selected || undefined}
      data-marked={marked ?? undefined}
      data-baton={overlay?.baton || undefined}
      data-late={(overlay?.late && !overlay.done) || undefined}
      data-done={overlay?.done || undefined}
      data-paused={overlay?.paused || undefined}
      data-ahead={overlay?.ahead || undefined}
      data-tone={overlay?.mark?.tone}
      data-preview={overlay?.preview || undefined}
      data-problem={Boolean(overlay?.problem) || undefined}
      data-warning={(Boolean(overlay?.warning) && !overlay?.problem) || undefined}
    >
      {step.open && <span className={styles.frame} style={{ inlineSize: box.width, blockSize: box.height }} />}
      {overlay?.heat !== undefined && (
        <span className={marks.heat} style={{ '--heat': Math.min(1, Math.max(0, overlay.heat)) } as CSSProperties} />
      )}
      <span className={styles.look} aria-hidden="true">
        <StepLook node={node} context={kinds} overlay={overlay} width={box.width} tinted={step.tinted} />
      </span>
      <button
        ref={ref}
        type="button"
        className={styles.button}
        tabIndex={reachable ? 0 : -1}
        data-step={node.id}
        aria-pressed={selected}
        aria-expanded={node.kind === 'subProcess' ? (step.open ?? false) : undefined}
        aria-label={stepSentence(node, level.scope, numbers.get(node.id), kinds, overlay, partName)}
        onFocus={() => shared.onFocusStep(node.id)}
        onDoubleClick={() => {
          if (node.kind === 'subProcess') shared.onEnter(node.id);
          else if (editing) editing.acts.startRename(node.id);
          else shared.onOpen(node.id);
        }}
      />
      {overlay?.baton && <span className={marks.baton} data-part="baton" />}
      <Badge overlay={overlay} />
      {overlay?.count !== undefined && <span className={marks.count}>{kinds.format.number(overlay.count)}</span>}
      {overlay?.content && <div className={`nodrag nopan ${marks.content}`}>{overlay.content}</div>}
      {overlay?.mark && (
        <span className={marks.mark} data-tone={overlay.mark.tone}>
          {overlay.mark.text}
        </span>
      )}
      {hasTools && <Knobs id={node.id} kind={node.kind} open={step.open ?? false} />}
      {hasTools && (
        <HoverBar
          id={node.id}
          kind={node.kind}
          selected={selected}
          open={step.open ?? false}
          spot={spot ?? (reachable ? barSpot(scene(), box) : 'above-end')}
        />
      )}
      {renaming && editing && <RenameField node={node} label={kinds.words.panel.what.name} />}
    </div>
  );
});

function Badge({ overlay }: { overlay: StepOverlay | undefined }) {
  if (!overlay?.problem && !overlay?.warning) return null;
  const text = [overlay.problem, overlay.warning].find((note) => typeof note === 'string');
  return (
    <span
      className={classes(marks.badge, !overlay.problem && marks.warning)}
      title={typeof text === 'string' ? text : undefined}
    >
      <Icon name={overlay.problem ? 'late' : 'warning'} size={11} stroke={2.6} />
    </span>
  );
}
