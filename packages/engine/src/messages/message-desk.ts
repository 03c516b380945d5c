// Messages and signals that the host hands in: who may, what they look like, and where they go. Part of `Engine`.
import type { Engine } from '../engine/engine';
import { addressedMessageInput, messageInput, signalInput, startByMessageInput } from '../input/message-input';
import { parseInput } from '../input/parse-input';
import { commandIdInput } from '../input/start-input';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import { refuse } from '../reply/reply';
import { publishSignal } from '../signals/broadcast';
import type { Correlation } from './correlation';
import type { MessageStarts } from './message-starts';

type MessageDesk = Pick<Engine, 'publishMessage' | 'addressMessage' | 'startByMessage' | 'publishSignal'>;

interface Parts {
  readonly store: Store;
  readonly runtime: Runtime;
  readonly correlation: Correlation;
  readonly starts: MessageStarts;
  /** Something is to be handed on now. */
  readonly poke: (at: number) => void;
}

export function createMessageDesk({ store, runtime, correlation, starts, poke }: Parts): MessageDesk {
  return {
    async publishMessage(scope, input) {
      if (!scope.permissions.includes('start')) return refuse('not-allowed');
      const parsed = parseInput(messageInput, input);
      return parsed.ok ? correlation.publish(parsed.value) : parsed;
    },

    async addressMessage(scope, input) {
      if (!scope.permissions.includes('start')) return refuse('not-allowed');
      const parsed = parseInput(addressedMessageInput, input);
      return parsed.ok ? correlation.address(parsed.value) : parsed;
    },

    async startByMessage(scope, input, commandId) {
      if (!scope.permissions.includes('start')) return refuse('not-allowed');
      const id = parseInput(commandIdInput, commandId);
      if (!id.ok) return refuse('input.invalid', { path: 'commandId' });
      const parsed = parseInput(startByMessageInput, input);
      return parsed.ok ? starts.beginByHand(parsed.value, id.value) : parsed;
    },

    async publishSignal(scope, input) {
      if (!scope.permissions.includes('start')) return refuse('not-allowed');
      const parsed = parseInput(signalInput, input);
      if (!parsed.ok) return parsed;
      const reply = await publishSignal({ store, runtime }, parsed.value);
      poke(runtime.now());
      return reply;
    },
  };
}
