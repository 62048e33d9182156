import {
  code,
  document,
  heading,
  type InlineInput,
  list,
  paragraph,
} from '../../document/build.ts';
import type { Document } from '../../document/model.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { TermTexts } from '../../subscriptions/wording/read-terms.ts';
import { subscribeLine, writeTexts } from '../../subscriptions/wording/write-terms.ts';
import { capitalise } from '../words.ts';
import { typed } from './subscriptions.ts';
import { scheduleText } from './terms.ts';
import { type DigestScene, EXAMPLE, goToAction, typedWhere } from './told.ts';

/** How to set up or change a digest in words. `subscription` is what the channel has; null where it has none. */
export function viewHowToSubscribe(
  {
    subscription,
    channel,
  }: { readonly subscription: Subscription | null; readonly channel: string },
  scene: DigestScene,
): Document {
  const { surface } = scene;
  const where = typedWhere(scene, channel);
  const stands = subscription
    ? `The digest comes to ${channel} ${scheduleText(subscription.schedule)}.`
    : capitalise(`${channel} has no digest yet.`);
  const example = subscribeLine(subscription ? { time: '08:30' } : EXAMPLE, surface);
  return document({
    title: subscription ? 'Change the digest' : 'Set up the digest',
    summary: `${stands} Say${where} ${subscription ? 'what is to be different' : 'when it is to come'}, for example: ${example}`,
    blocks: [
      paragraph(stands, subscription ? [' As a command: ', code(typed(subscription, scene))] : ''),
      subscription
        ? paragraph(`To change it, say${where} only what is to be different: `, code(example))
        : null,
      heading('What can be said, in any order'),
      list([
        ['Time: ', ...examples('time', ['07:00', '7pm', '19h30'], surface)],
        ['Time zone: ', ...examples('zone', ['London', 'India', 'Europe/Paris'], surface)],
        ['Days: ', ...examples('days', ['daily', 'weekdays', 'mon,wed,fri'], surface)],
        ['Dates to leave out: ', ...examples('skip', ['2025-12-25', '24 Dec to 2 Jan'], surface)],
        ['Only when something changed: ', ...examples('only', ['changes'], surface)],
        ['Only these topics: ', ...examples('topics', ['trade,energy'], surface)],
        ['Not these topics: ', ...examples('exclude', ['defence'], surface)],
        ['Parts: ', ...examples('sections', ['changes,commitments'], surface)],
      ]),
    ],
    actions: [goToAction(scene, 'Preview', 'preview')],
  });
}

const examples = (
  option: keyof TermTexts,
  texts: readonly string[],
  surface: DigestScene['surface'],
): readonly InlineInput[] =>
  texts.map((text, at) => [at === 0 ? '' : ', ', code(writeTexts({ [option]: text }, surface))]);
