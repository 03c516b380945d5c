// The server's clock, by which everything on the screen is "in 3 h" or "late"; and moving it, in tests.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BatonError } from '../call/baton-error';
import type { CallReply } from '../call/endpoints';
import { useBatonClient } from './provider';
import { keys } from './query-keys';

const MINUTE = 60_000;
const ASK_AGAIN_IN = 10 * MINUTE;

interface ServerClock {
  /** By how much it is ahead of this machine's, in ms. */
  readonly ahead: number;
  readonly movable: boolean;
}

function useServerClock() {
  const client = useBatonClient();
  return useQuery<ServerClock, BatonError>({
    queryKey: keys.now,
    queryFn: async ({ signal }) => {
      const { now, movable } = await client.call('GET /api/now', { signal });
      return { ahead: now - Date.now(), movable };
    },
    refetchInterval: ASK_AGAIN_IN,
    // A moved clock counts; the few ms by which two answers differ do not.
    structuralSharing: (before, after) => {
      const [one, other] = [before as ServerClock | undefined, after as ServerClock];
      return one && one.movable === other.movable && Math.abs(other.ahead - one.ahead) < 2_000 ? one : other;
    },
  });
}

/** Epoch ms of the server, ticking at each full minute, all at once; this machine's own until the server has answered. */
export function useServerNow(): number {
  const ahead = useServerClock().data?.ahead ?? 0;
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      timer = setTimeout(
        () => {
          setHere(Date.now());
          next();
        },
        MINUTE - ((Date.now() + ahead) % MINUTE),
      );
    };
    setHere(Date.now());
    next();
    return () => clearTimeout(timer);
  }, [ahead]);
  return here + ahead;
}

/** Asked only where the server lets its clock be moved; no `data` elsewhere. */
export function useTestClock() {
  const client = useBatonClient();
  const movable = useServerClock().data?.movable ?? false;
  return useQuery<CallReply<'GET /api/test/clock'>, BatonError>({
    queryKey: keys.testClock,
    queryFn: ({ signal }) => client.call('GET /api/test/clock', { signal }),
    enabled: movable,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Answers when what fell due has been done. */
export function useMoveClock() {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  return useMutation<
    CallReply<'POST /api/test/clock'>,
    BatonError,
    { readonly now: number } | { readonly advanceBy: number }
  >({
    mutationFn: (body) => client.call('POST /api/test/clock', { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.all }),
  });
}
