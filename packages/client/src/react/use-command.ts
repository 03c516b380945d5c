// A mutation that is a command: its id belongs to the attempt, not to the click, so that doing it again after a lost connection is safe.
import { type QueryKey, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type BatonError, isPassing } from '../call/baton-error';
import type { BatonClient } from '../call/create-client';
import { useBatonClient } from './provider';

interface Attempt {
  /** What was asked, as JSON. */
  readonly content: string;
  readonly commandId: string;
}

/**
 * `send` gets the variables and the command's id. When an attempt ended without an answer, asking for the same again uses the same id.
 * `touched` is what the act makes old in the cache.
 */
export function useCommand<Variables, Reply>(
  send: (client: BatonClient, variables: Variables, commandId: string) => Promise<Reply>,
  touched: (variables: Variables, reply: Reply) => readonly QueryKey[],
): UseMutationResult<Reply, BatonError, Variables> {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  const unanswered = useRef<Attempt | null>(null);
  return useMutation<Reply, BatonError, Variables>({
    mutationFn: async (variables) => {
      const content = JSON.stringify(variables);
      const commandId = unanswered.current?.content === content ? unanswered.current.commandId : client.newId();
      unanswered.current = { content, commandId };
      try {
        const reply = await send(client, variables, commandId);
        unanswered.current = null;
        return reply;
      } catch (error) {
        if (!isPassing(error)) unanswered.current = null;
        throw error;
      }
    },
    onSuccess: (reply, variables) =>
      Promise.all(touched(variables, reply).map((queryKey) => queryClient.invalidateQueries({ queryKey }))).then(
        () => undefined,
      ),
  });
}
