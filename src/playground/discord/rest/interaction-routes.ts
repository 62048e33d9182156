import { assertNever } from '../../../errors.ts';
import { refusal } from '../api-error.ts';
import {
  CALLBACK,
  CALLBACK_FORMS,
  choicesForm,
  deferralForm,
  modalForm,
} from '../callback-form.ts';
import { readForm } from '../form.ts';
import { type Interaction, type Interactions, interactionMetadata } from '../interactions.ts';
import { FLAG, MESSAGE_TYPE, type StoredMessage } from '../message.ts';
import { readEdit, readNewMessage } from '../message-form.ts';
import { type Messages, referenceTo } from '../messages.ts';
import type { State } from '../state.ts';
import type { Uploads } from '../uploads.ts';
import { type Answer, type Call, noContent, ok, param, type Route } from './call.ts';

interface Callback {
  readonly type: (typeof CALLBACK)[keyof typeof CALLBACK];
  readonly data?: unknown;
}

export interface InteractionParts {
  readonly state: State;
  readonly messages: Messages;
  readonly uploads: Uploads;
  readonly interactions: Interactions;
}

/** The first answer to an interaction. */
export function interactionRoutes({
  state,
  messages,
  uploads,
  interactions,
}: InteractionParts): Route[] {
  /** The message that an interaction is answered with: a loading one for a deferral. */
  const respond = (interaction: Interaction, call: Call, data: unknown): StoredMessage => {
    const form = readNewMessage(data, call.files.length, ['data']);
    return messages.create({
      channel: interaction.channel,
      author: state.bot,
      form,
      flags: form.flags,
      attachments: uploads.keep(interaction.channel.id, call.files, form),
      visibleTo: form.flags & FLAG.ephemeral ? interaction.person.user.id : null,
      extra: responseFields(state, interaction),
    });
  };
  const defer = (interaction: Interaction, data: unknown): StoredMessage => {
    // Of the flags only EPHEMERAL counts; others are ignored without a word.
    const ephemeral = (readForm(deferralForm, data, ['data'])?.flags ?? 0) & FLAG.ephemeral;
    return messages.create({
      channel: interaction.channel,
      author: state.bot,
      form: {},
      flags: FLAG.loading | ephemeral,
      attachments: [],
      visibleTo: ephemeral ? interaction.person.user.id : null,
      extra: responseFields(state, interaction),
    });
  };
  const update = (interaction: Interaction, call: Call, data: unknown): StoredMessage => {
    const source = sourceOf(interaction);
    const form = readEdit(data ?? {}, source.wire, ['data']);
    return messages.edit(source, form, uploads.keep(interaction.channel.id, call.files, form));
  };
  const sourceOf = (interaction: Interaction): StoredMessage => {
    const source = interaction.source && messages.find(interaction.source.wire.id);
    if (!source) throw refusal.unknownMessage();
    return source;
  };

  /** Does what the callback asks; returns the message that it made or changed. */
  const perform = (
    interaction: Interaction,
    call: Call,
    { type, data }: Callback,
  ): StoredMessage | null => {
    switch (type) {
      case CALLBACK.message:
        return respond(interaction, call, data);
      case CALLBACK.deferredMessage:
        return defer(interaction, data);
      case CALLBACK.deferredUpdate:
        return sourceOf(interaction);
      case CALLBACK.update:
        return update(interaction, call, data);
      case CALLBACK.autocomplete: {
        const { choices } = readForm(choicesForm, data, ['data']);
        interaction.settle({ type: 'choices', choices });
        return null;
      }
      case CALLBACK.modal:
        readForm(modalForm, data, ['data']);
        return null;
      default:
        return assertNever(type);
    }
  };

  const answer = (call: Call): Answer => {
    const interaction = interactions.forCallback(param(call, 'interaction'), param(call, 'token'));
    const callback: Callback = readForm(CALLBACK_FORMS[interaction.kind], call.body);
    const message = perform(interaction, call, callback);
    interaction.state = 'acknowledged';
    interaction.originalId = message?.wire.id ?? null;
    interaction.settle({ type: 'done' });
    if (call.query.get('with_response') !== 'true') return noContent;
    return ok({
      interaction: {
        id: interaction.id,
        type: interaction.kind,
        ...(message
          ? {
              response_message_id: message.wire.id,
              response_message_loading: (message.wire.flags & FLAG.loading) !== 0,
              response_message_ephemeral: message.visibleTo !== null,
            }
          : {}),
      },
      resource: { type: callback.type, ...(message ? { message: message.wire } : {}) },
    });
  };

  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      auth: false,
      answer,
    },
  ];
}

/** What ties an answer to its interaction: a component's answer is a reply to the message it is on. */
function responseFields(state: State, interaction: Interaction) {
  const { source, channel } = interaction;
  return {
    type: source ? MESSAGE_TYPE.reply : MESSAGE_TYPE.chatInputCommand,
    application_id: state.applicationId,
    webhook_id: state.applicationId,
    interaction_metadata: interactionMetadata(state, interaction),
    ...(source ? referenceTo(state, channel, source) : {}),
  };
}
