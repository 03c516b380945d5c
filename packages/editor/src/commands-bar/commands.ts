// What the command bar offers: acts on what is selected, on the drawing, and on the view. Each as its words, picture, keys and deed.
import type { IconName } from '@baton/look';
import type { Locale, Words } from '@baton/words';
import type { Acts } from '../canvas/acts';
import { makePartActs } from '../canvas/part-acts';
import { ZOOM } from '../canvas/viewport';
import type { Editor } from '../document/editor';
import { NOTHING_SELECTED } from '../document/view-store';
import { PALETTE_KINDS } from '../kinds/registry';
import { measuresOf } from '../layout/directed';
import { framesOf } from '../layout/frames';
import { placeWithoutPointer } from '../palette/place-without-pointer';
import { copying } from './commands-on-copies';
import { onFiles } from './commands-on-files';
import { onSeveral } from './commands-on-several';
import { onWays } from './commands-on-ways';

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  readonly keys?: string;
  readonly run: () => void;
}

export interface CommandsContext {
  readonly editor: Editor;
  readonly acts: Acts;
  readonly words: Words;
  readonly locale: Locale;
  fit(): void;
  /** To a zoom that depends on the one there is. */
  zoom(next: (zoom: number) => number): void;
  /** These steps as large as the stage lets them be. */
  fitThese(nodes: readonly string[]): void;
}

export function commandsOf(context: CommandsContext): readonly Command[] {
  const { editor } = context;
  return [
    ...(editor.readOnly ? [] : [...onSelection(context), ...adding(context), ...onDrawing(context)]),
    ...copying(context),
    ...onView(context),
    ...onFiles(context),
  ];
}

function onSelection(context: CommandsContext): Command[] {
  const { editor, acts, words } = context;
  const { selection } = editor.view.getState();
  const [only] = selection.nodes;
  if (only === undefined) return [];
  const commands: Command[] = [
    {
      id: 'who',
      name: words.drawing.who.change,
      icon: 'people',
      keys: 'R',
      run: () => editor.view.update({ side: 'panel', asks: 'who' }),
    },
    {
      id: 'duplicate',
      name: words.common.duplicate,
      icon: 'copy',
      keys: 'Ctrl D',
      run: () => acts.duplicate(selection.nodes),
    },
    { id: 'remove', name: words.common.remove, icon: 'delete', keys: 'Del', run: () => acts.remove(selection) },
    {
      id: 'stage',
      name: words.canvas.group.add,
      icon: 'stage',
      keys: '⇧ G',
      run: () => makePartActs(editor, words).addStage(selection.nodes),
    },
    ...onWays(context, selection.nodes),
  ];
  if (selection.nodes.length > 1) return [...commands, ...onSeveral(editor, selection.nodes, words, context.locale)];
  return [
    { id: 'rename', name: words.common.rename, icon: 'edit', keys: 'F2', run: () => acts.startRename(only) },
    ...commands,
    {
      id: 'note on step',
      name: words.canvas.note.addTo,
      icon: 'note',
      keys: 'N',
      run: () => makePartActs(editor, words).addNote({ about: only }),
    },
    ...unfolding(context, only),
    ...PALETTE_KINDS.filter(({ kind }) => kind !== 'endEvent' && kind !== 'boundaryEvent').map((kind) => ({
      id: `kind ${kind.kind}`,
      name: `${words.tools.kind.change}: ${kind.name(words)}`,
      icon: kind.icon,
      run: () => acts.changeKind(only, kind.kind),
    })),
  ];
}

/** Of a sub-process: in its place, or on its own sheet. */
function unfolding({ editor, acts, words }: CommandsContext, id: string): Command[] {
  const { diagram } = editor.document.getState();
  const { part } = words.canvas;
  if (diagram.nodes.find((node) => node.id === id)?.kind !== 'subProcess') return [];
  const isOpen = framesOf(diagram)[id] !== undefined;
  return [
    {
      id: 'unfold',
      name: isOpen ? part.fold : part.unfold,
      icon: isOpen ? 'up' : 'down',
      keys: 'U',
      run: () => acts.unfold(id, !isOpen),
    },
    {
      id: 'enter',
      name: part.openSheet,
      icon: 'open',
      run: () => editor.view.update({ inside: id, selection: NOTHING_SELECTED, focus: null, renaming: null }),
    },
  ];
}

function adding({ editor, acts, words }: CommandsContext): Command[] {
  return PALETTE_KINDS.map((kind) => ({
    id: `add ${kind.kind}`,
    name: `${words.editor.palette.title}: ${kind.name(words)}`,
    icon: kind.icon,
    ...(kind.palette?.letter && { keys: kind.palette.letter }),
    run: () => acts.add(kind.kind, placeWithoutPointer(editor, kind.kind)),
  }));
}

function onDrawing({ editor, acts, words }: CommandsContext): Command[] {
  const { sideways } = measuresOf(editor.document.getState().diagram);
  return [
    { id: 'undo', name: words.common.undo, icon: 'undo', keys: 'Ctrl Z', run: acts.undo },
    { id: 'redo', name: words.common.redo, icon: 'redo', keys: 'Ctrl ⇧ Z', run: acts.redo },
    {
      id: 'note',
      name: words.canvas.note.add,
      icon: 'note',
      run: () => makePartActs(editor, words).addNote({}),
    },
    { id: 'arrange', name: words.editor.dock.arrange, icon: 'arrange', run: acts.arrange },
    {
      id: 'turn',
      name: sideways ? words.canvas.direction.down : words.canvas.direction.across,
      icon: sideways ? 'distribute-down' : 'distribute-across',
      run: acts.turn,
    },
    {
      id: 'replace',
      name: words.tools.find.title,
      icon: 'replace',
      keys: 'Ctrl H',
      run: () => editor.view.update({ bar: 'replace' }),
    },
    { id: 'import', name: words.editor.import, icon: 'upload', run: () => editor.view.update({ page: 'import' }) },
    {
      id: 'templates',
      name: words.beginning.ways.template,
      icon: 'file',
      run: () => editor.view.update({ page: 'templates' }),
    },
    {
      id: 'wizard',
      name: words.beginning.ways.wizard,
      icon: 'describe',
      run: () => editor.view.update({ page: 'wizard' }),
    },
    {
      id: 'publish',
      name: words.editor.publish,
      icon: 'check',
      run: () => editor.view.update({ side: 'publish' }),
    },
  ];
}

function onView({ editor, words, fit, zoom, fitThese }: CommandsContext): Command[] {
  const { view } = editor;
  const { nodes } = view.getState().selection;
  const { dock, keys } = words.editor;
  return [
    { id: 'find', name: keys.find, icon: 'search', keys: 'Ctrl F', run: () => view.update({ bar: 'find' }) },
    { id: 'fit', name: dock.fit, icon: 'fit', keys: '0', run: fit },
    ...(nodes.length === 0
      ? []
      : [
          {
            id: 'fit these',
            name: words.tools.commands.fitThese,
            icon: 'fit' as const,
            run: () => fitThese(nodes),
          },
        ]),
    { id: 'zoom in', name: dock.zoomIn, icon: 'add', keys: '+', run: () => zoom((now) => now * ZOOM.step) },
    { id: 'zoom out', name: dock.zoomOut, icon: 'remove', keys: '−', run: () => zoom((now) => now / ZOOM.step) },
    { id: 'full size', name: words.tools.commands.fullSize, icon: 'search', keys: '1', run: () => zoom(() => 1) },
    {
      id: 'check',
      name: words.editor.check,
      icon: 'warning',
      keys: 'Ctrl ⇧ ↵',
      run: () => view.update({ side: 'problems' }),
    },
    { id: 'versions', name: words.editor.history, icon: 'log', run: () => view.update({ side: 'versions' }) },
    { id: 'try', name: words.editor.tryIt, icon: 'play', keys: 'Ctrl ↵', run: () => view.update({ side: 'tryOut' }) },
    {
      id: 'process',
      name: words.editor.processSettings,
      icon: 'settings',
      run: () => {
        view.select(null);
        view.update({ side: 'panel' });
      },
    },
    { id: 'diagram', name: words.editor.views.diagram, icon: 'diagram', run: () => view.update({ mode: 'diagram' }) },
    { id: 'both', name: words.editor.views.both, icon: 'both', run: () => view.update({ mode: 'both' }) },
    { id: 'text', name: words.editor.views.text, icon: 'text', run: () => view.update({ mode: 'text' }) },
  ];
}
