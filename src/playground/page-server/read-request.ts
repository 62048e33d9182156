import type { Context } from 'hono';
import * as z from 'zod';
import { NotPossible } from '../person-failure.ts';
import type { Failure } from '../wire.ts';

/** What the page asks, parsed; a request that is none of the page's is told as such. */

export async function json(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    throw new NotPossible(wrongRequest('The request is not JSON.'));
  }
}

export function read<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new NotPossible(wrongRequest(z.prettifyError(parsed.error)));
}

export const wrongRequest = (message: string): Failure => ({
  code: 'wrong-request',
  message,
  remedy: 'Reload the page and try again.',
});
