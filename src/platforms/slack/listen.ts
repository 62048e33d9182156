import type { App, RespondFn } from '@slack/bolt';
import { decodeButtonState } from '../../button-state.ts';
import type { Handlers, Invocation, Reply } from '../../contract.ts';
import { assertNever } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import {
  type Addressed,
  ASK_SHORTCUT,
  type Place,
  type Press,
  readAddressed,
  readCommand,
  readPress,
  readShortcut,
} from './receive.ts';
import { renderPost, renderReply, type SlackMessage } from './render.ts';
import type { SeenEvents } from './seen-events.ts';
import type { Sender } from './send.ts';
import type { Identity } from './sign-in.ts';
import type { Threads } from './threads.ts';
import type { Work } from './work.ts';

const APOLOGY: SlackMessage = {
  text: 'Sorry, something went wrong on my side and I could not answer. Please try again in a moment.',
  blocks: [],
};
const OLD_BUTTON: SlackMessage = {
  text: 'I no longer understand this button. Please type the command again: /summit help lists them all.',
  blocks: [],
};

/** What the listeners need of the rest of the adapter. */
export interface Listening {
  readonly app: App;
  readonly identity: Identity;
  readonly handlers: Handlers;
  readonly sender: Sender;
  readonly seen: SeenEvents;
  readonly threads: Threads;
  readonly work: Work;
  readonly logger: Logger;
}

/**
 * Registers the listeners, the same for every transport. Each acknowledges first and hands its work
 * over; Bolt acknowledges events by itself.
 */
export function listen(to: Listening): void {
  const { app, logger } = to;
  const take = (job: () => Promise<void>): void =>
    to.work.take(async () => {
      try {
        await job();
      } catch (err) {
        logger.error({ err }, 'a request from Slack was left unanswered');
      }
    });

  // Any command that Slack delivers here is ours: a manifest may name a second installation otherwise.
  app.command(/^\//, async ({ ack, body, respond }) => {
    await acknowledge(() => ack(), logger);
    take(() => answerInvocation(to, readCommand(body), respond));
  });

  app.shortcut(
    { type: 'message_action', callback_id: ASK_SHORTCUT },
    async ({ ack, body, respond }) => {
      await acknowledge(() => ack(), logger);
      take(() => answerInvocation(to, readShortcut(body), respond));
    },
  );

  // Link buttons send a press, too, and must be acknowledged.
  app.action(/.*/, async ({ ack, body, respond }) => {
    await acknowledge(() => ack(), logger);
    take(() => answerPress(to, body, respond));
  });

  for (const type of ['app_mention', 'message'] as const) {
    app.event(type, async ({ body }) => {
      const addressed = readAddressed(body, to.identity);
      if (addressed) take(() => answerQuestion(to, addressed));
    });
  }

  app.error(async (err) => logger.error({ err }, 'a request from Slack was not handled'));
}

/**
 * A connection may close between a request and its acknowledgement. Slack then tells the person that
 * the command failed, but the reply can still reach them, so the work goes on.
 */
async function acknowledge(ack: () => Promise<void>, logger: Logger): Promise<void> {
  try {
    await ack();
  } catch (err) {
    logger.warn({ err }, 'a request from Slack could not be acknowledged');
  }
}

async function answerInvocation(
  to: Listening,
  { invocation, place }: { invocation: Invocation; place: Place },
  respond: RespondFn,
): Promise<void> {
  await orApologise(
    to.logger,
    async () => {
      const reply = await to.handlers.command(invocation);
      await showAll(to.sender, place, respond, privateMessages(reply, 0));
    },
    () => to.sender.showPrivately(place, respond, APOLOGY),
  );
}

async function answerPress(to: Listening, body: unknown, respond: RespondFn): Promise<void> {
  const press = readPress(body);
  if (!press) return;
  await orApologise(
    to.logger,
    () => answerState(to, press, respond),
    () => to.sender.showPrivately(press.place, respond, APOLOGY),
  );
}

async function answerState(to: Listening, press: Press, respond: RespondFn): Promise<void> {
  const { sender } = to;
  const { asker, place } = press;
  const state = decodeButtonState(press.value);
  if (!state) return sender.showPrivately(place, respond, OLD_BUTTON);
  const reply = await to.handlers.command({
    asker,
    channelId: place.channelId,
    input: { type: 'command', request: state.request },
  });
  const { intent, page } = state;
  switch (intent) {
    case 'share': {
      // A refusal or an apology concerns whoever pressed, not the channel.
      if (!reply.request) return showAll(sender, place, respond, privateMessages(reply, page));
      const view = {
        request: reply.request,
        page,
        audience: 'channel',
        sharedBy: place.userId,
      } as const;
      return sender.share(place, respond, renderReply(reply.document, view));
    }
    case 'page':
    case 'show': {
      const [first, ...others] = privateMessages(reply, page);
      // A page turned on a public message would turn it for everybody.
      if (first && intent === 'page' && press.isPrivate) {
        await sender.replacePrivately(place, respond, first);
      } else if (first) await sender.showPrivately(place, respond, first);
      return showAll(sender, place, respond, others);
    }
    default:
      return assertNever(intent);
  }
}

async function showAll(
  sender: Sender,
  place: Place,
  respond: RespondFn,
  messages: readonly SlackMessage[],
): Promise<void> {
  for (const message of messages) await sender.showPrivately(place, respond, message);
}

/** One page with the buttons to the others; all of it where no button can bring the rest. */
const privateMessages = ({ document, request }: Reply, page: number): readonly SlackMessage[] =>
  request ? [renderReply(document, { request, page, audience: 'asker' })] : renderPost(document);

async function answerQuestion(to: Listening, addressed: Addressed): Promise<void> {
  const { question, place, direct } = addressed;
  const claim = to.seen.claim(addressed.keys);
  if (!claim) return;
  const thread = await to.threads.before(addressed);
  if (thread === null) return;
  await orApologise(
    to.logger,
    async () => {
      try {
        const reply = await to.handlers.question({ ...question, thread });
        if (reply === null) return;
        const { document, request } = reply;
        const messages = request
          ? [renderReply(document, { request, page: 0, audience: 'channel' })]
          : renderPost(document);
        await to.sender.answer(place.channelId, place.threadTs, messages);
        to.threads.joined(place.channelId, place.threadTs);
      } catch (error) {
        claim.release();
        throw error;
      }
    },
    async () => {
      // Whoever did not call hears nothing of a failure either.
      if (!question.called) return;
      await (direct
        ? to.sender.answer(place.channelId, place.threadTs, [APOLOGY])
        : to.sender.showPrivately(place, undefined, APOLOGY));
    },
  );
}

/** Whoever asked is never left in silence, and the operator learns why. */
async function orApologise(
  logger: Logger,
  job: () => Promise<void>,
  apologise: () => Promise<void>,
): Promise<void> {
  try {
    await job();
  } catch (err) {
    logger.error({ err }, 'could not answer');
    await apologise();
  }
}
