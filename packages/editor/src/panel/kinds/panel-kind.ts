// What the panel shows for a kind of step: its picture and its sections. One file per kind in this folder, held together by `registry.ts`.
import type { NodeKind, NodeOf } from '@baton/core';
import type { IconName } from '@baton/look';
import type { ComponentType } from 'react';

export interface PanelKind<K extends NodeKind> {
  readonly icon: IconName;
  readonly Sections: ComponentType<{ readonly node: NodeOf<K> }>;
}
