import type { Destination } from '../../src/contract.ts';
import { UserError } from '../../src/errors.ts';
import { destinationMeant } from '../../src/subscriptions/place.ts';
import { readChannel } from '../../src/subscriptions/wording/read-channel.ts';
import { faultOf, remedied } from '../../src/subscriptions/wording/reading.ts';
import type { ActionContext } from '../command.ts';
import type { ActionOptionSpec } from '../define-action.ts';

/** What every action of the digest takes. */
export const CHANNEL_OPTION = {
  name: 'channel',
  description: 'Which channel; left out, this one',
  kind: 'channel',
  maxLength: 60,
} as const satisfies ActionOptionSpec;

/** The channel that is named, else the one in which it is asked. Throws where what is named is none. */
export function channelMeant(
  named: string | undefined,
  context: Pick<ActionContext, 'asker' | 'channelId'>,
): Destination {
  const { surface } = context.asker;
  if (named === undefined || surface === 'terminal') return destinationMeant(context);
  const channel = readChannel(named, surface);
  if (channel.ok) return destinationMeant(context, channel.value);
  throw new UserError({ where: 'channel', ...remedied(faultOf(named, channel.fault)) });
}

/** What the options `channel` and `pack` say together. */
export const meantBy = (
  { channel, pack }: { readonly channel?: string | undefined; readonly pack?: string | undefined },
  context: Pick<ActionContext, 'asker' | 'channelId'>,
) => ({ destination: channelMeant(channel, context), packNamed: pack });
