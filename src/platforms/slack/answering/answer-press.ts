import type { RespondFn } from '@slack/bolt';
import { decodeButtonState } from '../../../button-state.ts';
import { assertNever } from '../../../errors.ts';
import { openForm } from '../forms/open-form.ts';
import { type Press, readPress } from '../receive.ts';
import { renderReply, type SlackMessage } from '../render.ts';
import { APOLOGY, orApologise } from './apologise.ts';
import { type Listening, run } from './listening.ts';
import { type Asking, privateMessages, showAll } from './show-reply.ts';

const OLD_BUTTON: SlackMessage = {
  text: 'I no longer understand this button. Please type the command again: /summit help lists them all.',
  blocks: [],
};

/** Does what a button of ours says; a button that only opens a link asks for nothing. */
export async function answerPress(to: Listening, body: unknown, respond: RespondFn): Promise<void> {
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
  const { asker, place, triggerId } = press;
  const asking: Asking = { place, respond, triggerId };
  const state = decodeButtonState(press.value);
  if (!state) return sender.showPrivately(place, respond, OLD_BUTTON);
  const { intent, page, request } = state;
  const input = { type: 'command', request } as const;
  const reply = await run(to, { asker, channelId: place.channelId, input });
  switch (intent) {
    case 'share': {
      // A refusal or an apology concerns whoever pressed, not the channel.
      if (!reply.request) return showAll(sender, asking, privateMessages(reply, page));
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
      if (await openForm(to, asking, reply)) return;
      const [first, ...others] = privateMessages(reply, page);
      // A page turned on a public message would turn it for everybody.
      if (first && intent === 'page' && press.isPrivate) {
        await sender.replacePrivately(place, respond, first);
      } else if (first) await sender.showPrivately(place, respond, first);
      return showAll(sender, asking, others);
    }
    default:
      return assertNever(intent);
  }
}
