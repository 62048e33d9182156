import type { Suggestion } from '../../contract.ts';
import { assertNever } from '../../errors.ts';
import { type InteractionDeps, showPrivately } from './answering.ts';
import { answerButton } from './button-presses.ts';
import { AnsweredElsewhere } from './interaction-calls.ts';
import { describeError } from './network/failure.ts';
import type { IncomingInteraction } from './read-interaction.ts';

/** At most 25 choices of at most 100 characters: https://docs.discord.com/developers/interactions/receiving-and-responding */
const CHOICES = 25;
const CHOICE_LENGTH = 100;

type Incoming<T extends IncomingInteraction['type']> = Extract<IncomingInteraction, { type: T }>;

/**
 * Answers one interaction. It is acknowledged before anything else is done; after that, whoever
 * asked gets a reply or an apology. Rejects only where Discord does not take either; what another
 * process has answered is left to it.
 */
export async function answerInteraction(
  incoming: IncomingInteraction,
  deps: InteractionDeps,
): Promise<void> {
  try {
    await answer(incoming, deps);
  } catch (error) {
    if (!(error instanceof AnsweredElsewhere)) throw error;
    deps.logger.debug('discord: an interaction was answered by another process');
  }
}

async function answer(incoming: IncomingInteraction, deps: InteractionDeps): Promise<void> {
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
