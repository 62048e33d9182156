import { z } from 'zod';
import { list, text } from './form.ts';

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
export const CALLBACK = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  autocomplete: 8,
  modal: 9,
} as const;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type */
export const INTERACTION = { command: 2, component: 3, autocomplete: 4 } as const;
export type InteractionType = (typeof INTERACTION)[keyof typeof INTERACTION];

const form = <const T extends readonly number[]>(types: T) =>
  z.object({ type: z.literal(types), data: z.unknown().optional() });

/** A callback's type and data: only those types that can answer an interaction of this kind. */
export const CALLBACK_FORMS = {
  [INTERACTION.command]: form([CALLBACK.message, CALLBACK.deferredMessage, CALLBACK.modal]),
  [INTERACTION.component]: form([
    CALLBACK.message,
    CALLBACK.deferredMessage,
    CALLBACK.deferredUpdate,
    CALLBACK.update,
    CALLBACK.modal,
  ]),
  [INTERACTION.autocomplete]: form([CALLBACK.autocomplete]),
} as const;

export const deferralForm = z.object({ flags: z.int().min(0).nullish() }).nullish();

export const choicesForm = z.object({
  choices: list(
    z.object({ name: text(1, 100), value: z.union([text(0, 100), z.number()]) }),
    0,
    25,
  ),
});

export const modalForm = z.object({
  custom_id: text(1, 100),
  title: text(1, 45),
  components: list(z.looseObject({ type: z.literal([1, 10, 18]) }), 1, 5),
});
