// How React Flow is set up for our canvas. Called by the stage.
import { ZOOM } from './viewport';

/** What React Flow leaves to us, and how it pans and zooms. */
export const RENDERER = {
  minZoom: ZOOM.least,
  maxZoom: ZOOM.most,
  onlyRenderVisibleElements: true,
  elevateNodesOnSelect: false,
  nodesFocusable: false,
  nodesConnectable: false,
  edgesFocusable: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  panActivationKeyCode: null,
  multiSelectionKeyCode: ['Shift', 'Meta', 'Control'],
  selectionKeyCode: 'Shift',
  zoomActivationKeyCode: ['Meta', 'Control'],
  panOnScroll: true,
  zoomOnDoubleClick: false,
  nodeDragThreshold: 4,
  selectNodesOnDrag: false,
};
