import { z } from 'zod';

/** What the page and its server say to each other. Parsed on both sides. */

export const service = z.enum(['slack', 'discord']);

/** A channel as one person sees it. */
const place = { channelId: z.string().min(1).max(40), personId: z.string().min(1).max(40) };
/** Discord takes 4,000 characters from some people, Slack more; this is for what no one types. */
const typed = z.string().trim().min(1).max(4000);

export const watchQuery = z.object({
  slackChannel: z.string(),
  slackPerson: z.string(),
  discordChannel: z.string(),
  discordPerson: z.string(),
});

export const sendBody = z.strictObject({ ...place, text: typed, threadId: z.string().optional() });
export const pressBody = z.strictObject({
  personId: place.personId,
  messageId: z.string().min(1).max(40),
  label: z.string().min(1).max(100),
});
export const suggestBody = z.strictObject({ ...place, text: z.string().max(4000) });
/** Ids of both services carry the time, and reach no further than this. */
export const CLOCK_DAYS = { first: '2016-01-01', last: '2099-12-31' };

export const clockBody = z.strictObject({
  day: z.iso
    .date('must be a day, written YYYY-MM-DD')
    .refine(
      (day) => day >= CLOCK_DAYS.first && day <= CLOCK_DAYS.last,
      `must be a day from ${CLOCK_DAYS.first} to ${CLOCK_DAYS.last}`,
    ),
  /** Left out: the time of the digest. */
  time: z.iso.time({ precision: -1, message: 'must be a time, written HH:MM' }).optional(),
});

const field = { personId: place.personId, label: z.string().min(1).max(2000) };
/** Typed into a field of a form that searches. */
export const formSearchBody = z.strictObject({ ...field, typed: z.string().max(150) });
/** A form to be sent, with the fields that were changed, by their label. */
export const formSendBody = z.strictObject({
  personId: place.personId,
  changes: z.record(z.string(), z.array(z.string().max(3000)).max(100)),
});
export const formCloseBody = z.strictObject({ personId: place.personId });

const button = z.object({
  label: z.string(),
  url: z.string().nullable(),
  disabled: z.boolean(),
});

const message = z.object({
  id: z.string(),
  channelId: z.string(),
  author: z.object({ id: z.string(), name: z.string(), bot: z.boolean() }),
  private: z.boolean(),
  threadId: z.string().nullable(),
  /** Milliseconds since the epoch, on the playground's clock. */
  postedAt: z.number(),
  edited: z.boolean(),
  text: z.string(),
  buttons: z.array(button),
  payload: z.record(z.string(), z.unknown()),
});

/** What changed in a transcript: every id in order, and the messages that are new or different. */
export const transcriptChange = z.object({
  service,
  order: z.array(z.string()),
  changed: z.array(message),
});

/** Where the playground's clock stands: milliseconds since the epoch when this was sent. */
const clockState = z.object({ now: z.number() });

const formField = z.object({
  label: z.string(),
  hint: z.string().nullable(),
  required: z.boolean(),
  type: z.enum(['text', 'time', 'choice', 'choices', 'search', 'channel']),
  choices: z.array(z.string()),
  value: z.array(z.string()),
  error: z.string().nullable(),
});

/** A form that the bot has opened before the person. */
const openForm = z.object({
  title: z.string(),
  submit: z.string(),
  close: z.string(),
  fields: z.array(formField),
});

export const liveEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('transcript'), ...transcriptChange.shape }),
  z.object({ type: z.literal('clock'), ...clockState.shape }),
  /** In Slack alone; null where none is open any more. */
  z.object({ type: z.literal('form'), form: openForm.nullable() }),
]);

const channel = z.object({
  id: z.string(),
  name: z.string(),
  directWith: z.string().nullable(),
});

const person = z.object({ id: z.string(), name: z.string() });

/** A command as it can be typed so far, `/summit defence`, with the names of its options. */
const commandHint = z.object({
  text: z.string(),
  description: z.string(),
  options: z.array(z.string()),
});

export const chatInfo = z.object({
  service,
  bot: person,
  channels: z.array(channel),
  people: z.array(person),
  commands: z.array(commandHint),
});

export const playgroundInfo = z.object({
  slack: chatInfo,
  discord: chatInfo,
  pack: z.string(),
  digest: z.object({ time: z.string(), zone: z.string(), channel: z.string() }),
  days: z.array(z.object({ day: z.string(), label: z.string() })),
  tries: z.array(z.string()),
});

/** How a jump of the clock went. */
export const jumpReport = z.object({
  day: z.string(),
  time: z.string(),
  outcome: z.enum(['arrived', 'arrived-in-part', 'posted-before', 'missing']),
});

export const suggestions = z.array(z.object({ name: z.string(), value: z.string() }));

/** What a search in a form has found: labels. */
export const formFound = z.array(z.string());

/** Why something was not done, in the words of the service where the person did it. */
const failure = z.object({
  code: z.enum(['not-acknowledged', 'unknown-command', 'not-sent', 'wrong-request', 'internal']),
  message: z.string(),
  remedy: z.string(),
});

/** The answer in its place. */
export const failed = z.object({ failure });

export type SendInput = z.infer<typeof sendBody>;
export type SuggestInput = z.infer<typeof suggestBody>;
export type Service = z.infer<typeof service>;
export type WireMessage = z.infer<typeof message>;
export type TranscriptChange = z.infer<typeof transcriptChange>;
export type OpenForm = z.infer<typeof openForm>;
export type FormField = z.infer<typeof formField>;
export type LiveEvent = z.infer<typeof liveEvent>;
export type ChatInfo = z.infer<typeof chatInfo>;
export type CommandHint = z.infer<typeof commandHint>;
export type PlaygroundInfo = z.infer<typeof playgroundInfo>;
export type JumpReport = z.infer<typeof jumpReport>;
export type Suggestions = z.infer<typeof suggestions>;
export type Failure = z.infer<typeof failure>;
