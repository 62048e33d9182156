import { type Client, GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';
import type { Authority, Handlers } from '../../contract.ts';
import type { Logger } from '../../logger.ts';
import type { Person } from './access/authority.ts';
import { completeReady, emptyPayload } from './gateway-payload.ts';
import type { InHand } from './in-hand.ts';
import { createInteractionCalls } from './interaction-calls.ts';
import { answerInteraction } from './interactions.ts';
import type { Rests } from './network/rest.ts';
import { answerQuestion } from './questions.ts';
import { readInteraction } from './read-interaction.ts';
import { readQuestion } from './read-message.ts';
import { createRecentIds } from './recent-ids.ts';
import { createTurns } from './turns.ts';

/** About 100 bytes each; a resumed connection replays far fewer events. */
const REMEMBERED_EVENTS = 10_000;

/** Who the gateway says we are. */
const ready = z.object({
  user: z.object({ id: z.string(), username: z.string().nullish() }),
  application: z.object({ id: z.string() }).nullish(),
});
export type Identity = z.infer<typeof ready>;

interface Receiving {
  readonly rests: Rests;
  readonly handlers: Handlers;
  readonly authority: (channelId: string | null, person: Person) => Promise<Authority>;
  readonly inHand: InHand;
  readonly isStopping: () => boolean;
  /** Rejects when the platform stops. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly logger: Logger;
}

/** Hands what arrives to the handlers; resolves when the gateway has said who we are. */
export function receive(
  client: Client,
  { rests, handlers, authority, inHand, isStopping, pause, logger }: Receiving,
): Promise<Identity> {
  const turns = createTurns();
  const recent = createRecentIds(REMEMBERED_EVENTS);
  const calls = createInteractionCalls(rests, turns.holdFor);
  const identified = Promise.withResolvers<Identity>();
  let botUserId: string | null = null;
  client.ws.on(GatewayDispatchEvents.Ready, (payload: unknown) => {
    const identity = ready.parse(payload);
    completeReady(payload, identity.user.id);
    botUserId = identity.user.id;
    identified.resolve(identity);
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => {
    const incoming = readInteraction(payload);
    emptyPayload(payload);
    if (!incoming) return logger.debug('discord: an interaction of an unknown kind');
    if (isStopping() || !recent.isNew(incoming.handle.id)) return;
    inHand.run(() => answerInteraction(incoming, { handlers, authority, calls, turns, logger }));
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (payload: unknown) => {
    if (botUserId === null) return emptyPayload(payload);
    const conversation = { botUserId, places: placesOf(client) };
    const incoming = readQuestion(payload, botUserId, conversation.places);
    emptyPayload(payload);
    if (!incoming || isStopping() || !recent.isNew(incoming.messageId)) return;
    inHand.run(() => answerQuestion(incoming, { handlers, rests, conversation, pause, logger }));
  });
  return identified.promise;
}

/** Names of roles and channels as far as the gateway has told them. */
const placesOf = (client: Client) => ({
  channel(id: string): string | null {
    const channel = client.channels.cache.get(id);
    return channel && 'name' in channel ? channel.name : null;
  },
  role(id: string): string | null {
    for (const guild of client.guilds.cache.values()) {
      const role = guild.roles.cache.get(id);
      if (role) return role.name;
    }
    return null;
  },
});
