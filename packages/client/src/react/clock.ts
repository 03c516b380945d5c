// The server's clock, by which everything on the screen is "in 3 h" or "late"; and moving it, in tests.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { BatonError } from '../call/baton-error';
import type { CallReply } from '../call/endpoints';
import { useBatonClient } from './provider';
import { keys } from './query-keys';

const MINUTE = 60_000;
const ASK_AGAIN_IN = 10 * MINUTE;

/** Epoch ms of the server, ticking at each full minute, all at once; this machine's own until the server has answered. */
export function useServerNow(): number {
  const client = useBatonClient();
  const { data: ahead = 0 } = useQuery<number, BatonError>({
    queryKey: keys.now,
    queryFn: async ({ signal }) => (await client.call('GET /api/now', { signal })).now - Date.now(),
    refetchInterval: ASK_AGAIN_IN,
    // A moved clock counts; the few ms by which two answers differ do not.
    structuralSharing: (before, after) =>
      typeof before === 'number' && Math.abs((after as number) - before) < 2_000 ? before : after,
  });
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

/** `data` is null where the server does not let its clock be moved. */
export function useTestClock() {
  const client = useBatonClient();
  return useQuery<CallReply<'GET /api/test/clock'> | null, BatonError>({
    queryKey: keys.testClock,
    queryFn: async ({ signal }) => {
      try {
        return await client.call('GET /api/test/clock', { signal });
      } catch (error) {
        if (error instanceof BatonError && error.code === 'not-found') return null;
        throw error;
      }
    },
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
