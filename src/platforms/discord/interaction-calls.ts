import { type InternalRequest, RequestMethod } from '@discordjs/rest';
import {
  type APIApplicationCommandOptionChoice,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
} from 'discord-api-types/v10';
import { isRefusal, readFailure } from './network/failure.ts';
import type { Rests } from './network/rest.ts';
import type { InteractionHandle } from './read-interaction.ts';
import type { DiscordMessage } from './render.ts';

/**
 * The ways of answering an interaction. All but the first answers need an earlier one; a first answer
 * rejects with `AnsweredElsewhere` where another process was quicker.
 */
export interface InteractionCalls {
  /** First answer: "thinking…", seen by the asker alone. */
  deferReply(handle: InteractionHandle): Promise<void>;
  /** First answer: the pressed button's message will change, or nothing visible happens. */
  deferUpdate(handle: InteractionHandle): Promise<void>;
  /** First answer: a short text, seen by the asker alone. */
  reply(handle: InteractionHandle, text: string): Promise<void>;
  /** First and only answer to a half-typed option. */
  suggest(
    handle: InteractionHandle,
    choices: readonly APIApplicationCommandOptionChoice<string>[],
  ): Promise<void>;
  /** Fills the deferred reply, or changes the button's message. */
  edit(handle: InteractionHandle, message: DiscordMessage | string): Promise<void>;
  /** A further message: for everybody, or a short text for the asker alone. */
  followUp(handle: InteractionHandle, message: DiscordMessage | string): Promise<void>;
}

/** Discord tells every process of an interaction, and another has taken this one. */
export class AnsweredElsewhere extends Error {
  override readonly name = 'AnsweredElsewhere';
}

const FIRST_ANSWER_TRIES = 3;

const NO_MENTIONS = { parse: [] };

const privately = (text: string) => ({
  content: text,
  flags: MessageFlags.Ephemeral,
  allowed_mentions: NO_MENTIONS,
});

/** `onAcknowledging` hears of every first answer when it is sent. */
export function createInteractionCalls(
  { answering, acknowledging }: Pick<Rests, 'answering' | 'acknowledging'>,
  onAcknowledging: (answer: Promise<unknown>) => void,
): InteractionCalls {
  /** What is answered is of no use to us, so nothing is asked of it, not even that it is JSON. */
  async function send(request: Omit<InternalRequest, 'auth'>, rest = answering): Promise<void> {
    const response = await rest.queueRequest({ ...request, auth: false });
    await response.arrayBuffer();
  }

  async function acknowledge(handle: InteractionHandle, body: unknown): Promise<void> {
    const request = {
      method: RequestMethod.Post,
      fullRoute: Routes.interactionCallback(handle.id, handle.token),
      body,
    };
    for (let tries = 1; ; tries += 1) {
      try {
        return await send(request, acknowledging);
      } catch (error) {
        if (isRefusal(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) {
          // After a fault it is our own answer that came through all the same.
          if (tries > 1) return;
          throw new AnsweredElsewhere('another process has answered', { cause: error });
        }
        if (readFailure(error)?.type !== 'unclear' || tries === FIRST_ANSWER_TRIES) throw error;
      }
    }
  }

  function answer(handle: InteractionHandle, body: unknown): Promise<void> {
    const sent = acknowledge(handle, body);
    onAcknowledging(sent);
    return sent;
  }

  return {
    deferReply: (handle) =>
      answer(handle, {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        // A deferral cannot carry the Components V2 flag; the edit that follows can.
        data: { flags: MessageFlags.Ephemeral },
      }),
    deferUpdate: (handle) =>
      answer(handle, { type: InteractionResponseType.DeferredMessageUpdate }),
    reply: (handle, text) =>
      answer(handle, {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: privately(text),
      }),
    suggest: (handle, choices) =>
      answer(handle, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices },
      }),
    async edit(handle, message) {
      // Who sees a message is settled by the deferral: an edit cannot carry that flag.
      const body =
        typeof message === 'string'
          ? { content: message, allowed_mentions: NO_MENTIONS }
          : { ...message, flags: message.flags & ~MessageFlags.Ephemeral };
      await send({
        method: RequestMethod.Patch,
        fullRoute: Routes.webhookMessage(handle.applicationId, handle.token),
        body,
      });
    },
    followUp: (handle, message) =>
      send({
        method: RequestMethod.Post,
        fullRoute: Routes.webhook(handle.applicationId, handle.token),
        query: new URLSearchParams({ wait: 'true' }),
        body: typeof message === 'string' ? privately(message) : message,
      }),
  };
}
