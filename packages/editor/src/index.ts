// @baton/editor: the process editor and its canvas as React components, without a server.

export { ProcessCanvas, type ProcessCanvasProps } from './canvas/process-canvas';
export type { CommandResult, EditorCommand } from './commands/command';
export type { NodeChange } from './commands/update-node';
export {
  createEditor,
  type Editor,
  type EditorDirectory,
  type EditorOptions,
  type PanelSection,
  type PanelSectionGiven,
} from './document/editor';
export {
  EditorContext,
  useDiagram,
  useDocument,
  useEditor,
  useFlow,
  useNode,
  useProblems,
  useSelectedFlow,
  useSelectedNode,
  useSelection,
  useView,
} from './document/editor-context';
export { createKeptDrawings, type KeptDrawing, type KeptDrawings, type TextPlace } from './document/kept-drawings';
export type { Selection, ViewState } from './document/view-store';
export type { HostHandler, SchemaWithJson } from './handlers/host-handlers';
export type { StepOverlay } from './kinds/editor-kind';
export type { IconRequest, StepIcons } from './kinds/step-icons';
export {
  type EditorSlots,
  ProcessEditor,
  type ProcessEditorProps,
  type RepositoryEditorProps,
  type ValueEditorProps,
} from './shell/process-editor';
export type { Scheduler } from './shell/scheduler';
