import type { Destination } from '../../src/contract.ts';
import { ensureMayLook } from '../../src/subscriptions/place.ts';
import { slotsAhead } from '../../src/subscriptions/slots.ts';
import { EVERYTHING, type Subscription, WEEKDAYS } from '../../src/subscriptions/subscription.ts';
import { subscriptionMeant } from '../../src/subscriptions/which.ts';
import { viewPreview } from '../../src/views/digest/preview.ts';
import type { ActionContext } from '../command.ts';
import { defineAction } from '../define-action.ts';
import { CHANNEL_OPTION, meantBy } from './channel.ts';
import { sceneOf, tellByName } from './told.ts';

export const preview = defineAction({
  command: 'digest',
  name: 'preview',
  description: 'What the next edition of this channel would say, seen by you alone',
  aliases: ['next', 'show', 'try'],
  examples: ['digest preview'],
  onlyTells: true,
  options: [CHANNEL_OPTION],
  async run(args, context) {
    const asked = meantBy(args, context);
    await ensureMayLook(context, asked.destination);
    const meant = await subscriptionMeant(context, asked);
    const subscription = meant ?? usualAt(asked.destination, context);
    const [slot] = slotsAhead(subscription, context.now, 1);
    if (!slot) throw new Error('a subscription without a next slot was kept');
    const edition = await context.office.compose(subscription, slot);
    const told = await tellByName(subscription, context);
    const shown = { edition, slot, isSubscribed: meant !== null };
    return { document: viewPreview(told, shown, sceneOf(told, context)) };
  },
});

/** What a channel without a digest would get. */
const usualAt = (destination: Destination, context: ActionContext): Subscription => ({
  id: '',
  version: 0,
  destination,
  workspaceId: context.asker.workspaceId,
  packId: context.pack.meta.id,
  schedule: { ...context.office.usual, days: [...WEEKDAYS], skipDates: [] },
  filter: EVERYTHING,
  owner: { type: 'operator' },
  paused: null,
  nextAt: null,
});
