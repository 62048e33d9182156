import { UNREAD } from '../src/unread-words.ts';
import type { ActionOption } from './command.ts';

/** What people say besides, which changes nothing: `unsubscribe from this channel, please`. */
const MANNERS = new Set(
  'a the digest digests channel this here now in of for from to at it please thanks'.split(' '),
);

/** What matters of an option here. */
type Options = readonly (Pick<ActionOption, 'name' | 'kind'> & {
  /** Filled by words that were typed without a name. */
  readonly takesWords?: true;
})[];

/**
 * Texts by option of words that were typed: what `readNamed` finds, and all other words for the first
 * option that `takesWords`. Where there is none they are `UNREAD`.
 */
export function readWords(
  words: readonly string[],
  options: Options,
): Readonly<Record<string, string>> {
  const { args, others } = readNamed(words, options);
  const open = options.find(({ name, takesWords }) => takesWords && !(name in args));
  const said = others.filter((word) => !MANNERS.has(bare(word).toLowerCase()));
  return said.length === 0 ? args : { ...args, [open?.name ?? UNREAD]: said.join(' ') };
}

/** `name:value` fills that option, and `#general` the one that is a channel; each once. */
export function readNamed(
  words: readonly string[],
  options: Options,
): { readonly args: Readonly<Record<string, string>>; readonly others: readonly string[] } {
  const args: Record<string, string> = {};
  const others: string[] = [];
  const channel = options.find(({ kind }) => kind === 'channel')?.name;
  for (const word of words) {
    const [, name, value] = /^([a-z]+)[:=](.+)$/is.exec(word) ?? [];
    const option = options.find((one) => one.name === name?.toLowerCase());
    if (option && value && !(option.name in args)) args[option.name] = value;
    else if (channel && namesChannel(word) && !(channel in args)) args[channel] = bare(word);
    else others.push(word);
  }
  return { args, others };
}

/** `#general`, and `<#112233>` as Discord writes it. */
export const namesChannel = (word: string): boolean => /^<?#./.test(word);

const bare = (word: string): string => word.replace(/[,.;:!?]+$/, '');
