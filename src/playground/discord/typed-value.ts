import { OPTION, type ValueOption } from './command-form.ts';

/** The Discord client tells the person that a command cannot be sent like this; no bot hears of it. */
export class CommandNotSent extends Error {
  override readonly name = 'CommandNotSent';
}

/** A channel as the client shows it among those that can be chosen. */
export interface OfferedChannel {
  readonly id: string;
  readonly name: string;
  readonly type: number;
}

/** What stands in an option, of the option's type; throws where the client would not let it be sent. */
export function readValue(
  option: ValueOption,
  text: string,
  channels: readonly OfferedChannel[],
): string | number | boolean {
  const wrong = (why: string): never => {
    throw new CommandNotSent(`The option "${option.name}" ${why}.`);
  };
  if (option.choices?.length) {
    const choice = option.choices.find((c) => c.name === text || String(c.value) === text);
    return choice ? choice.value : wrong('takes one of its choices');
  }
  switch (option.type) {
    case OPTION.string: {
      const length = [...text].length;
      if (length > (option.max_length ?? 6000))
        wrong(`takes at most ${option.max_length} characters`);
      if (length < (option.min_length ?? 0))
        wrong(`takes at least ${option.min_length} characters`);
      return text;
    }
    case OPTION.integer:
    case OPTION.number: {
      const value = Number(text);
      const fits =
        text !== '' &&
        (option.type === OPTION.integer ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
        value >= (option.min_value ?? -Infinity) &&
        value <= (option.max_value ?? Infinity);
      return fits ? value : wrong('takes a number within its bounds');
    }
    case OPTION.boolean:
      return /^(true|false)$/i.test(text) ? /^true$/i.test(text) : wrong('takes True or False');
    case OPTION.channel: {
      const chosen = channels.find(({ id, name }) =>
        [id, name, `#${name}`, `<#${id}>`].includes(text),
      );
      const types = option.channel_types ?? [];
      const fits = chosen && (types.length === 0 || types.includes(chosen.type));
      return fits ? chosen.id : wrong('takes one of the channels');
    }
    default:
      return wrong('cannot be filled by typing in this stand-in');
  }
}
