import { UserError } from '../../src/errors.ts';
import { destinationMeant, ensureMayLook } from '../../src/subscriptions/place.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { faultOf } from '../../src/subscriptions/wording/reading.ts';
import {
  type ListedSubscription,
  viewSubscriptions,
} from '../../src/views/digest/subscriptions.ts';
import type { ActionContext } from '../command.ts';
import { defineAction } from '../define-action.ts';
import { CHANNEL_OPTION, channelMeant } from './channel.ts';
import { channelFor, sceneAt, tellOf } from './told.ts';

/** Each is asked about at the platform: more would keep people waiting. */
const LOOKED_AT = 20;

export const list = defineAction({
  command: 'digest',
  name: 'list',
  description:
    "This channel's digests; with all, those of every channel whose digest you may change",
  aliases: ['subscriptions', 'status', 'settings', 'ls'],
  examples: ['digest list', 'digest list all'],
  onlyTells: true,
  options: [
    {
      name: 'of',
      description: 'Of this channel, or of all channels whose digest you may change',
      maxLength: 20,
      takesWords: true,
      choices: [
        { label: 'This channel', value: 'channel' },
        { label: 'All channels that are yours to change', value: 'all' },
      ],
    },
    CHANNEL_OPTION,
  ],
  async run({ of, channel: named }, context) {
    const { store } = context.office.desk;
    if (readScope(of, named) === 'channel') {
      const destination = channelMeant(named, context);
      await ensureMayLook(context, destination);
      const channel = await channelFor(destination, context);
      const found = await store.list({ destination });
      const listed = await Promise.all(found.map((one) => look(one, context)));
      const scope = { of: 'channel', channel } as const;
      return { document: viewSubscriptions(listed, scope, sceneAt(destination, context)) };
    }
    const here = destinationMeant(context);
    const { platform } = here;
    const { workspaceId } = context.asker;
    const all = await store.list({ platform, workspaceId });
    const looked = all.slice(0, LOOKED_AT);
    const theirs = await Promise.all(looked.map((one) => mayChange(one, context)));
    const found = looked.filter((_, at) => theirs[at]);
    const listed = await Promise.all(found.map((one) => look(one, context)));
    const scope = { of: 'workspace', more: all.length - looked.length } as const;
    return { document: viewSubscriptions(listed, scope, sceneAt(here, context)) };
  },
});

/** Throws where the words say neither, or both. */
function readScope(of = 'channel', channel: string | undefined): 'channel' | 'workspace' {
  if (/^channel$/i.test(of)) return 'channel';
  const isAll = /^(?:all|every|everything|workspace|server)(?: (?:channels?|digests?))?$/i.test(of);
  if (isAll && channel === undefined) return 'workspace';
  throw new UserError({
    where: 'of',
    what: isAll
      ? 'a channel is named, and all of them are asked for'
      : faultOf(of, 'is not understood'),
    remedy: 'write /summit digest list, or list all, or list #general for another channel',
  });
}

async function mayChange({ destination }: Subscription, context: ActionContext): Promise<boolean> {
  try {
    return (await context.authority(destination.channelId)).may;
  } catch {
    // Where the platform does not say, nothing of the channel is told.
    return false;
  }
}

/** A subscription with the name of its channel, and what keeps Sherpa from posting there. */
async function look(
  subscription: Subscription,
  context: ActionContext,
): Promise<ListedSubscription> {
  try {
    const access = await context.office.checkAccess(subscription.destination);
    const closed = access.may ? null : access.refusal.what;
    return { ...tellOf(subscription, context, access.may ? access : null), closed };
  } catch {
    // The service cannot be asked now; what is subscribed is told all the same.
    return { ...tellOf(subscription, context, null), closed: null };
  }
}
