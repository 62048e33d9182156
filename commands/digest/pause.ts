import { dayIn } from '../../src/briefing/phase.ts';
import { UserError } from '../../src/errors.ts';
import { actorOf } from '../../src/subscriptions/place.ts';
import type { Silence, Subscription } from '../../src/subscriptions/subscription.ts';
import { subscriptionToChange } from '../../src/subscriptions/which.ts';
import { readPause } from '../../src/subscriptions/wording/read-pause.ts';
import { faultOf, remedied } from '../../src/subscriptions/wording/reading.ts';
import { splitPause } from '../../src/subscriptions/wording/split-pause.ts';
import { UNREAD } from '../../src/unread-words.ts';
import { viewPaused, viewPausedUntil } from '../../src/views/digest/paused.ts';
import type { ActionContext, ActionReply } from '../command.ts';
import { PACK_OPTION } from '../define.ts';
import { defineAction } from '../define-action.ts';
import { namesChannel, readNamed } from '../read-words.ts';
import { CHANNEL_OPTION, meantBy } from './channel.ts';
import { sceneOf, tellByName } from './told.ts';

const UNTIL_OPTION = {
  name: 'until',
  description: 'The day on which it goes on, or how long: 5 Jan, Monday, for two weeks',
} as const;

export const pause = defineAction({
  command: 'digest',
  name: 'pause',
  description: 'Stop the digest of a channel until it is resumed, or for a time',
  aliases: ['stop', 'off', 'mute', 'hold', 'snooze'],
  examples: ['digest pause', 'digest pause until 5 Jan', 'digest pause for two weeks'],
  onlyTells: false,
  options: [
    UNTIL_OPTION,
    { name: 'reason', description: 'Why, for those who ask', maxLength: 100 },
    CHANNEL_OPTION,
    { name: 'when', description: 'A time as it was typed', maxLength: 100, hidden: true },
  ],
  readWords: readPauseWords,
  async run({ until, when, reason = null, channel, pack }, context) {
    const subscription = await subscriptionToChange(context, meantBy({ channel, pack }, context));
    const said = when ?? until;
    if (said === undefined) return pauseWithoutEnd(subscription, reason, context);
    const text =
      when ?? (/^(?:until|till?|for|over|on|from) /i.test(said) ? said : `until ${said}`);
    const today = dayIn(context.now, subscription.schedule.zone);
    const span = readPause(text, today);
    if (!span.ok) {
      throw new UserError({ where: 'until', ...remedied(faultOf(said, span.fault)) });
    }
    const from = span.value.from.toString();
    const silence = { from, until: span.value.until.toString(), reason };
    return pauseForTime(subscription, silence, context);
  },
});

async function pauseWithoutEnd(
  before: Subscription,
  reason: string | null,
  context: ActionContext,
): Promise<ActionReply> {
  const { desk } = context.office;
  const isNew = before.paused === null || (reason !== null && reason !== before.paused);
  const paused = isNew
    ? await desk.pause(before, reason ?? 'somebody paused it here', actorOf(context))
    : before;
  const told = await tellByName(paused, context);
  return { document: viewPaused(told, { before, reason }, sceneOf(told, context)) };
}

async function pauseForTime(
  before: Subscription,
  silence: Silence,
  context: ActionContext,
): Promise<ActionReply> {
  const silent = await context.office.desk.silence(before, silence, actorOf(context));
  const told = await tellByName(silent, context);
  return { document: viewPausedUntil(told, { before, silence }, sceneOf(told, context)) };
}

/** A channel is told by its mark; behind `because` it may be meant or only spoken of, and is asked about. */
function readPauseWords(words: readonly string[]): Readonly<Record<string, string>> {
  const why = words.findIndex((word) => /^(?:because|reason:|why:)/i.test(word));
  const before = why === -1 ? words : words.slice(0, why);
  const behind = why === -1 ? [] : words.slice(why);
  const { args, others } = readNamed(before, [CHANNEL_OPTION, PACK_OPTION, UNTIL_OPTION]);
  const unclear = [...others, ...behind].filter(namesChannel).join(' ');
  return {
    ...splitPause([...others.filter((word) => !/^please$/i.test(word)), ...behind]),
    ...args,
    ...(unclear === '' ? {} : { [UNREAD]: unclear }),
  };
}
