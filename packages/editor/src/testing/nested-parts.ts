// A small drawing with a sub-process in a sub-process, for stories and tests of what is drawn unfolded.
import type { Diagram } from '@baton/core';

export function nestedParts(): Diagram {
  return {
    format: 1,
    id: 'parts',
    name: 'Parts',
    lanes: [
      { id: 'office', name: 'Office', role: 'office' },
      { id: 'works', name: 'Works', role: 'works' },
    ],
    nodes: [
      { id: 'start', kind: 'startEvent', name: 'An order comes in', lane: 'office' },
      { id: 'outer', kind: 'subProcess', name: 'Prepare', lane: 'office' },
      { id: 'make', kind: 'userTask', name: 'Make it', lane: 'works' },
      { id: 'end', kind: 'endEvent', name: 'Made', lane: 'works' },
      { id: 'o-start', kind: 'startEvent', parent: 'outer' },
      { id: 'papers', kind: 'userTask', name: 'Collect papers', parent: 'outer' },
      { id: 'inner', kind: 'subProcess', name: 'Ask around', parent: 'outer' },
      { id: 'o-end', kind: 'endEvent', name: 'Prepared', parent: 'outer' },
      { id: 'i-start', kind: 'startEvent', parent: 'inner' },
      { id: 'call', kind: 'userTask', name: 'Call the shop', parent: 'inner' },
      { id: 'i-end', kind: 'endEvent', name: 'Asked', parent: 'inner' },
    ],
    flows: [
      { id: 'a', from: 'start', to: 'outer' },
      { id: 'b', from: 'outer', to: 'make' },
      { id: 'c', from: 'make', to: 'end' },
      { id: 'd', from: 'o-start', to: 'papers' },
      { id: 'e', from: 'papers', to: 'inner' },
      { id: 'f', from: 'inner', to: 'o-end' },
      { id: 'g', from: 'i-start', to: 'call' },
      { id: 'h', from: 'call', to: 'i-end' },
    ],
    variables: [],
    ladders: [],
  };
}
