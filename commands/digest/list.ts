import { destinationMeant } from '../../src/subscriptions/place.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import {
  type ListedSubscription,
  viewSubscriptions,
} from '../../src/views/digest/subscriptions.ts';
import type { ActionContext } from '../command.ts';
import { defineAction } from '../define-action.ts';
import { tellOf } from './told.ts';

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
      choices: [
        { label: 'This channel', value: 'channel' },
        { label: 'All channels that are yours to change', value: 'all' },
      ],
    },
  ],
  async run({ of }, context) {
    const { store } = context.office.desk;
    const here = destinationMeant(context);
    if (!of || !/^(all|every|workspace|server)/i.test(of)) {
      const found = await store.list({ destination: here });
      const listed = await Promise.all(found.map((one) => look(one, context)));
      return { document: viewSubscriptions(listed, { of: 'channel', more: 0 }, context) };
    }
    const { platform } = here;
    const { workspaceId } = context.asker;
    const all = await store.list({ platform, workspaceId });
    const looked = all.slice(0, LOOKED_AT);
    const theirs = await Promise.all(looked.map((one) => mayChange(one, context)));
    const found = looked.filter((_, at) => theirs[at]);
    const listed = await Promise.all(found.map((one) => look(one, context)));
    const scope = { of: 'workspace', more: all.length - looked.length } as const;
    return { document: viewSubscriptions(listed, scope, context) };
  },
});

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
