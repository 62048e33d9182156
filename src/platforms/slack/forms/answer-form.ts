import type { ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { Reply } from '../../../contract.ts';
import { APOLOGY, orApologise } from '../answering/apologise.ts';
import { acknowledge, type Listening, run } from '../answering/listening.ts';
import { privateMessages, showAll } from '../answering/show-reply.ts';
import { FORM_ANSWER_MS } from '../limits.ts';
import type { SlackMessage } from '../render.ts';
import { readSearch, readSentForm, type SentForm } from './read-form.ts';
import { FORM_CALLBACK, fieldId, renderForm, renderSuggestions } from './render-form.ts';

/** Registers what a form is answered by: searches while it is filled in, and its sending. */
export function listenToForms(to: Listening): void {
  const { app, work, logger } = to;

  app.options<'block_suggestion'>(/^form:/, async ({ ack, body }) => {
    const options = suggest(to, body).then(renderSuggestions);
    work.hold(options);
    await acknowledge(async () => ack({ options: await options }), logger);
  });

  app.view<ViewSubmitAction>(FORM_CALLBACK, async ({ ack, body }) => {
    const sent = readSentForm(body);
    const answered = sent ? answerForm(to, sent, ack) : answerOldForm(to, body.user.id, ack);
    work.hold(answered);
    await answered;
  });
}

const OLD_FORM: SlackMessage = {
  text: 'I no longer understand this form. Please type the command again: /summit help lists them all.',
  blocks: [],
};

async function answerOldForm(
  to: Listening,
  userId: string,
  ack: () => Promise<void>,
): Promise<void> {
  await acknowledge(ack, to.logger);
  await to.sender.tell(userId, [OLD_FORM]);
}

async function suggest({ handlers }: Listening, body: unknown) {
  const search = readSearch(body);
  return search ? handlers.suggest(search) : [];
}

/**
 * What is wrong with a field is said beside it, as long as Slack waits; else the form closes and the
 * reply goes to the person.
 */
async function answerForm(
  to: Listening,
  sent: SentForm,
  ack: (response?: ViewResponseAction) => Promise<void>,
): Promise<void> {
  const { place, asker, request } = sent;
  const input = { type: 'command', request } as const;
  const replying = run(to, { asker, channelId: place.channelId, input });
  const late = to.pause(FORM_ANSWER_MS).then(
    () => null,
    () => null,
  );
  const inTime = await Promise.race([replying.catch(() => null), late]);
  const correction = inTime && correctionOf(inTime, sent);
  await acknowledge(() => (correction ? ack(correction) : ack()), to.logger);
  if (correction) return;
  await orApologise(
    to.logger,
    async () => {
      const messages = privateMessages(await replying, 0);
      await showAll(to.sender, { place, respond: undefined }, messages);
    },
    () => to.sender.showPrivately(place, undefined, APOLOGY),
  );
}

/** What keeps the form open: a field at fault, or another form in its place. */
function correctionOf(reply: Reply, { fields, place }: SentForm): ViewResponseAction | null {
  const { refused, form } = reply;
  if (refused && refused.field !== null && fields.has(refused.field)) {
    return { response_action: 'errors', errors: { [fieldId(refused.field)]: refused.message } };
  }
  return form ? { response_action: 'update', view: renderForm(form, place) } : null;
}
