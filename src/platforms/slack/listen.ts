import { answerInvocation } from './answering/answer-invocation.ts';
import { answerPress } from './answering/answer-press.ts';
import { answerQuestion } from './answering/answer-question.ts';
import { acknowledge, type Listening } from './answering/listening.ts';
import { listenToForms } from './forms/answer-form.ts';
import { ASK_SHORTCUT, readAddressed, readCommand, readShortcut } from './receive.ts';

/**
 * Registers the listeners, the same for every transport. Each acknowledges first and hands its work
 * over; Bolt acknowledges events by itself. Forms alone are acknowledged with their answer.
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
    take(() => {
      const { asked, place, triggerId } = readCommand(body);
      return answerInvocation(to, asked, { place, respond, triggerId });
    });
  });

  app.shortcut(
    { type: 'message_action', callback_id: ASK_SHORTCUT },
    async ({ ack, body, respond }) => {
      await acknowledge(() => ack(), logger);
      take(() => {
        const { asked, place, triggerId } = readShortcut(body);
        return answerInvocation(to, asked, { place, respond, triggerId });
      });
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

  listenToForms(to);

  app.error(async (err) => logger.error({ err }, 'a request from Slack was not handled'));
}
