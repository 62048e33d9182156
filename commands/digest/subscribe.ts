import type { Destination } from '../../src/contract.ts';
import { UserError } from '../../src/errors.ts';
import { actorOf, ensureMay, ensureOpen } from '../../src/subscriptions/place.ts';
import { slotsAhead } from '../../src/subscriptions/slots.ts';
import { EVERYTHING, type Subscription, WEEKDAYS } from '../../src/subscriptions/subscription.ts';
import { readTerms, type Terms } from '../../src/subscriptions/wording/read-terms.ts';
import { namesTime } from '../../src/subscriptions/wording/read-time.ts';
import { faultOf, remedied, SEE_HELP } from '../../src/subscriptions/wording/reading.ts';
import { splitWords } from '../../src/subscriptions/wording/split-words.ts';
import { readZone } from '../../src/subscriptions/zones/read-zone.ts';
import { viewHowToSubscribe } from '../../src/views/digest/how-to-subscribe.ts';
import { viewSubscribed } from '../../src/views/digest/subscribed.ts';
import type { ActionContext, ActionReply } from '../command.ts';
import { defineAction } from '../define-action.ts';
import { channelMeant } from './channel.ts';
import { subscribeForm } from './subscribe-form.ts';
import { SUBSCRIBE_OPTIONS } from './subscribe-options.ts';
import { channelFor, sceneAt, sceneOf, tellOf } from './told.ts';

export const subscribe = defineAction({
  command: 'digest',
  name: 'subscribe',
  description: 'Set up the digest of this channel, or change it: what you leave out stays as it is',
  aliases: ['setup', 'set-up', 'start', 'change', 'edit', 'configure'],
  examples: [
    'digest subscribe 07:00 London weekdays',
    'digest subscribe 19h30 Delhi mon,wed,fri skip 2025-12-25 only changes',
    'digest subscribe topics trade,energy not defence',
  ],
  standsAlone: true,
  onlyTells: false,
  options: [
    ...SUBSCRIBE_OPTIONS,
    { name: 'whole', description: 'What is left out is as usual', hidden: true },
  ],
  readWords: splitWords,
  async run(given, context) {
    const args = partTime(given);
    const { office, pack } = context;
    const destination = channelMeant(args.channel, context);
    await ensureMay(context, destination);
    const before = await office.desk.store.find(destination, pack.meta.id);
    const { whole, pack: _, channel: __, ...said } = args;
    const isBlank = Object.values(said).every((text) => text === undefined);
    if (isBlank && (before || context.asker.surface === 'slack')) {
      return askFor(before, destination, context);
    }
    const base = before && whole === undefined ? before : await usualTerms(context, before);
    const terms = termsIn(said, base, context);
    const access = await ensureOpen(context, destination);
    const wish = { destination, workspaceId: access.workspaceId, packId: pack.meta.id, ...terms };
    const subscription = await office.desk.subscribe(wish, actorOf(context));
    const told = tellOf(subscription, context, access);
    const preview = await previewOf(subscription, context);
    const last = await office.desk.store.lastScheduled(subscription.id);
    return {
      document: viewSubscribed(told, { before, last, preview }, sceneOf(told, context)),
    };
  },
});

/**
 * The client of Discord puts all that is typed without names into the first option, the time:
 * `07:00 London weekdays`.
 */
function partTime<Texts extends { readonly time?: string | undefined }>(texts: Texts): Texts {
  if (texts.time === undefined || namesTime(texts.time)) return texts;
  const parted = splitWords(texts.time.split(' '));
  if (Object.keys(parted).length < 2) return texts;
  const others = Object.entries(texts).filter(([name, text]) => name !== 'time' && text);
  return { ...texts, time: undefined, ...parted, ...Object.fromEntries(others) };
}

/** Nothing is said yet: a form where there are forms, else how to say it. */
async function askFor(
  before: Subscription | null,
  destination: Destination,
  context: ActionContext,
): Promise<ActionReply> {
  const { pack, library, now } = context;
  const terms = before ?? (await usualTerms(context, null));
  return {
    document: viewHowToSubscribe(
      { subscription: before, channel: await channelFor(destination, context) },
      sceneAt(destination, context),
    ),
    form: subscribeForm(terms, {
      pack,
      now,
      channelId: destination.channelId,
      isDefaultPack: pack === library.defaultPack,
      isNew: before === null,
    }),
  };
}

/** What a subscription is where nobody says otherwise; a pause for a time is nothing that a form says. */
async function usualTerms(
  { office, askerZone }: ActionContext,
  before: Subscription | null,
): Promise<Terms> {
  const { time, zone } = office.usual;
  const theirs = readZone((await askerZone()) ?? zone);
  const schedule = {
    time,
    zone: theirs.ok ? theirs.value : zone,
    days: [...WEEKDAYS],
    skipDates: [],
    ...(before?.schedule.silence ? { silence: before.schedule.silence } : {}),
  };
  return { schedule, filter: EVERYTHING };
}

function termsIn(
  texts: Parameters<typeof readTerms>[0],
  base: Terms,
  { pack, now }: ActionContext,
): Terms {
  const result = readTerms(texts, { base, pack, now });
  if (result.ok) return result.terms;
  const faults = result.faults.map(({ said, fault }) =>
    said === null ? fault : faultOf(said, fault),
  );
  const [first] = result.faults;
  throw new UserError({
    ...(first ? { where: first.option } : {}),
    ...(faults.length > 1
      ? { what: faults[0] ?? '', faults, remedy: SEE_HELP }
      : remedied(faults[0] ?? '')),
  });
}

async function previewOf(subscription: Subscription, { office, now }: ActionContext) {
  const [slot] = slotsAhead(subscription, now, 1);
  return slot ? office.compose(subscription, slot) : null;
}
