// What a stage is given: the drawing, its marks, what is selected, and with an editor what may be changed. Called by the stage.
import type { Diagram } from '@baton/core';
import type { ReactNode } from 'react';
import type { Editor, EditorDirectory } from '../document/editor';
import type { Selection } from '../document/view-store';
import type { StepOverlay } from '../kinds/editor-kind';

export interface PathMark {
  readonly severity: 'error' | 'warning';
  /** The sentence. */
  readonly text: string;
}

export interface StageProps {
  readonly diagram: Diagram;
  readonly inside: string | null;
  readonly overlays: Readonly<Record<string, StepOverlay>>;
  readonly travelled?: ReadonlySet<string> | undefined;
  readonly ahead: 'lighter' | 'dashed';
  readonly direction?: 'ltr' | 'rtl' | undefined;
  readonly directory?: EditorDirectory | undefined;
  readonly label?: string | undefined;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** A step or a path was pressed with the pointer; it has been selected or will be. */
  readonly onPress?: ((pressed: Selection) => void) | undefined;
  readonly focus: string | null;
  readonly onFocus: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onEnter: (id: string | null) => void;
  readonly renaming: string | null;
  readonly connecting: { readonly from: string; readonly to: string | null } | null;
  /** A step that stays in sight at a readable zoom. */
  readonly follow?: string | null | undefined;
  /** A step that is brought into sight once. */
  readonly lookAt?: string | null | undefined;
  /** Brought into sight at a readable size each time `n` grows. */
  readonly sight?: { readonly node: string | null; readonly n: number } | undefined;
  /** Paths that are only looked at as if they were drawn. */
  readonly previewed?: ReadonlySet<string> | undefined;
  /** Paths that a case takes to a problem. */
  readonly trail?: ReadonlySet<string> | undefined;
  /** Paths of a comparison that are no more: dashed. */
  readonly removed?: ReadonlySet<string> | undefined;
  /** What is wrong with a path, by its id; shown at its words. */
  readonly pathMarks?: ReadonlyMap<string, PathMark> | undefined;
  /** With which editor this is drawn, also while nothing may be changed. */
  readonly owner?: Editor | undefined;
  /** With whom the view is kept while the canvas is away. */
  readonly keepViewFor?: object | undefined;
  readonly editor: Editor | null;
  readonly dock?: ReactNode;
  /** False: without zoom and fit. */
  readonly controls?: boolean | undefined;
  /** All of it is shown, also as it grows, until somebody moves it by hand. */
  readonly whole?: boolean | undefined;
  readonly children?: ReactNode;
}
