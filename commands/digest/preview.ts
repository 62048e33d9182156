import { destinationMeant } from '../../src/subscriptions/place.ts';
import { nextSlot } from '../../src/subscriptions/slots.ts';
import { EVERYTHING, type Subscription, WEEKDAYS } from '../../src/subscriptions/subscription.ts';
import { subscriptionMeant } from '../../src/subscriptions/which.ts';
import { viewPreview } from '../../src/views/digest/preview.ts';
import type { ActionContext } from '../command.ts';
import { defineAction } from '../define-action.ts';
import { sceneOf, tellOf } from './told.ts';

export const preview = defineAction({
  command: 'digest',
  name: 'preview',
  description: 'What the next edition of this channel would say, seen by you alone',
  aliases: ['next', 'show', 'try'],
  examples: ['digest preview'],
  onlyTells: true,
  options: [],
  async run(args, context) {
    const meant = await subscriptionMeant(context, args.pack);
    const subscription = meant ?? usualHere(context);
    const slot = nextSlot(subscription.schedule, context.now);
    if (!slot) throw new Error('a subscription without a next slot was kept');
    const edition = await context.office.compose(subscription, slot);
    const told = tellOf(subscription, context, null);
    const shown = { edition, slot, isSubscribed: meant !== null };
    return { document: viewPreview(told, shown, sceneOf(told, context)) };
  },
});

/** What a channel without a digest would get. */
const usualHere = (context: ActionContext): Subscription => ({
  id: '',
  version: 0,
  destination: destinationMeant(context),
  workspaceId: context.asker.workspaceId,
  packId: context.pack.meta.id,
  schedule: { ...context.office.usual, days: [...WEEKDAYS], skipDates: [] },
  filter: EVERYTHING,
  owner: { type: 'operator' },
  paused: null,
  nextAt: null,
});
