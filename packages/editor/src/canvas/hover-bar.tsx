// The small bar above a step: add after it, duplicate, more. Reached by the pointer; the keys do the same.

import type { NodeKind } from '@baton/core';
import { IconButton, Menu, MenuItem, MenuSeparator } from '@baton/look';
import { memo } from 'react';
import { TRAITS } from '../kinds/traits';
import type { BarSpot } from './bar-spot';
import { useCanvasTools } from './canvas-context';
import styles from './step-tools.module.css';

interface HoverBarProps {
  readonly id: string;
  readonly kind: NodeKind;
  readonly selected: boolean;
  /** A sub-process that is drawn unfolded. */
  readonly open: boolean;
  readonly spot: BarSpot;
}

/** Not drawn again with every frame in which its step is dragged. */
export const HoverBar = memo(function HoverBar({ id, kind, selected, open: isOpen, spot }: HoverBarProps) {
  const { editing, words, scene, onEnter } = useCanvasTools();
  if (!editing) return null;
  const { acts, gestures, editor } = editing;
  const goesOn = TRAITS[kind].outgoing;
  const here = { nodes: [id], flows: [] };
  const { part } = words.canvas;
  const openKinds = () => {
    const box = scene().byId.get(id)?.box;
    if (box) gestures.menu.set({ at: { x: box.x + box.width / 2, y: box.y + box.height + 6 }, place: { after: id } });
  };
  const act: Record<string, () => void> = {
    enter: () => onEnter(id),
    unfold: () => acts.unfold(id, !isOpen),
    rename: () => acts.startRename(id),
    connect: () => editor.view.update({ connecting: { from: id, to: null }, focus: id }),
    duplicate: () => acts.duplicate([id]),
    remove: () => acts.remove(here),
  };
  return (
    <div
      className={`nodrag nopan ${styles.hoverbar}`}
      data-shown={selected || undefined}
      data-hoverbar={id}
      data-spot={spot}
    >
      {goesOn && (
        <IconButton
          icon="add"
          size="s"
          label={words.editor.keys.add}
          keys="/"
          excludeFromTabOrder
          onPress={openKinds}
        />
      )}
      {kind === 'subProcess' && (
        <IconButton
          icon={isOpen ? 'up' : 'down'}
          size="s"
          label={isOpen ? part.fold : part.unfold}
          keys="U"
          excludeFromTabOrder
          onPress={() => acts.unfold(id, !isOpen)}
        />
      )}
      {kind !== 'startEvent' && kind !== 'boundaryEvent' && (
        <IconButton
          icon="copy"
          size="s"
          label={words.common.duplicate}
          keys="Ctrl D"
          excludeFromTabOrder
          onPress={() => acts.duplicate([id])}
        />
      )}
      <Menu
        trigger={<IconButton icon="more" size="s" label={words.common.moreActions} excludeFromTabOrder />}
        label={words.common.moreActions}
        placement="bottom end"
        onAction={(key) => act[key]?.()}
      >
        {kind === 'subProcess' ? (
          <MenuItem id="enter" icon="open">
            {part.openSheet}
          </MenuItem>
        ) : null}
        {kind === 'subProcess' ? (
          <MenuItem id="unfold" icon={isOpen ? 'up' : 'down'} keys="U">
            {isOpen ? part.fold : part.unfold}
          </MenuItem>
        ) : null}
        <MenuItem id="rename" icon="edit" keys="F2">
          {words.common.rename}
        </MenuItem>
        {goesOn ? (
          <MenuItem id="connect" icon="arrow" keys="C">
            {words.editor.canvas.connectTo}
          </MenuItem>
        ) : null}
        <MenuSeparator />
        <MenuItem id="remove" icon="delete" keys="Del" isDanger>
          {words.common.remove}
        </MenuItem>
      </Menu>
    </div>
  );
});
