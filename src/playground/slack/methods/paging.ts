import { ApiError } from '../api-error.ts';
import type { Json } from '../message.ts';

/** One page of a list by `limit` and `cursor`: https://docs.slack.dev/apis/web-api/pagination */
export function page<T>(
  items: readonly T[],
  args: Json,
  limits: { readonly fallback: number; readonly cap: number },
) {
  const from = readCursor(args.cursor);
  const to = from + readLimit(args.limit, limits);
  const more = to < items.length;
  return {
    items: items.slice(from, to),
    has_more: more,
    response_metadata: {
      next_cursor: more ? Buffer.from(`next:${to}`).toString('base64') : '',
    },
  };
}

function readLimit(given: unknown, limits: { fallback: number; cap: number }): number {
  if (given === undefined || given === null || given === '') return limits.fallback;
  const limit = Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > limits.cap) {
    throw new ApiError('invalid_limit');
  }
  return limit;
}

function readCursor(given: unknown): number {
  if (given === undefined || given === null || given === '') return 0;
  const match = /^next:(\d+)$/.exec(Buffer.from(String(given), 'base64').toString());
  if (!match) throw new ApiError('invalid_cursor');
  return Number(match[1]);
}
