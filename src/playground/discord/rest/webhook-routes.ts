import { refusal } from '../api-error.ts';
import type { Interaction } from '../interactions.ts';
import { interactionMetadata } from '../interactions.ts';
import { FLAG, MESSAGE_TYPE, type StoredMessage } from '../message.ts';
import { readEdit, readNewMessage } from '../message-form.ts';
import { referenceTo } from '../messages.ts';
import { type Call, noContent, ok, param, type Route } from './call.ts';
import type { InteractionParts } from './interaction-routes.ts';

/** What a bot sends with an interaction's token after the first answer: follow-ups and edits. */
export function webhookRoutes({
  state,
  messages,
  uploads,
  interactions,
}: InteractionParts): Route[] {
  const interactionOf = (call: Call): Interaction =>
    interactions.forWebhook(param(call, 'application'), param(call, 'token'));
  const originalOf = (interaction: Interaction): StoredMessage | undefined =>
    interaction.originalId === null ? undefined : messages.find(interaction.originalId);
  const named = (call: Call): StoredMessage => {
    const interaction = interactionOf(call);
    const id = param(call, 'message');
    const found = id === '@original' ? originalOf(interaction) : messages.find(id);
    if (!found || found.wire.channel_id !== interaction.channel.id || !isOurs(found))
      throw refusal.unknownMessage();
    return found;
  };
  const isOurs = ({ wire }: StoredMessage): boolean => wire.author.id === state.bot.id;

  const edit = (before: StoredMessage, call: Call): StoredMessage => {
    const form = readEdit(call.body, before.wire);
    const files = uploads.keep(before.wire.channel_id, call.files, form);
    return messages.edit(before, form, files);
  };

  const followUp = (call: Call): StoredMessage => {
    const interaction = interactionOf(call);
    const original = originalOf(interaction);
    const form = readNewMessage(call.body, call.files.length);
    // The first follow-up after a deferral takes the place of the loading message, and whether that
    // was ephemeral decides who sees it.
    if (original && original.wire.flags & FLAG.loading) return edit(original, call);
    return messages.create({
      channel: interaction.channel,
      author: state.bot,
      form,
      flags: form.flags,
      attachments: uploads.keep(interaction.channel.id, call.files, form),
      visibleTo: form.flags & FLAG.ephemeral ? interaction.person.user.id : null,
      extra: {
        application_id: state.applicationId,
        webhook_id: state.applicationId,
        interaction_metadata: {
          ...interactionMetadata(state, interaction),
          ...(original ? { original_response_message_id: original.wire.id } : {}),
        },
        ...(original
          ? { type: MESSAGE_TYPE.reply, ...referenceTo(state, interaction.channel, original) }
          : {}),
      },
    });
  };

  const one = '/webhooks/:application/:token/messages/:message';
  return [
    {
      method: 'POST',
      path: '/webhooks/:application/:token',
      auth: false,
      // For interactions the service always waits, whatever the query says.
      answer: (call) => ok(followUp(call).wire),
    },
    { method: 'GET', path: one, auth: false, answer: (call) => ok(named(call).wire) },
    { method: 'PATCH', path: one, auth: false, answer: (call) => ok(edit(named(call), call).wire) },
    {
      method: 'DELETE',
      path: one,
      auth: false,
      answer: (call) => {
        messages.remove(named(call));
        return noContent;
      },
    },
  ];
}
