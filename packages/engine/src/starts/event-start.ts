// A start event that waits for something outside: a message, a signal, a moment, a condition.
import type { GraphNode, Node } from '@baton/core';

export type StartEvent = Extract<Node, { kind: 'startEvent' }>;

export type EventStart = GraphNode<StartEvent> & { readonly def: { readonly event: NonNullable<StartEvent['event']> } };
