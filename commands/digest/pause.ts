import { dayIn } from '../../src/briefing/phase.ts';
import { UserError } from '../../src/errors.ts';
import { actorOf } from '../../src/subscriptions/place.ts';
import { silentUntil } from '../../src/subscriptions/silence.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { subscriptionToChange } from '../../src/subscriptions/which.ts';
import { readUntil } from '../../src/subscriptions/wording/read-until.ts';
import { faultOf, remedied } from '../../src/subscriptions/wording/reading.ts';
import { UNREAD } from '../../src/unread-words.ts';
import { viewPaused, viewPausedUntil } from '../../src/views/digest/paused.ts';
import type { ActionContext } from '../command.ts';
import { PACK_OPTION } from '../define.ts';
import { defineAction } from '../define-action.ts';
import { namesChannel, readNamed } from '../read-words.ts';
import { CHANNEL_OPTION, meantBy } from './channel.ts';
import { sceneOf, tellByName } from './told.ts';

export const pause = defineAction({
  command: 'digest',
  name: 'pause',
  description: 'Stop the digest of this channel until it is resumed, or until a day',
  aliases: ['stop', 'off', 'mute', 'hold', 'snooze'],
  examples: ['digest pause', 'digest pause until 5 Jan', 'digest pause for two weeks'],
  onlyTells: false,
  options: [
    { name: 'until', description: 'The day on which it goes on: 5 Jan, for two weeks' },
    { name: 'reason', description: 'Why, for those who ask', maxLength: 100 },
    CHANNEL_OPTION,
  ],
  readWords: readPause,
  async run({ until, reason, channel, pack }, context) {
    const subscription = await subscriptionToChange(context, meantBy({ channel, pack }, context));
    const by = actorOf(context);
    const { desk } = context.office;
    if (until === undefined) {
      const paused = await desk.pause(subscription, reason ?? 'somebody paused it here', by);
      const told = await tellByName(paused, context);
      return { document: viewPaused(told, reason ?? null, sceneOf(told, context)) };
    }
    const day = dayMeant(until, subscription, context);
    const schedule = silentUntil(subscription.schedule, context.now, day);
    const silent = await desk.subscribe({ ...subscription, schedule }, by);
    const told = await tellByName(silent, context);
    return { document: viewPausedUntil(told, day, sceneOf(told, context)) };
  },
});

function dayMeant(
  text: string,
  { schedule }: Subscription,
  { now }: ActionContext,
): Temporal.PlainDate {
  const day = readUntil(text, dayIn(now, schedule.zone));
  if (day.ok) return day.value;
  throw new UserError({ where: 'until', ...remedied(faultOf(text, day.fault)) });
}

/** A channel is told by its mark, wherever it stands; `name:value` fills that option. */
function readPause(words: readonly string[]): Readonly<Record<string, string>> {
  const { args, others } = readNamed(words, [CHANNEL_OPTION, PACK_OPTION]);
  const second = others.filter(namesChannel).join(' ');
  return { ...splitPause(others), ...args, ...(second === '' ? {} : { [UNREAD]: second }) };
}

/** `until 5 Jan because of the holidays`, `for two weeks`; anything else is the reason. */
export function splitPause(words: readonly string[]): Readonly<Record<string, string>> {
  const text = words.join(' ').trim();
  const named = /^(?:until:?|till|for (?=(?:\d|an? |one|two|three|four)))\s*(.+)$/i.exec(text)?.[1];
  const [until, reason] = named?.split(/\s+(?:because|reason:?|since)\s+(?:of )?/i) ?? [];
  const why = named === undefined ? text.replace(/^(?:because|reason:)\s*(?:of )?/i, '') : reason;
  return { ...(until ? { until } : {}), ...(why ? { reason: why } : {}) };
}
