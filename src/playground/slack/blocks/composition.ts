import { z } from 'zod';

/**
 * The objects that blocks are made of, with the limits of
 * https://docs.slack.dev/reference/block-kit/composition-objects
 */

export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

export const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

export const textObject = (max: number) =>
  z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

export const confirmation = z.strictObject({
  title: plainText(100),
  text: textObject(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
});

export const option = (text: z.ZodType = plainText(75)) =>
  z.strictObject({
    text,
    value: z.string().max(150),
    description: plainText(75).optional(),
    url: z.string().max(3000).optional(),
  });

export const optionGroups = z
  .array(z.strictObject({ label: plainText(75), options: z.array(option()).max(100) }))
  .max(100);

export const slackFile = z.strictObject({
  id: z.string().optional(),
  url: z.string().max(3000).optional(),
});

export const webAddress = z
  .string()
  .max(3000)
  .refine((address) => URL.canParse(address), 'invalid_url');
