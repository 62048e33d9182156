import { MessageFlags } from 'discord-api-types/v10';
import type { Authority, Handlers, Invocation, Reply } from '../../contract.ts';
import type { Logger } from '../../logger.ts';
import type { Person } from './access/authority.ts';
import type { InteractionCalls } from './interaction-calls.ts';
import { describeError } from './network/failure.ts';
import type { IncomingInteraction } from './read-interaction.ts';
import type { DiscordMessage } from './render.ts';
import { replyMessages } from './reply-messages.ts';
import type { Turns } from './turns.ts';

const APOLOGY = 'Something went wrong on our side, and it has been noted. Please try again.';

/** What answering an interaction works with. */
export interface InteractionDeps {
  readonly handlers: Handlers;
  /** Whether whoever is behind the interaction may change what is posted into a channel. */
  readonly authority: (channelId: string | null, person: Person) => Promise<Authority>;
  readonly calls: InteractionCalls;
  readonly turns: Pick<Turns, 'takeTurn'>;
  readonly logger: Logger;
}

/** Asks the handlers in the name of whoever is behind the interaction. */
export const ask = (
  incoming: IncomingInteraction,
  { handlers, authority }: InteractionDeps,
  input: Invocation['input'],
): Promise<Reply> =>
  handlers.command({
    asker: incoming.asker,
    channelId: incoming.channelId,
    authority: (channelId) => authority(channelId, incoming),
    input,
  });

/** Fills the deferred private reply. */
export async function showPrivately(
  incoming: IncomingInteraction,
  deps: InteractionDeps,
  { input, page }: { input: Invocation['input']; page: number },
): Promise<void> {
  await orApologise(
    deps,
    (text) => deps.calls.edit(incoming.handle, text),
    async () => fill(incoming, deps, await ask(incoming, deps, input), page),
  );
}

/** Puts the first message of a reply in the place of a private one, and the rest below it. */
export async function fill(
  { handle }: IncomingInteraction,
  { calls }: InteractionDeps,
  reply: Reply,
  page: number,
): Promise<void> {
  const [first, ...rest] = replyMessages(reply, { page, audience: 'asker' });
  if (first) await calls.edit(handle, first);
  for (const message of rest) await calls.followUp(handle, privately(message));
}

export const privately = (message: DiscordMessage): DiscordMessage => ({
  ...message,
  flags: message.flags | MessageFlags.Ephemeral,
});

/** Does the work when its turn comes; where it fails, says so to whoever asked. */
export async function orApologise(
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
