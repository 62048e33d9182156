import { UserError } from '../../src/errors.ts';
import { slotDay } from '../../src/subscriptions/slots.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { openSubscription } from '../../src/subscriptions/which.ts';
import { ALWAYS } from '../../src/subscriptions/wording/read-only.ts';
import { subscribeLine } from '../../src/subscriptions/wording/write-terms.ts';
import { viewSentNow } from '../../src/views/digest/sent-now.ts';
import type { ActionContext } from '../command.ts';
import { defineAction } from '../define-action.ts';
import { CHANNEL_OPTION, meantBy } from './channel.ts';
import { sceneOf, tellOf } from './told.ts';

/**
 * A second press within a minute is a slip. What is asked for by hand is kept under its whole minute, so
 * that a press less than a minute ago may stand there as one of almost two.
 */
const PRESSED_TWICE = { minutes: 2 };

export const now = defineAction({
  command: 'digest',
  name: 'now',
  description: "Post today's edition to this channel at once",
  aliases: ['post', 'send'],
  examples: ['digest now'],
  onlyTells: false,
  options: [CHANNEL_OPTION],
  async run(args, context) {
    const { office } = context;
    const { subscription, channel } = await openSubscription(context, meantBy(args, context));
    const told = tellOf(subscription, context, channel);
    const scene = sceneOf(told, context);
    if (await wasJustAskedFor(subscription, context)) {
      return { document: viewSentNow(told, { isNew: false }, scene) };
    }
    const slot = { day: slotDay(subscription.schedule, context.now), at: context.now };
    if (!(await office.compose(subscription, slot))) {
      throw new UserError({
        what: 'nothing has changed since the last edition, and this channel asks for changes only',
        remedy: `to have it on such days too, type ${subscribeLine({ only: ALWAYS }, context.surface)} first`,
      });
    }
    const isNew = await office.desk.sendNow(subscription);
    return { document: viewSentNow(told, { isNew }, scene) };
  },
});

async function wasJustAskedFor(
  { id }: Subscription,
  { office, now: moment }: ActionContext,
): Promise<boolean> {
  const [last] = await office.desk.store.history({ subscriptionId: id, most: 1 });
  const since = moment.subtract(PRESSED_TWICE);
  return last?.cause === 'hand' && Temporal.Instant.compare(last.slotAt, since) > 0;
}
