import type { Addressed } from '../receive.ts';
import { renderPost, renderReply } from '../render.ts';
import { APOLOGY, orApologise } from './apologise.ts';
import type { Listening } from './listening.ts';

/** Answers what was said to Sherpa, or in a thread that it is in, once and in its place. */
export async function answerQuestion(to: Listening, addressed: Addressed): Promise<void> {
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
