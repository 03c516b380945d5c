// The stage of a canvas: React Flow with our steps, lanes and paths, controlled by the projection of the diagram. Called by `ProcessCanvas`
// and `EditorCanvas`; the former has no editor and changes nothing.
import { useDirection, useLocale, useWords } from '@baton/look';
import { type NodeChange, ReactFlow, useReactFlow } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useKindContext } from '../kinds/use-kind-context';
import { numbersOf } from '../layout/step-numbers';
import { useStageSight } from '../overview/use-stage-sight';
import { makeActs } from './acts';
import { BatonTravel } from './baton-travel';
import styles from './canvas.module.css';
import { CanvasBars } from './canvas-bars';
import { CanvasProvider, type CanvasShared, type CanvasTools, SceneContext } from './canvas-context';
import './flow-base.css';
import { clipboardOf } from './clipboard';
import { ontoOf } from './drag-onto';
import { DropPreview } from './drop-preview';
import { laneOfDrop, marksOf, partOfDrop, pathOfDrop } from './gesture-marks';
import { makeGestures } from './gestures';
import { Guides } from './guides';
import { LaneBands, LaneHeaders } from './lane-bands';
import { NotesLayer } from './notes-layer';
import { OneApplication } from './one-application';
import { makePartActs } from './part-acts';
import { PathBends } from './path-bends';
import { GestureLine, PathPlus } from './path-plus';
import { PathsLayer } from './paths-layer';
import { RENDERER } from './renderer-settings';
import type { StageProps } from './stage-props';
import { useStepModels } from './step-models';
import { StepNode, type StepNodeModel } from './step-node';
import { useCanvasKeys } from './use-canvas-keys';
import { useDrag } from './use-drag';
import { useFit } from './use-fit';
import { useGesture } from './use-gesture';
import { useHoveredPath } from './use-hovered-path';
import { useGoTo, useKeepFocus } from './use-keep-focus';
import { useLongPress } from './use-long-press';
import { usePaletteDrop } from './use-palette-drop';
import { usePresses } from './use-presses';
import { useScene } from './use-scene';
import { selectedAfter, useSelectFlow } from './use-select-flow';
import { first } from './walk';
import { ZoomDock } from './zoom-dock';

const NODE_TYPES = { step: StepNode };
const NOTHING: readonly never[] = [];
const NO_SIGHT = { node: null, n: 0 };

export function Stage(props: StageProps) {
  const { diagram, inside, overlays, travelled, ahead, selection, onSelect, focus, onFocus, onOpen, onEnter, editor } =
    props;
  const [words, locale, ownDirection] = [useWords(), useLocale(), useDirection()];
  const dir = props.direction ?? ownDirection;
  const kinds = useKindContext(diagram, props.directory);
  const { screenToFlowPosition } = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);

  const acts = useMemo(() => (editor ? makeActs(editor, locale, words) : null), [editor, locale, words]);
  const parts = useMemo(() => (editor ? makePartActs(editor, words) : null), [editor, words]);
  const sceneRef = useRef<ReturnType<typeof useScene> | null>(null);
  const getScene = useCallback(() => sceneRef.current as ReturnType<typeof useScene>, []);
  const drag = useDrag(getScene, acts);
  const scene = useScene({ diagram, inside, kinds, mirrored: dir === 'rtl', drag });
  sceneRef.current = scene;

  const gestures = useMemo(
    () =>
      editor && acts
        ? makeGestures({
            editor,
            acts,
            scene: getScene,
            toDrawing: (client) => screenToFlowPosition(client, { snapToGrid: false }),
          })
        : null,
    [editor, acts, getScene, screenToFlowPosition],
  );
  useStageSight(props.owner ?? null, scene, drag.moved !== null);
  const gesture = useGesture(gestures);
  const longPress = useLongPress({ editor, gestures, scene: getScene, toDrawing: screenToFlowPosition });
  usePaletteDrop({ editor, acts, parts, gestures, frame, scene: getScene, toDrawing: screenToFlowPosition });
  const { hovered, onPointerMove, onPointerLeave } = useHoveredPath(
    editor !== null && drag.moved === null && gesture === null,
  );
  const { focusNow, goTo, takeFocus } = useGoTo();
  const { fit, open, zoomTo, detail } = useFit({
    scene,
    frame,
    follow: props.follow ?? null,
    lookAt: props.lookAt ?? null,
    sight: props.sight ?? NO_SIGHT,
    renaming: props.renaming,
    focusNow,
    around: selection.nodes.at(-1) ?? null,
    dragging: drag.moved !== null,
    owner: props.keepViewFor ?? null,
    whole: props.whole ?? false,
  });

  const reachable = focus !== null && scene.byId.has(focus) ? focus : first(scene);
  useKeepFocus(frame, reachable, props.renaming === null, goTo);

  const marked = useMemo(() => marksOf(gesture, props.connecting), [gesture, props.connecting]);
  const nodes = useStepModels(scene, {
    selection,
    overlays,
    reachable,
    focusNow,
    renaming: props.renaming,
    marked,
    fresh: props.renaming,
    draggable: editor !== null,
  });

  const numbers = useMemo(() => numbersOf(scene), [scene]);
  const tools = useMemo<CanvasTools>(
    () => ({
      scene: getScene,
      words,
      sideways: scene.sideways,
      editing: editor && acts && parts && gestures ? { editor, acts, parts, gestures, hold: drag.hold } : null,
      onEnter,
    }),
    [getScene, words, scene.sideways, editor, acts, parts, gestures, drag.hold, onEnter],
  );
  const shared = useMemo<CanvasShared>(
    () => ({ ...tools, kinds, dir, numbers, onFocusStep: onFocus, onOpen, takeFocus }),
    [tools, kinds, dir, numbers, onFocus, onOpen, takeFocus],
  );
  const leave = useCallback(() => {
    if (inside !== null) onEnter(diagram.nodes.find((node) => node.id === inside)?.parent ?? null);
  }, [inside, onEnter, diagram.nodes]);
  const [finding, setFinding] = useState(false);
  const find = useCallback(() => setFinding(true), []);
  const findClosed = useCallback(() => setFinding(false), []);
  const { onKeyDown, moveTo } = useCanvasKeys({
    shared,
    selection,
    onSelect,
    focus: reachable,
    goTo,
    onOpen,
    fit,
    zoomTo,
    connecting: props.connecting,
    leave,
    find,
    choosesAll: props.owner !== undefined,
  });

  const presses = usePresses({ ...props, acts, drag, frame, scene: getScene });
  const clipboard = clipboardOf(props.owner ?? null, shared.editing, selection, reachable, words);
  const onNodesChange = (changes: NodeChange<StepNodeModel>[]) => {
    drag.onChanges(changes);
    const chosen = selectedAfter(changes, selection.nodes);
    if (chosen) onSelect({ nodes: chosen, flows: [] });
  };
  const selectedFlows = useMemo(() => new Set(selection.flows), [selection.flows]);
  const onSelectFlow = useSelectFlow(props);
  const onto = drag.over && ontoOf(diagram, drag.over);
  const plusOn = selection.flows.length === 1 && selection.nodes.length === 0 ? (selection.flows[0] ?? null) : hovered;

  return (
    <CanvasProvider shared={shared} tools={tools}>
      <SceneContext value={scene}>
        <div
          ref={frame}
          role="application"
          tabIndex={-1}
          aria-label={props.label ?? words.editor.canvas.label}
          className={styles.canvas}
          data-zoom={detail}
          data-ahead={ahead}
          data-editing={editor !== null || undefined}
          data-busy={gesture !== null || drag.moved !== null || props.connecting !== null || undefined}
          data-sideways={scene.sideways || undefined}
          {...presses}
          onKeyDown={onKeyDown}
          {...clipboard}
          {...longPress}
          onPointerMove={onPointerMove}
          onPointerLeave={onPointerLeave}
        >
          <LaneBands lanes={scene.lanes} lit={drag.lane ?? laneOfDrop(gesture, diagram)} />
          <ReactFlow<StepNodeModel>
            nodes={nodes}
            edges={NOTHING as never}
            nodeTypes={NODE_TYPES}
            onNodesChange={onNodesChange}
            onNodeDragStart={(_, { id }) => drag.onStart(id)}
            onNodeDragStop={drag.onStop}
            onSelectionDragStop={drag.onStop}
            onNodeClick={(_, { id }) => props.onPress?.({ nodes: [id], flows: [] })}
            onPaneClick={() => onSelect({ nodes: [], flows: [] })}
            onInit={open}
            attributionPosition={dir === 'rtl' ? 'bottom-left' : 'bottom-right'}
            {...RENDERER}
          >
            <PathsLayer
              scene={scene}
              travelled={travelled}
              selected={selectedFlows}
              target={onto?.flow ?? pathOfDrop(gesture)}
              previewed={props.previewed}
              trail={props.trail}
              removed={onto?.leaving ?? props.removed}
              marks={props.pathMarks}
              into={drag.into ?? partOfDrop(gesture)}
              onSelect={onSelectFlow}
            />
            <NotesLayer overlays={overlays} />
            <PathPlus flow={gesture === null && drag.moved === null ? plusOn : undefined} />
            <PathBends
              flow={selection.flows.length === 1 && selection.nodes.length === 0 ? (selection.flows[0] ?? null) : null}
            />
            <OneApplication />
            <Guides guides={drag.guides} />
            <GestureLine />
            {travelled && <BatonTravel scene={scene} overlays={overlays} />}
          </ReactFlow>
          <LaneHeaders lanes={scene.lanes} lit={drag.lane ?? laneOfDrop(gesture, diagram)} dir={dir} />
          {scene.nodes.length === 0 && (
            <p className={styles.empty} dir={dir}>
              <strong>{words.editor.canvas.empty}</strong>
              {editor && words.editor.canvas.emptyBody}
            </p>
          )}
          {gesture?.type === 'drop' && <DropPreview gesture={gesture} />}
          <CanvasBars
            editor={props.owner ?? null}
            gestures={gestures}
            onAdded={goTo}
            isFinding={finding}
            onFound={moveTo}
            onFindClosed={findClosed}
            onFit={fit}
            onZoom={zoomTo}
          />
          {props.controls !== false && (
            <ZoomDock onFit={fit} onZoom={zoomTo} acts={acts} isSideways={scene.sideways}>
              {props.dock}
            </ZoomDock>
          )}
          {props.children}
        </div>
      </SceneContext>
    </CanvasProvider>
  );
}
