import type { Asked } from '../receive.ts';
import { APOLOGY, orApologise } from './apologise.ts';
import { type Listening, run } from './listening.ts';
import { type Asking, showReply } from './show-reply.ts';

/** Answers a command, or what somebody chose in a message's menu. */
export async function answerInvocation(to: Listening, asked: Asked, asking: Asking): Promise<void> {
  await orApologise(
    to.logger,
    async () => showReply(to, asking, await run(to, asked)),
    () => to.sender.showPrivately(asking.place, asking.respond, APOLOGY),
  );
}
