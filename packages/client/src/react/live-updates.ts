// Keeps the query cache fresh: one stream of changes, mounted once at the top of the application.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type LiveState, openLive } from '../live/live-connection';
import { useBatonClient } from './provider';
import { keys, keysOf } from './query-keys';

export interface Live {
  readonly state: LiveState;
  /** Epoch ms of this machine at which it became so: how old what is shown may be. */
  readonly since: number;
}

/** `stale` while there is no connection; screens say so and go on showing what they have. Mount it only while someone is signed in. */
export function useLiveUpdates(): Live {
  const client = useBatonClient();
  const queryClient = useQueryClient();
  const [live, setLive] = useState<Live>(() => ({ state: 'connecting', since: Date.now() }));
  useEffect(() => {
    const connection = openLive({
      url: `${client.baseUrl}/api/events`,
      onState: (state) => setLive((before) => (before.state === state ? before : { state, since: Date.now() })),
      onResync: (again) => {
        // The first time what is under way is left to finish: the page is just loading.
        void queryClient.invalidateQueries({ queryKey: keys.all }, { cancelRefetch: again });
      },
      onTopics: (topics) => {
        for (const queryKey of [...topics].flatMap(keysOf)) void queryClient.invalidateQueries({ queryKey });
        void queryClient.invalidateQueries({ queryKey: keys.now });
      },
    });
    const follow = () => (document.hidden ? connection.pause() : connection.resume());
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      connection.close();
    };
  }, [client, queryClient]);
  return live;
}
