// Sketched drawings, and what the check of soundness finds in them. For its tests.
import type { Diagram } from '../../../diagram/diagram';
import { end, sketch, start } from '../../../testing';
import { checkDiagram } from '../../check-diagram';

export type Nodes = Parameters<typeof sketch>[1];

const variables: Diagram['variables'] = [{ name: 'n', type: 'number', default: 0 }];

export const draw = (nodes: Nodes, paths: readonly string[]) =>
  sketch('p', [start(), end(), ...nodes], paths, { variables });

export const problems = (diagram: Diagram) =>
  checkDiagram(diagram).filter(({ code }) => code.startsWith('soundness.') || code === 'parallel.unpaired');

export const found = (nodes: Nodes, paths: readonly string[]) =>
  problems(draw(nodes, paths)).map(({ code, node }) => `${code}@${node ?? ''}`);
