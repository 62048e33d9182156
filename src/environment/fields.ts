import { z } from 'zod';
import type { PlatformName } from '../contract.ts';

/** Kinds of variables. What is said of one that is wrong stands behind its name. */

/** A blank line in an .env file means that the variable is not set. */
export const set = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema,
  );

const SLACK_TOKEN = /^xox[a-z]-|^xapp-/;

export const token = (prefix: string, remedy: string) =>
  z
    .string()
    .refine((value) => !/\s/.test(value), `has white space in it; ${remedy}`)
    .refine(
      (value) => value.startsWith(prefix) || !SLACK_TOKEN.test(value),
      `is a Slack token of another kind; ${remedy}`,
    )
    .optional();

export const url = z
  .url({
    protocol: /^https?$/,
    error: 'is no http(s) address; write one such as http://127.0.0.1:4000/api/',
  })
  .optional();

/** A number within these bounds, both included; `what` follows "is no": `port`. */
export const wholeNumber = (what: string, least: number, most: number) => {
  const error = `is no ${what}; write a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,5}$/, error)
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
};

export const port = wholeNumber('port', 0, 65_535);

/** `slack:…` and `discord:…` parted by commas, each an id of that platform; `otherwise` says what is wrong. */
export const platformIds = (otherwise: string) =>
  z
    .string()
    .default('')
    .transform((list, context): readonly PlatformId[] =>
      list
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '')
        .flatMap((entry) => {
          const [, platform, id] = /^(slack|discord):([A-Za-z0-9]+)$/.exec(entry) ?? [];
          if (id && (platform === 'slack' || platform === 'discord')) return [{ platform, id }];
          context.addIssue({ code: 'custom', message: otherwise });
          return [];
        }),
    );

interface PlatformId {
  readonly platform: PlatformName;
  readonly id: string;
}

export function isZone(name: string): boolean {
  try {
    // Not by Intl, which would load its locale data at the start.
    new Temporal.ZonedDateTime(0n, name);
    return !/^[+-]|^UTC[+-]/.test(name);
  } catch {
    return false;
  }
}
