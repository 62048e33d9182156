import { NotAcknowledged } from '../chat.ts';
import { refusal } from './api-error.ts';
import type { InteractionType } from './callback-form.ts';
import type { Publish } from './gateway.ts';
import type { StoredMessage } from './message.ts';
import { botPermissions, channelPayload, interactionMember } from './payloads.ts';
import type { Channel, Person, State } from './state.ts';

/** How long a token answers after the interaction was made. */
const TOKEN_LIFETIME_MS = 15 * 60_000;
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** How a bot acknowledged: with choices, or by any other callback. */
export type Acknowledgement =
  | { readonly type: 'choices'; readonly choices: readonly Choice[] }
  | { readonly type: 'done' };

/** One interaction from the moment a person starts it until its token runs out. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionType;
  readonly channel: Channel;
  readonly person: Person;
  /** The message whose component was pressed. */
  readonly source: StoredMessage | null;
  readonly createdAt: number;
  state: 'waiting' | 'acknowledged' | 'expired';
  /** The message that `@original` names; null where there is none. */
  originalId: string | null;
  settle(acknowledgement: Acknowledgement): void;
  /** Has no effect on one that is settled. */
  giveUp(): void;
}

export interface Interactions {
  /**
   * Starts an interaction and resolves when the bot has acknowledged it; rejects with
   * `NotAcknowledged` where it takes too long, and its callback is refused from then on.
   */
  open(start: {
    readonly kind: InteractionType;
    readonly channel: Channel;
    readonly person: Person;
    readonly data: object;
    readonly source?: StoredMessage;
  }): Promise<Acknowledgement>;
  /** The interaction that a callback answers; refuses unknown, late and second ones. */
  forCallback(id: string, token: string): Interaction;
  /** The interaction that a follow-up belongs to; refuses what is not acknowledged or is over. */
  forWebhook(applicationId: string, token: string): Interaction;
  /** Gives up on every interaction that waits: nobody answers any more. */
  stop(): void;
}

export function createInteractions(
  state: State,
  publish: Publish,
  acknowledgeWithinMs: number,
): Interactions {
  const byToken = new Map<string, Interaction>();

  function forgetOld(): void {
    for (const [token, { createdAt }] of byToken) {
      if (state.now() - createdAt <= TOKEN_LIFETIME_MS) return;
      byToken.delete(token);
    }
  }

  return {
    open({ kind, channel, person, data, source }) {
      forgetOld();
      const id = state.nextId();
      const random = crypto.randomUUID().replaceAll('-', '');
      const token = Buffer.from(`interaction:${id}:${random}${random}`).toString('base64url');
      return new Promise((resolve, reject) => {
        const interaction: Interaction = {
          id,
          token,
          kind,
          channel,
          person,
          source: source ?? null,
          createdAt: state.now(),
          state: 'waiting',
          originalId: null,
          settle(acknowledgement) {
            clearTimeout(deadline);
            resolve(acknowledgement);
          },
          giveUp() {
            clearTimeout(deadline);
            if (interaction.state === 'waiting') interaction.state = 'expired';
            reject(new NotAcknowledged('The application did not respond'));
          },
        };
        const deadline = setTimeout(interaction.giveUp, acknowledgeWithinMs);
        byToken.set(token, interaction);
        publish.interaction(payload(state, interaction, data));
      });
    },
    forCallback(id, token) {
      const found = byToken.get(token);
      if (!found || found.id !== id || found.state === 'expired')
        throw refusal.unknownInteraction();
      if (found.state === 'acknowledged') throw refusal.alreadyAcknowledged();
      return found;
    },
    forWebhook(applicationId, token) {
      const found = byToken.get(token);
      if (applicationId !== state.applicationId) throw refusal.unknownWebhook();
      if (!found || state.now() - found.createdAt > TOKEN_LIFETIME_MS)
        throw refusal.invalidWebhookToken();
      if (found.state !== 'acknowledged') throw refusal.unknownWebhook();
      return found;
    },
    stop() {
      for (const interaction of byToken.values()) interaction.giveUp();
    },
  };
}

function payload(state: State, interaction: Interaction, data: object): object {
  const { channel, person, source } = interaction;
  const direct = channel.directWith !== null;
  return {
    id: interaction.id,
    application_id: state.applicationId,
    type: interaction.kind,
    token: interaction.token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: channelPayload(state, channel),
    ...(direct
      ? { user: person.user }
      : {
          guild_id: state.guildId,
          guild: { id: state.guildId, locale: 'en-GB', features: [] },
          guild_locale: 'en-GB',
          member: interactionMember(state, person),
        }),
    ...(source ? { message: source.wire } : {}),
    locale: person.locale,
    app_permissions: botPermissions(channel),
    entitlements: [],
    authorizing_integration_owners: { '0': direct ? '0' : state.guildId },
    context: direct ? 1 : 0,
    attachment_size_limit: ATTACHMENT_LIMIT,
  };
}

/** What a message says about the interaction that it answers. */
export const interactionMetadata = (state: State, interaction: Interaction) => ({
  id: interaction.id,
  type: interaction.kind,
  user: interaction.person.user,
  authorizing_integration_owners: {
    '0': interaction.channel.directWith === null ? state.guildId : '0',
  },
  ...(interaction.source ? { interacted_message_id: interaction.source.wire.id } : {}),
});
