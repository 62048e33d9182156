import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type ButtonState, decodeButtonState } from '../../button-state.ts';
import { assertNever } from '../../errors.ts';
import {
  ask,
  fill,
  type InteractionDeps,
  orApologise,
  privately,
  showPrivately,
} from './answering.ts';
import { isRefusal } from './network/failure.ts';
import type { IncomingInteraction } from './read-interaction.ts';
import { type DiscordMessage, renderPost, renderReply } from './render.ts';
import { SHARE_SHOWN } from './share-shown.ts';
import { shareShown } from './shown.ts';

const STALE_BUTTON = 'This button is of an earlier version. Type /summit to ask again.';
const NOT_SHARED =
  'This could not be posted here: Sherpa may not send messages in this channel. Ask an administrator to allow it.';

type Press = Extract<IncomingInteraction, { type: 'button' }>;

/** Answers a pressed button: another page, the reply for the channel, or what a command says. */
export async function answerButton(incoming: Press, deps: InteractionDeps): Promise<void> {
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

/** Changes the pressed button's message to another page. */
const turnPage = (incoming: Press, deps: InteractionDeps, state: ButtonState): Promise<void> =>
  withReply(incoming, deps, state, (reply) => fill(incoming, deps, reply, state.page));

/** Posts the reply to the channel under the name of whoever pressed the button. */
const share = (incoming: Press, deps: InteractionDeps, state: ButtonState): Promise<void> =>
  withReply(incoming, deps, state, async ({ request, document }) => {
    if (!request) {
      // A refusal or an apology concerns whoever pressed, not the channel.
      for (const message of renderPost(document)) {
        await deps.calls.followUp(incoming.handle, privately(message));
      }
      return;
    }
    const view = {
      request,
      page: state.page,
      audience: 'channel',
      sharedBy: incoming.asker.userId,
    } as const;
    await postShared(incoming, deps, renderReply(document, view));
  });

/** Asks again for what a button stands for; whoever pressed is told where that fails. */
const withReply = (
  incoming: Press,
  deps: InteractionDeps,
  { request }: ButtonState,
  use: (reply: Awaited<ReturnType<typeof ask>>) => Promise<void>,
): Promise<void> =>
  orApologise(
    deps,
    (text) => deps.calls.followUp(incoming.handle, text),
    async () => use(await ask(incoming, deps, { type: 'command', request })),
  );

/** Posts what the pressed button stands below, as it was shown. */
async function postShown(incoming: Press, deps: InteractionDeps): Promise<void> {
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
  { handle, channelId }: Press,
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
