import { useEffect, useReducer, useState, useSyncExternalStore } from 'react';
import type { LiveEvent, PlaygroundInfo, Service } from '../wire.ts';
import { explain, followLive, getInfo, type Place } from './api.ts';
import { nothingSeen, type Seen, see } from './transcripts.ts';

/** What the playground consists of; asked for once. */
export function useInfo(): { info: PlaygroundInfo | null; error: string | null } {
  const [info, setInfo] = useState<PlaygroundInfo | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    getInfo().then(setInfo, (fault: unknown) => setError(explain(fault).message));
  }, []);
  return { info, error };
}

/** What is seen in both channels, as it changes. */
export function useSeen(places: Readonly<Record<Service, Place>>): Seen & { connected: boolean } {
  const [seen, tell] = useReducer(
    (state: Seen, event: LiveEvent | { readonly type: 'forget' }) => see(state, event, Date.now()),
    nothingSeen,
  );
  const [connected, setConnected] = useState(true);
  const { slack, discord } = places;
  // Places are compared by what they say: the objects are new on every change of either.
  const key = [slack.channelId, slack.personId, discord.channelId, discord.personId].join(' ');
  useEffect(() => {
    const [slackChannel = '', slackPerson = '', discordChannel = '', discordPerson = ''] =
      key.split(' ');
    tell({ type: 'forget' });
    return followLive(
      {
        slack: { channelId: slackChannel, personId: slackPerson },
        discord: { channelId: discordChannel, personId: discordPerson },
      },
      { event: tell, connected: setConnected },
    );
  }, [key]);
  return { ...seen, connected };
}

const DARK = '(prefers-color-scheme: dark)';

/** Whether this machine is set to dark. */
export const useDark = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const query = matchMedia(DARK);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(DARK).matches,
  );
