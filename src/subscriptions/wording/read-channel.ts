import type { PlatformName } from '../../contract.ts';
import { type Reading, read, unread } from './reading.ts';

/** Ids: Slack's begin with C, D or G; Discord's are numbers of up to 20 digits. */
const IDS = { slack: /^[CDG][A-Z0-9]{1,20}$/, discord: /^\d{1,20}$/ } as const;

/** A channel's id, also from a mention of it: `<#C0123456789|general>`, `<#112233>`. */
export function readChannel(text: string, platform: PlatformName): Reading<string> {
  const id = /^<#(\w+)/.exec(text.trim())?.[1] ?? text.trim();
  if (IDS[platform].test(id)) return read(id);
  return unread(
    platform === 'slack'
      ? 'is no channel that Slack tells Sherpa of; choose its name from the list that opens when you type #, or type the command in that channel'
      : 'is no channel; choose one from the list',
  );
}
