import { z } from 'zod';
import type { CommandRequest } from '../../../contract.ts';
import { PRIVATE_METADATA } from '../limits.ts';

/** What a form is about and where it was asked for, kept in the form itself. */
export interface FormPlace {
  readonly request: CommandRequest;
  readonly channelId: string | null;
  readonly threadTs: string | null;
}

const kept = z.object({
  request: z.object({ command: z.string(), args: z.record(z.string(), z.string()) }),
  channelId: z.string().nullable(),
  threadTs: z.string().nullable(),
});

/** As a view's `private_metadata`. Throws where it is more than Slack keeps. */
export function writeFormPlace({ request, channelId, threadTs }: FormPlace): string {
  const text = JSON.stringify({ request, channelId, threadTs });
  if (text.length > PRIVATE_METADATA) {
    throw new Error(`a form of ${request.command} would keep ${text.length} characters`);
  }
  return text;
}

/** Null where it is of another version, or was no form of ours. */
export function readFormPlace(text: string): FormPlace | null {
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
