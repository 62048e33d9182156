import type { Chat } from './chat.ts';
import type { DiscordStandIn } from './discord/stand-in.ts';
import { CommandNotSent } from './discord/typed-value.ts';
import { NotPossible } from './person-failure.ts';
import type { SendInput, SuggestInput, Suggestions } from './wire.ts';

/** Sends what a person typed: a slash command, or something said, with a mention of the bot or not. */
export async function sendTyped(
  chat: Chat,
  bot: { readonly name: string; readonly commands: readonly string[] },
  { text, ...place }: SendInput,
): Promise<void> {
  if (text.startsWith('/')) {
    const [word = ''] = text.split(/\s/, 1);
    if (!bot.commands.includes(word)) throw unknownCommand(chat.service, word);
    if (chat.service === 'slack' && place.threadId !== undefined) throw notInThreads(word);
    await chat.typeCommand({ ...place, text });
    return;
  }
  const mention = new RegExp(`^@${RegExp.escape(bot.name)}\\b[\\s,:]*`, 'i').exec(text);
  const { threadId, ...where } = place;
  await chat.say({
    ...where,
    ...(threadId === undefined ? {} : { threadId }),
    text: mention ? text.slice(mention[0].length) : text,
    mention: mention !== null,
  });
}

/** In Slack's own words, and in those of Discord's client. */
function unknownCommand(service: Chat['service'], word: string): NotPossible {
  return service === 'slack'
    ? new NotPossible({
        code: 'unknown-command',
        message: `${word} is not a valid command.`,
        remedy:
          'In Slack, all messages that start with the "/" character are interpreted as commands. Try /summit help.',
      })
    : new NotPossible({
        code: 'unknown-command',
        message: `There is no command ${word} here.`,
        remedy: 'Type / and choose from the list, for example /summit help.',
      });
}

/** https://docs.slack.dev/interactivity/implementing-slash-commands: they do not work in threads. */
const notInThreads = (word: string): NotPossible =>
  new NotPossible({
    code: 'not-sent',
    message: `${word} is not supported in threads. Sorry!`,
    remedy: 'Mention Sherpa in the thread instead, or cancel the reply first.',
  });

/** What Discord offers for a half-typed command; nothing where it is no command yet. */
export async function suggestFor(
  discord: Pick<DiscordStandIn, 'suggest'>,
  input: SuggestInput,
): Promise<Suggestions> {
  try {
    const choices = await discord.suggest(input);
    return choices.map(({ name, value }) => ({ name, value: String(value) }));
  } catch (error) {
    if (error instanceof CommandNotSent) return [];
    throw error;
  }
}
