import { z } from 'zod';
import { isZone, platformIds, port, set, token, url, wholeNumber } from './fields.ts';
import { TOKEN_HOMES } from './token-homes.ts';

/** Every variable that is read; .env.example says what each is for. */
export const variables = z.object({
  SLACK_BOT_TOKEN: set(token('xoxb-', TOKEN_HOMES.SLACK_BOT_TOKEN)),
  SLACK_APP_TOKEN: set(token('xapp-', TOKEN_HOMES.SLACK_APP_TOKEN)),
  SLACK_SIGNING_SECRET: set(z.string().optional()),
  SLACK_API_URL: set(url),
  PORT: set(port.optional()),
  SHERPA_HOST: set(
    z
      .string()
      .regex(
        /^[\w.:-]+$/,
        'is no address to listen at; write one such as 127.0.0.1, or leave it blank',
      )
      .optional(),
  ),
  DISCORD_TOKEN: set(token('', TOKEN_HOMES.DISCORD_TOKEN)),
  DISCORD_GUILD_ID: set(
    z
      .string()
      .regex(/^\d+$/, 'is no server id; copy the number with "Copy Server ID" in Discord')
      .optional(),
  ),
  DISCORD_API_URL: set(url),
  DIGEST_CHANNELS: set(
    platformIds(
      'has an entry that names no channel; write slack:C… or discord:… with the channel id, entries parted by commas',
    ),
  ),
  DIGEST_TIME: set(
    z
      .string()
      .regex(
        /^([01]\d|2[0-3]):[0-5]\d$/,
        'is no time of day; write it as HH:MM on 24 hours, such as 07:00',
      )
      .default('07:00'),
  ),
  DIGEST_TIMEZONE: set(
    z
      .string()
      .refine(isZone, 'is no IANA time zone; write one such as Europe/London or Asia/Kolkata')
      .default('UTC'),
  ),
  DIGEST_LATE_HOURS: set(wholeNumber('number of hours', 0, 48).default(12)),
  DIGEST_KEEP_DAYS: set(wholeNumber('number of days', 7, 3650).default(90)),
  SHERPA_EDITORS: set(
    platformIds(
      'has an entry that names nobody; write slack:U… or discord:… with the person’s id, entries parted by commas',
    ),
  ),
  SHERPA_STATE: set(z.string().default('.sherpa')),
  DATABASE_URL: set(
    z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'is no address of a Postgres; write postgres://user:password@host:5432/database',
      })
      .optional(),
  ),
  SHERPA_PACKS: set(z.string().default('data')),
  SHERPA_DEFAULT_PACK: set(z.string().optional()),
  LOG_LEVEL: set(
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'is no log level; write one of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
  ),
  PLAYGROUND_PORT: set(port.default(4321)),
});

export type Variables = z.infer<typeof variables>;
