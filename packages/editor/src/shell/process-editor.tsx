// The process editor: palette, canvas, panel and top bar over one process. With a repository it loads, saves by itself and publishes; with
// a value it only draws, and tells its host of every change.

import type { Diagram } from '@baton/core';
import type { ProcessRepository } from '@baton/engine';
import { Ground, useOneReact } from '@baton/look';
import type { ReactNode } from 'react';
import type { EditorDirectory, PanelSection } from '../document/editor';
import type { KeptDrawings } from '../document/kept-drawings';
import type { HostHandler } from '../handlers/host-handlers';
import { type StepIcons, StepIconsContext } from '../kinds/step-icons';
import { RepositoryEditor } from './repository-editor';
import type { Scheduler } from './scheduler';
import { ValueEditor } from './value-editor';

export interface EditorSlots {
  /** People, roles and calendars for pickers, cards and the ribbon. */
  readonly directory?: EditorDirectory;
  readonly readOnly?: boolean;
  /** Shown as the way back to the list of processes. */
  readonly onLeave?: () => void;
  /** Further sections of the panel, after the editor's own. Read once, when the process is opened. */
  readonly sections?: readonly PanelSection[];
  /**
   * What automatic steps can call: chosen from this list, with a form made from what each takes; other names are problems. Absent: what the
   * repository tells, else names are typed. Read when the process is opened.
   */
  readonly handlers?: readonly HostHandler[];
  /** Instead of the own panel, check drawer and try-out. */
  readonly panel?: ReactNode;
  readonly problems?: ReactNode;
  readonly tryOut?: ReactNode;
  /** Pictures of the host for steps, by kind or for one step; the editor's own where it gives none. Keep its identity. */
  readonly icons?: StepIcons;
  /** The step to open with. */
  readonly select?: string;
}

export interface RepositoryEditorProps extends EditorSlots {
  readonly repository: ProcessRepository;
  readonly processId: string;
  readonly onPublished?: (version: number) => void;
  /** When drafts are saved; the window's timers when absent. */
  readonly scheduler?: Scheduler;
  /** Where drawings that do not go on are set aside; the browser's storage when absent. */
  readonly kept?: KeptDrawings;
}

export interface ValueEditorProps extends EditorSlots {
  /**
   * Controlled: what is drawn. Give back what `onChange` told, or something else: that is shown then. A value that is no diagram is not
   * opened; why is said in its place.
   */
  readonly value?: Diagram;
  /** Uncontrolled: with what it begins. */
  readonly defaultValue?: Diagram;
  /** After every change, undo and redo included. */
  readonly onChange?: (diagram: Diagram) => void;
}

export type ProcessEditorProps = RepositoryEditorProps | ValueEditorProps;

export function ProcessEditor(props: ProcessEditorProps) {
  return (
    useOneReact() ?? (
      <StepIconsContext value={props.icons ?? null}>
        <Ground themed>{'repository' in props ? <RepositoryEditor {...props} /> : <ValueEditor {...props} />}</Ground>
      </StepIconsContext>
    )
  );
}
