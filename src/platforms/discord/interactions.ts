import { MessageFlags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type ButtonState, decodeButtonState } from '../../button-state.ts';
import type { CommandRequest, Handlers, Invocation, Reply, Suggestion } from '../../contract.ts';
import { assertNever } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { describeError, isRefusal } from './failure.ts';
import type { InteractionCalls } from './interaction-calls.ts';
import type { IncomingInteraction } from './read-interaction.ts';
import { type DiscordMessage, renderPost, renderReply } from './render.ts';
import { replyMessages } from './reply-messages.ts';
import { SHARE_SHOWN } from './share-shown.ts';
import { shareShown } from './shown.ts';
import type { Turns } from './turns.ts';

/** At most 25 choices of at most 100 characters: https://docs.discord.com/developers/interactions/receiving-and-responding */
const CHOICES = 25;
const CHOICE_LENGTH = 100;

const APOLOGY = 'Something went wrong on our side, and it has been noted. Please try again.';
const STALE_BUTTON = 'This button is of an earlier version. Type /summit to ask again.';
const NOT_SHARED =
  'This could not be posted here: Sherpa may not send messages in this channel. Ask an administrator to allow it.';

export interface InteractionDeps {
  readonly handlers: Handlers;
  readonly calls: InteractionCalls;
  readonly turns: Pick<Turns, 'takeTurn'>;
  readonly logger: Logger;
}

type Incoming<T extends IncomingInteraction['type']> = Extract<IncomingInteraction, { type: T }>;

/**
 * Answers one interaction. It is acknowledged before anything else is done; after that, whoever
 * asked gets a reply or an apology. Rejects only where Discord does not take either.
 */
export async function answerInteraction(
  incoming: IncomingInteraction,
  deps: InteractionDeps,
): Promise<void> {
  switch (incoming.type) {
    case 'command':
      return answerCommand(incoming, deps);
    case 'message':
      await deps.calls.deferReply(incoming.handle);
      return showPrivately(incoming, deps, {
        input: { type: 'message', text: incoming.text },
        page: 0,
      });
    case 'button':
      return answerButton(incoming, deps);
    case 'autocomplete':
      return answerAutocomplete(incoming, deps);
    default:
      return assertNever(incoming);
  }
}

async function answerCommand(incoming: Incoming<'command'>, deps: InteractionDeps): Promise<void> {
  const { request } = incoming;
  await deps.calls.deferReply(incoming.handle);
  await showPrivately(incoming, deps, {
    input: request ? { type: 'command', request } : { type: 'typed', text: '' },
    page: 0,
  });
}

async function answerButton(incoming: Incoming<'button'>, deps: InteractionDeps): Promise<void> {
  const { calls } = deps;
  if (incoming.customId === SHARE_SHOWN) return postShown(incoming, deps);
  const state = decodeButtonState(incoming.customId);
  if (!state) return calls.reply(incoming.handle, STALE_BUTTON);
  switch (state.intent) {
    case 'share':
      await calls.deferUpdate(incoming.handle);
      return share(incoming, deps, state);
    case 'page':
      if (incoming.onPrivate) {
        await calls.deferUpdate(incoming.handle);
        return turnPage(incoming, deps, state);
      }
      break;
    case 'show':
      break;
    default:
      return assertNever(state.intent);
  }
  // On a message that others see, a page is for the presser alone, as another reply is.
  await calls.deferReply(incoming.handle);
  await showPrivately(incoming, deps, {
    input: { type: 'command', request: state.request },
    page: state.page,
  });
}

/** Fills the deferred private reply. */
async function showPrivately(
  incoming: IncomingInteraction,
  deps: InteractionDeps,
  { input, page }: { input: Invocation['input']; page: number },
): Promise<void> {
  const { calls, handlers } = deps;
  await orApologise(
    deps,
    (text) => calls.edit(incoming.handle, text),
    async () => {
      const { asker, channelId } = incoming;
      const reply = await handlers.command({ asker, channelId, input });
      await fill(incoming, deps, replyMessages(reply, { page, audience: 'asker' }));
    },
  );
}

/** Puts the first message in the place of a private one, and the rest below it. */
async function fill(
  { handle }: IncomingInteraction,
  { calls }: InteractionDeps,
  [first, ...rest]: readonly DiscordMessage[],
): Promise<void> {
  if (first) await calls.edit(handle, first);
  for (const message of rest) await calls.followUp(handle, privately(message));
}

const privately = (message: DiscordMessage): DiscordMessage => ({
  ...message,
  flags: message.flags | MessageFlags.Ephemeral,
});

/** Changes the pressed button's message to another page. */
async function turnPage(
  incoming: IncomingInteraction,
  deps: InteractionDeps,
  { request, page }: ButtonState,
): Promise<void> {
  const { calls } = deps;
  await orApologise(
    deps,
    (text) => calls.followUp(incoming.handle, text),
    async () => {
      const reply = await run(incoming, deps, request);
      await fill(incoming, deps, replyMessages(reply, { page, audience: 'asker' }));
    },
  );
}

/** Posts the reply to the channel under the name of whoever pressed the button. */
async function share(
  incoming: IncomingInteraction,
  deps: InteractionDeps,
  { request, page }: ButtonState,
): Promise<void> {
  const { calls } = deps;
  await orApologise(
    deps,
    (text) => calls.followUp(incoming.handle, text),
    async () => {
      const reply = await run(incoming, deps, request);
      if (!reply.request) {
        // A refusal or an apology concerns whoever pressed, not the channel.
        for (const message of renderPost(reply.document)) {
          await calls.followUp(incoming.handle, privately(message));
        }
        return;
      }
      const view = {
        request: reply.request,
        page,
        audience: 'channel',
        sharedBy: incoming.asker.userId,
      } as const;
      await postShared(incoming, deps, renderReply(reply.document, view));
    },
  );
}

/** Posts what the pressed button stands below, as it was shown. */
async function postShown(incoming: Incoming<'button'>, deps: InteractionDeps): Promise<void> {
  const { calls } = deps;
  const message = shareShown(incoming.message, incoming.asker.userId);
  if (!message) return calls.reply(incoming.handle, STALE_BUTTON);
  await calls.deferUpdate(incoming.handle);
  await orApologise(
    deps,
    (text) => calls.followUp(incoming.handle, text),
    () => postShared(incoming, deps, message),
  );
}

/** Tells whoever pressed where the bot may not post. */
async function postShared(
  { handle, channelId }: IncomingInteraction,
  { calls, logger }: InteractionDeps,
  message: DiscordMessage,
): Promise<void> {
  try {
    await calls.followUp(handle, message);
  } catch (error) {
    const { MissingAccess, MissingPermissions } = RESTJSONErrorCodes;
    if (!isRefusal(error, MissingAccess, MissingPermissions)) throw error;
    logger.warn({ channelId }, 'discord: not allowed to post a shared reply');
    await calls.followUp(handle, NOT_SHARED);
  }
}

const run = (
  { asker, channelId }: IncomingInteraction,
  { handlers }: InteractionDeps,
  request: CommandRequest,
): Promise<Reply> => handlers.command({ asker, channelId, input: { type: 'command', request } });

/** Does the work when its turn comes; where it fails, says so to whoever asked. */
async function orApologise(
  { logger, turns }: InteractionDeps,
  tell: (text: string) => Promise<void>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await turns.takeTurn();
    await work();
  } catch (error) {
    logger.error({ err: describeError(error) }, 'discord: an interaction could not be answered');
    await tell(APOLOGY);
  }
}

async function answerAutocomplete(
  incoming: Incoming<'autocomplete'>,
  { handlers, calls, logger }: InteractionDeps,
): Promise<void> {
  const suggestions = await handlers.suggest(incoming.request).catch((error: unknown) => {
    logger.error({ err: describeError(error) }, 'discord: no suggestions could be made');
    return [];
  });
  await calls.suggest(incoming.handle, suggestions.filter(fits).slice(0, CHOICES).map(toChoice));
}

/** A value goes back to us as it is, so one that is too long cannot be offered. */
const fits = ({ label, value }: Suggestion): boolean =>
  label.length > 0 && value.length <= CHOICE_LENGTH;

const toChoice = ({ label, value }: Suggestion) => ({
  name: label.length <= CHOICE_LENGTH ? label : `${label.slice(0, CHOICE_LENGTH - 1)}…`,
  value,
});
