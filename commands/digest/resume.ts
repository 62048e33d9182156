import { actorOf } from '../../src/subscriptions/place.ts';
import { silenceAhead } from '../../src/subscriptions/silence.ts';
import { openSubscription } from '../../src/subscriptions/which.ts';
import { viewResumed } from '../../src/views/digest/paused.ts';
import { defineAction } from '../define-action.ts';
import { CHANNEL_OPTION, meantBy } from './channel.ts';
import { sceneOf, tellOf } from './told.ts';

export const resume = defineAction({
  command: 'digest',
  name: 'resume',
  description: 'Go on with the digest of this channel, from the next time on',
  aliases: ['unpause', 'continue', 'on', 'unmute'],
  examples: ['digest resume'],
  onlyTells: false,
  options: [CHANNEL_OPTION],
  async run(args, context) {
    // Also after Sherpa paused it because the channel was closed: what is still wrong is said.
    const { subscription, channel } = await openSubscription(context, meantBy(args, context));
    const { paused, schedule } = subscription;
    const wasPaused = paused !== null || silenceAhead(schedule, context.now) !== null;
    const goesOn = wasPaused
      ? await context.office.desk.resume(subscription, actorOf(context))
      : subscription;
    const told = tellOf(goesOn, context, channel);
    return { document: viewResumed(told, wasPaused, sceneOf(told, context)) };
  },
});
