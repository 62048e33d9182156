import { useEffect, useMemo, useState } from 'react';
import type { ChatInfo, CommandHint } from '../wire.ts';
import { type Place, suggest } from './api.ts';
import { halfTypedOption } from './half-typed-option.ts';

/** Something that can take the place of what is typed. */
export interface Offer {
  readonly name: string;
  readonly description?: string;
  /** The whole line once it is taken. */
  readonly text: string;
}

const none: readonly Offer[] = [];
/** Each letter of a quick word need not be asked about. */
const PAUSE_MS = 120;
const MOST = 25;

/**
 * What can be made of a half-typed line: commands by name, and in Discord what the bot offers for an
 * option, and behind a space the options that are left. Empty where nothing can, or where the line is whole already.
 */
export function useOffers(info: ChatInfo, place: Place, text: string): readonly Offer[] {
  const [asked, setAsked] = useState<{ text: string; offers: readonly Offer[] }>({
    text: '',
    offers: none,
  });
  const { channelId, personId } = place;
  const command = info.service === 'discord' ? commandWithOption(info.commands, text) : undefined;
  useEffect(() => {
    const typing = command && halfTypedOption(command, text);
    if (!typing) return;
    const { option, before, left } = typing;
    let wanted = true;
    const timer = setTimeout(async () => {
      const found = await suggest({ channelId, personId, text }).catch(() => []);
      if (!wanted) return;
      const values = found.map(({ name, value }) => ({
        name,
        description: option,
        text: `${before} ${option}:${value}`,
      }));
      const names = text.endsWith(' ')
        ? left.map((name) => ({ name: `${name}:`, text: `${text}${name}:` }))
        : [];
      const offers = [...values, ...names];
      setAsked({ text, offers: offers.filter((offer) => offer.text !== text) });
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [command, channelId, personId, text]);

  // Drawn together with what was typed: a list that came later would undo what was chosen in it by then.
  const names = useMemo(() => commandNames(info.commands, text), [info.commands, text]);
  if (command) return asked.text === text ? asked.offers : none;
  return names;
}

/** The command whose option is being typed: its name stands there whole, with a space behind it. */
const commandWithOption = (commands: readonly CommandHint[], text: string) =>
  commands.find((each) => each.options.length > 0 && text.startsWith(`${each.text} `));

function commandNames(commands: readonly CommandHint[], text: string): readonly Offer[] {
  if (!text.startsWith('/')) return none;
  const typed = text.toLowerCase();
  return commands
    .filter((each) => each.text.startsWith(typed) && each.text !== typed.trimEnd())
    .slice(0, MOST)
    .map((each) => ({
      name: each.text,
      description: each.description,
      text: each.options.length === 0 ? each.text : `${each.text} `,
    }));
}
